/** Concerns, cases and tiers, plans: as a headteacher would check them. */
@NullMarked
package org.throughline.command.support;

import org.jspecify.annotations.NullMarked;
