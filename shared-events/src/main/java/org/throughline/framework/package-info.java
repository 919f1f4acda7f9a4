/** Graduated-response frameworks, read from packs, and reading them against what is recorded about a child. */
@NullMarked
package org.throughline.framework;

import org.jspecify.annotations.NullMarked;
