/** The reference data is whole, and what it refuses it names. */
@NullMarked
package org.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
