/**
 * Reference data both sides share, each item with where it was written: vocabularies as lists of codes with their labels,
 * and the directory of services.
 */
@NullMarked
package org.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
