package org.throughline.store;

import java.util.Optional;

/**
 * Where the wrapped data keys live: apart from the events, backed up apart from them. Losing a key makes what it sealed
 * unreadable for good, which is what erasure will rely on.
 */
public interface KeyStore {

    Optional<byte[]> find(String name);

    /** Keeps {@code wrapped} durably unless there is a key of this name already; answers the one that is kept. */
    byte[] keepIfAbsent(String name, byte[] wrapped);
}
