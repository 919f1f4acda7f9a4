/** The frameworks as they are published. */
@NullMarked
package org.throughline.command.framework;

import org.jspecify.annotations.NullMarked;
