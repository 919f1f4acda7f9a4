package org.throughline.command.bulk;

/** Thrown while one row is understood, to have it reported and left out. The reason holds no personal values. */
public final class RowFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RowFault(String reason) {
        super(reason, null, false, false);
    }
}
