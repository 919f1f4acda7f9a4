/** What is stored: names, shapes, seals, keys. */
@NullMarked
package org.throughline.store;

import org.jspecify.annotations.NullMarked;
