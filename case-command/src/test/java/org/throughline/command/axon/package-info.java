/** How a command becomes a decision: once, with its receipt, or not at all. */
@NullMarked
package org.throughline.command.axon;

import org.jspecify.annotations.NullMarked;
