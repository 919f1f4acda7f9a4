/** Reference data: what is in it and where it was written. */
@NullMarked
package org.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
