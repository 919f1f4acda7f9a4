@NullMarked
package org.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
