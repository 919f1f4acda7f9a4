package org.throughline.query.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.access.Actor;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;

/** Beside the events, in a database that syncs each commit. */
final class JdbcDisclosureLog implements DisclosureLog {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcDisclosureLog(DataSource source, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, List<String> childIds, String what) {
        if (childIds.isEmpty()) {
            return;
        }
        String at = clock.instant().toString();
        List<Object[]> rows = childIds.stream()
                .map(child -> new Object[] {
                    UUID.randomUUID().toString(), at, actor.id(), actor.role().name(), actor.agency(), child, what
                })
                .toList();
        try {
            transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                    "insert into disclosure (id, read_at, actor, role, agency, child_id, what) values (?,?,?,?,?,?,?)",
                    rows));
        } catch (DataAccessException | TransactionException e) {
            throw Problem.of(ErrorCode.INTERNAL, "This reading could not be recorded, so nothing is shown")
                    .thrown();
        }
    }
}
