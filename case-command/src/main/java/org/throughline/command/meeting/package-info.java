/** Who met about this child, was the family heard, and who does what by when? */
@NullMarked
package org.throughline.command.meeting;

import org.jspecify.annotations.NullMarked;
