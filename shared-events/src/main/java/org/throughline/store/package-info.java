/** How events are stored: stable names, personal fields sealed, keys kept apart. */
@NullMarked
package org.throughline.store;

import org.jspecify.annotations.NullMarked;
