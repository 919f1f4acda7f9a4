/** Who may see what: one pure predicate, used by both sides for single reads and for lists. */
@NullMarked
package org.throughline.access;

import org.jspecify.annotations.NullMarked;
