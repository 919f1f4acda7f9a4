/** One history on every ladder: what a child holds of each framework and what its facts would meet. */
@NullMarked
package org.throughline.query.tier;

import org.jspecify.annotations.NullMarked;
