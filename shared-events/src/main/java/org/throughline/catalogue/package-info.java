/**
 * Reference data both sides share, each item with where it was written: vocabularies as lists of codes with their labels,
 * the directory of services, and the types of document with the schemas of their content.
 */
@NullMarked
package org.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
