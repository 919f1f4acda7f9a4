/** What were parents told and did they ask for, and what does the child need for health and early years? */
@NullMarked
package org.throughline.command.family;

import org.jspecify.annotations.NullMarked;
