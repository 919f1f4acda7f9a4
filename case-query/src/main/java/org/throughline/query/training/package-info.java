/** Who at a setting holds which post, was trained in what and knows which policy, and what is missing. */
@NullMarked
package org.throughline.query.training;

import org.jspecify.annotations.NullMarked;
