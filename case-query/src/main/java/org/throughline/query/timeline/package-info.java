/** One timeline per child: what happened, in plain words, for whoever may know it. */
@NullMarked
package org.throughline.query.timeline;

import org.jspecify.annotations.NullMarked;
