/** What those who may decide for a child were asked, and what they said. */
@NullMarked
package org.throughline.query.agreement;

import org.jspecify.annotations.NullMarked;
