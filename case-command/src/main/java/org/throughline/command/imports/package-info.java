/** What becomes of a file of many rows: which are new, changed, known already or left out, and what does it not say? */
@NullMarked
package org.throughline.command.imports;

import org.jspecify.annotations.NullMarked;
