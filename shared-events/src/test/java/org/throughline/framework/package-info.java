/** Packs: what Dacorum's says, and what stops the start. */
@NullMarked
package org.throughline.framework;

import org.jspecify.annotations.NullMarked;
