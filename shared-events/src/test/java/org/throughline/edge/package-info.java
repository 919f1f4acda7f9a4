/** Errors as problems, stores wired as they run. */
@NullMarked
package org.throughline.edge;

import org.jspecify.annotations.NullMarked;
