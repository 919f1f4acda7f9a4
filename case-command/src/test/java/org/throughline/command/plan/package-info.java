/** Documents, strategies that did harm, and physical intervention, decided as the house would. */
@NullMarked
package org.throughline.command.plan;

import org.jspecify.annotations.NullMarked;
