/** Which schools are there, what is known of each, and since when? */
@NullMarked
package org.throughline.command.school;

import org.jspecify.annotations.NullMarked;
