/** What child and parents say of what is planned and reviewed for the child, and the rule that they are heard. */
@NullMarked
package org.throughline.command.voice;

import org.jspecify.annotations.NullMarked;
