/** Concerns, cases and tiers. */
@NullMarked
package org.throughline.command.support;

import org.jspecify.annotations.NullMarked;
