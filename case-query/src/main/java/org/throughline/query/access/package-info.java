/** Who may see which child, as events say, and the record of every read. */
@NullMarked
package org.throughline.query.access;

import org.jspecify.annotations.NullMarked;
