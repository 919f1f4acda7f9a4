/** The one place that knows Axon's plumbing: locks, receipts in the append, folding and appending streams. */
@NullMarked
package org.throughline.command.axon;

import org.jspecify.annotations.NullMarked;
