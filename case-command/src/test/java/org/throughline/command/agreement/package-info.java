/** Who was asked whether they agree, what they said, and what ends when they take it back. */
@NullMarked
package org.throughline.command.agreement;

import org.jspecify.annotations.NullMarked;
