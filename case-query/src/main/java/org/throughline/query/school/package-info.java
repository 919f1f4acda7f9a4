/** Schools and other settings, and their calendars. */
@NullMarked
package org.throughline.query.school;

import org.jspecify.annotations.NullMarked;
