/** A house in memory for the tests of deciding streams: people who ask, facts that are known, one stream that decides. */
@NullMarked
package org.throughline.command.testing;

import org.jspecify.annotations.NullMarked;
