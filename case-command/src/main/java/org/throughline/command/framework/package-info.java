/** The frameworks published over HTTP: tiers, thresholds and ways in, for anyone signed in. */
@NullMarked
package org.throughline.command.framework;

import org.jspecify.annotations.NullMarked;
