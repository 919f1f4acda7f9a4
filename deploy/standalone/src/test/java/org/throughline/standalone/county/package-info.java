/** What would a whole county's year look like, when none of its children is real? */
@NullMarked
package org.throughline.standalone.county;

import org.jspecify.annotations.NullMarked;
