package org.throughline.framework;

/** A pack that cannot be trusted: the start stops, with file, path in the file and reason. */
public final class BrokenPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenPack(String file, String path, String reason) {
        super(file + " at " + path + ": " + reason);
    }
}
