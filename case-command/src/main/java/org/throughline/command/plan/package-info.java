/** Plans and other documents of catalogued types, strategies that did harm, and physical intervention. */
@NullMarked
package org.throughline.command.plan;

import org.jspecify.annotations.NullMarked;
