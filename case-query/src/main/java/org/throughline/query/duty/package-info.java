/** What is owed to whom by when. */
@NullMarked
package org.throughline.query.duty;

import org.jspecify.annotations.NullMarked;
