/** Who may ask for which command about which child, by the predicate both sides share. */
@NullMarked
package org.throughline.command.access;

import org.jspecify.annotations.NullMarked;
