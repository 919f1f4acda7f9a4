/** May this child move to another school for good: who has agreed, who has not, and when did it start? */
@NullMarked
package org.throughline.command.move;

import org.jspecify.annotations.NullMarked;
