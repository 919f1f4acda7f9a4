package org.throughline.command.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.store.KeyStore;
import org.throughline.store.Seals;

/** Keys that are forgotten with the test. */
public final class KeysInMemory implements KeyStore {

    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    public static Seals seals() {
        return new Seals(new KeysInMemory(), new byte[64]);
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public byte[] keepIfAbsent(String name, byte[] wrapped) {
        byte[] kept = keys.putIfAbsent(name, wrapped);
        return kept == null ? wrapped : kept;
    }
}
