package org.throughline.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys in a database of their own: an HSQLDB file beside the events, or any JDBC database. */
public final class JdbcKeyStore implements KeyStore {

    private final JdbcClient jdbc;

    public JdbcKeyStore(DataSource keys) {
        jdbc = JdbcClient.create(keys);
        jdbc.sql(
                        "create table if not exists data_key (name varchar(200) primary key, wrapped varbinary(1000) not null)")
                .update();
    }

    @Override
    public Optional<byte[]> find(String name) {
        return jdbc.sql("select wrapped from data_key where name = ?")
                .param(name)
                .query(byte[].class)
                .optional();
    }

    @Override
    public byte[] keepIfAbsent(String name, byte[] wrapped) {
        try {
            jdbc.sql("insert into data_key (name, wrapped) values (?, ?)")
                    .params(name, wrapped)
                    .update();
            return wrapped;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return find(name).orElseThrow();
        }
    }
}
