/** Reference data both sides share: vocabularies, and the types of document with the schemas of their content. */
@NullMarked
package org.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
