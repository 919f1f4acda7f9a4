package org.throughline.command.bulk;

/**
 * A row that was left out; the rest of the file was read.
 *
 * @param line the physical line of the file on which the row starts, from 1
 * @param reason a clause without personal values, e.g. {@code date_of_birth is not a date like 2012-09-30}
 */
public record BadRow(long line, String reason) {}
