/** Facts about managed moves. */
@NullMarked
package org.throughline.command.move;

import org.jspecify.annotations.NullMarked;
