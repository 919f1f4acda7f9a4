/** Meetings about a child. */
@NullMarked
package org.throughline.query.meeting;

import org.jspecify.annotations.NullMarked;
