/** Who holds which post, is trained in what, and knows which policy. */
@NullMarked
package org.throughline.command.training;

import org.jspecify.annotations.NullMarked;
