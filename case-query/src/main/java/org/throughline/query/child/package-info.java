/** Who a child is, how to find one, and the children a school has on its caseload. */
@NullMarked
package org.throughline.query.child;

import org.jspecify.annotations.NullMarked;
