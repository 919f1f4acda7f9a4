/** May this child be suspended, by whom, for how long, and what must then happen? */
@NullMarked
package org.throughline.command.exclusion;

import org.jspecify.annotations.NullMarked;
