/** Who is the child, by which identifiers are they known, and what do bulk files say about them? */
@NullMarked
package org.throughline.command.child;

import org.jspecify.annotations.NullMarked;
