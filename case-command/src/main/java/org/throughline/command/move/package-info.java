/** Managed moves and every party's agreement. */
@NullMarked
package org.throughline.command.move;

import org.jspecify.annotations.NullMarked;
