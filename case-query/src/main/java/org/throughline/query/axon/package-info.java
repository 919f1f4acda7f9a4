/** How views are fed: one group each, written before the token, parked by child, replayed at will. */
@NullMarked
package org.throughline.query.axon;

import org.jspecify.annotations.NullMarked;
