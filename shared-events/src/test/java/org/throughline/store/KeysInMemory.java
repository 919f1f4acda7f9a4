package org.throughline.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key store that forgets with the test. */
public final class KeysInMemory implements KeyStore {

    final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public byte[] keepIfAbsent(String name, byte[] wrapped) {
        byte[] kept = keys.putIfAbsent(name, wrapped);
        return kept == null ? wrapped : kept;
    }

    /** Seals under a fixed master secret, with keys kept here. */
    public static Seals seals() {
        return new Seals(new KeysInMemory(), secret(1));
    }

    static byte[] secret(int fill) {
        byte[] secret = new byte[64];
        java.util.Arrays.fill(secret, (byte) fill);
        return secret;
    }
}
