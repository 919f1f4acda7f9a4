/** Concerns, cases and tiers, plans. */
@NullMarked
package org.throughline.command.support;

import org.jspecify.annotations.NullMarked;
