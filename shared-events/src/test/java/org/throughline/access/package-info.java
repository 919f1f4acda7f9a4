/** Who may see what, as tables, and both forms of the predicate compared. */
@NullMarked
package org.throughline.access;

import org.jspecify.annotations.NullMarked;
