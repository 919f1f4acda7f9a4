/** Which days are school days at this setting, which sessions lie between two half-days, and why a day is not one? */
@NullMarked
package org.throughline.command.calendar;

import org.jspecify.annotations.NullMarked;
