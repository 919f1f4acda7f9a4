/** Obligations with a due date: discharging them, and noticing when they are overdue. */
@NullMarked
package org.throughline.command.duty;

import org.jspecify.annotations.NullMarked;
