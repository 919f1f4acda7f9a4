package org.throughline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcKeyStoreTest {

    private static JDBCDataSource database(String options) {
        JDBCDataSource source = new JDBCDataSource();
        source.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID() + options);
        return source;
    }

    @Test
    void theFirstKeyOfANameIsKept() {
        JdbcKeyStore keys = new JdbcKeyStore(database(""));

        assertThat(keys.find("c1/CARE/school:117276")).isEmpty();
        assertThat(keys.keepIfAbsent("c1/CARE/school:117276", bytes("first"))).isEqualTo(bytes("first"));
        assertThat(keys.keepIfAbsent("c1/CARE/school:117276", bytes("second"))).isEqualTo(bytes("first"));
        assertThat(keys.find("c1/CARE/school:117276")).contains(bytes("first"));
        assertThat(keys.find("c2/CARE/school:117276")).isEmpty();
    }

    @Test
    void anOpenedStoreFindsTheKeysItHad() {
        JDBCDataSource source = database("");
        new JdbcKeyStore(source).keepIfAbsent("c1/CARE/school:117276", bytes("first"));

        assertThat(new JdbcKeyStore(source).find("c1/CARE/school:117276")).contains(bytes("first"));
    }

    @ParameterizedTest(name = "HSQLDB{0}")
    @ValueSource(strings = {";hsqldb.tx=mvcc", ""})
    void whoeverAsksAtTheSameMomentGetsTheSameKey(String options) throws Exception {
        JDBCDataSource source = database(options);
        JdbcKeyStore keys = new JdbcKeyStore(source);
        int askers = 6;
        CyclicBarrier together = new CyclicBarrier(askers);
        try (ExecutorService threads = Executors.newFixedThreadPool(askers)) {
            for (int round = 0; round < 50; round++) {
                String name = "c" + round + "/CARE/school:117276";
                List<Callable<byte[]>> asking = new ArrayList<>();
                for (int i = 0; i < askers; i++) {
                    byte[] own = bytes("key of asker " + i);
                    asking.add(() -> {
                        together.await();
                        return keys.keepIfAbsent(name, own);
                    });
                }
                List<String> kept = new ArrayList<>();
                for (Future<byte[]> answer : threads.invokeAll(asking)) {
                    kept.add(new String(answer.get(), UTF_8));
                }
                assertThat(kept)
                        .hasSize(askers)
                        .containsOnly(new String(keys.find(name).orElseThrow(), UTF_8));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
