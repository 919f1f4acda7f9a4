/** Receipts: who decided what, under which rule, on what evidence; refusals too. */
@NullMarked
package org.throughline.command.decision;

import org.jspecify.annotations.NullMarked;
