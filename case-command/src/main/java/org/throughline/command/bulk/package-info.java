/** What does a file of many rows say, row by row, and which rows are bad, where and why? */
@NullMarked
package org.throughline.command.bulk;

import org.jspecify.annotations.NullMarked;
