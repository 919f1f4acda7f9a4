/** Schools and their calendars as facts. */
@NullMarked
package org.throughline.command.school;

import org.jspecify.annotations.NullMarked;
