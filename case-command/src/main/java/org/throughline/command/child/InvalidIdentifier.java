package org.throughline.command.child;

/** An identifier that cannot be right. The reason names the kind and place of the fault, never the value. */
public final class InvalidIdentifier extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidIdentifier(String reason) {
        super(reason);
    }
}
