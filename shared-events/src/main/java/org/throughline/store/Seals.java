package org.throughline.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.throughline.events.Sensitivity;

/**
 * Seals and opens personal data with one key per child, class of sensitivity and controlling agency (Google Tink,
 * AES-256-GCM), and makes keyed hashes for what must be found again without being readable.
 */
public final class Seals {

    private static final int MOST_KEYS_IN_MEMORY = 50_000;

    private final KeyStore store;
    private final Aead master;
    private final SecretKeySpec hashing;
    private final Map<String, Aead> open = new ConcurrentHashMap<>();

    /** @param masterSecret 64 bytes: 32 that wrap the data keys, 32 for keyed hashes, which never rotate */
    public Seals(KeyStore store, byte[] masterSecret) {
        if (masterSecret.length != 64) {
            throw new IllegalArgumentException("the master secret must be 64 bytes");
        }
        this.store = store;
        try {
            AeadConfig.register();
            master = new AesGcmJce(java.util.Arrays.copyOf(masterSecret, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks AES-GCM", e);
        }
        hashing = new SecretKeySpec(masterSecret, 32, 32, "HmacSHA256");
    }

    /** @param bound what the ciphertext belongs to: it will not open under another name */
    public String seal(String subject, Sensitivity sensitivity, String agency, String bound, byte[] plain) {
        try {
            byte[] sealed = key(subject, sensitivity, agency).encrypt(plain, bytes(bound));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal under " + name(subject, sensitivity, agency), e);
        }
    }

    public byte[] open(String subject, Sensitivity sensitivity, String agency, String bound, String sealed) {
        try {
            return key(subject, sensitivity, agency).decrypt(Base64.getDecoder().decode(sealed), bytes(bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + bound + " under " + name(subject, sensitivity, agency), e);
        }
    }

    /** Keyed hash of a value within a purpose: equal values give equal hashes, nothing can be read back. */
    public String hash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            mac.update(bytes(purpose));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(java.util.Arrays.copyOf(mac.doFinal(bytes(value)), 18));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks HmacSHA256", e);
        }
    }

    /** Two threads may both look a key up; the store keeps one, and holding a lock over that would stop everybody. */
    private Aead key(String subject, Sensitivity sensitivity, String agency) {
        if (open.size() > MOST_KEYS_IN_MEMORY) {
            open.clear();
        }
        String name = name(subject, sensitivity, agency);
        Aead known = open.get(name);
        if (known != null) {
            return known;
        }
        try {
            Aead found = findOrMake(name);
            open.put(name, found);
            return found;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use key " + name + ": is the master secret the right one?", e);
        }
    }

    private Aead findOrMake(String name) throws GeneralSecurityException {
        byte[] wrapped = store.find(name).orElse(null);
        if (wrapped == null) {
            KeysetHandle fresh = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM"));
            byte[] serialized = TinkProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
            wrapped = store.keepIfAbsent(name, master.encrypt(serialized, bytes(name)));
        }
        return TinkProtoKeysetFormat.parseKeyset(master.decrypt(wrapped, bytes(name)), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static String name(String subject, Sensitivity sensitivity, String agency) {
        return subject + "/" + sensitivity + "/" + agency;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
