/** Graduated-response frameworks, read from packs. */
@NullMarked
package org.throughline.command.framework;

import org.jspecify.annotations.NullMarked;
