package org.throughline.catalogue;

/** A directory of services that cannot be trusted: the start stops, with file, path in the file and reason. */
public final class BrokenDirectory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenDirectory(String file, String path, String reason) {
        super(file + " at " + path + ": " + reason);
    }
}
