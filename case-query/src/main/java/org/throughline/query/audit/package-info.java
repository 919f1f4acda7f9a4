/** Receipts of every decision, taken or refused. */
@NullMarked
package org.throughline.query.audit;

import org.jspecify.annotations.NullMarked;
