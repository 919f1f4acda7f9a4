package org.throughline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keys in a database of their own: an HSQLDB file beside the events, or any JDBC database. Plain JDBC on purpose: through
 * Spring a key's connection would be held, and its row uncommitted, until the events it seals are.
 */
public final class JdbcKeyStore implements KeyStore {

    private final DataSource keys;

    public JdbcKeyStore(DataSource keys) {
        this.keys = keys;
        try (Connection connection = keys.getConnection();
                PreparedStatement create = connection.prepareStatement("create table if not exists data_key"
                        + " (name varchar(200) primary key, wrapped varbinary(1000) not null)")) {
            create.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the key store cannot be opened", e);
        }
    }

    @Override
    public Optional<byte[]> find(String name) {
        try (Connection connection = keys.getConnection();
                PreparedStatement select = connection.prepareStatement("select wrapped from data_key where name = ?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a key cannot be read", e);
        }
    }

    @Override
    public byte[] keepIfAbsent(String name, byte[] wrapped) {
        try (Connection connection = keys.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into data_key (name, wrapped) values (?, ?)")) {
            insert.setString(1, name);
            insert.setBytes(2, wrapped);
            insert.executeUpdate();
            return wrapped;
        } catch (SQLIntegrityConstraintViolationException somebodyWasFaster) {
            return find(name).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("a key cannot be kept", e);
        }
    }
}
