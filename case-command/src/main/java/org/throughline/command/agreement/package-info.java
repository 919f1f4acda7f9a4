/** Who was asked whether they agree to something for the child, what did they say, and what does it carry? */
@NullMarked
package org.throughline.command.agreement;

import org.jspecify.annotations.NullMarked;
