/** Reference data both sides share: vocabularies, each a list of codes with its labels and where it was written. */
@NullMarked
package org.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
