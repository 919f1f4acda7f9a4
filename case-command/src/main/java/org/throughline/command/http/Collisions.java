package org.throughline.command.http;

import java.sql.SQLException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Two writers met at the same position of a stream: told apart from failures that trying again will not mend.
 * HSQLDB says so by rolling one of the two back, or by the unique constraint; Axon translates neither for it.
 */
final class Collisions {

    /** Axon Server's word for a sequence number that is taken; it arrives as text. */
    private static final String SEQUENCE_TAKEN = "AXONIQ-2000";

    private Collisions() {}

    static boolean causedBy(@Nullable Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String text = String.valueOf(t.getMessage());
            if (t instanceof ConcurrencyException
                    || (t instanceof SQLException sql && meansCollision(String.valueOf(sql.getSQLState())))
                    || text.contains(SEQUENCE_TAKEN)
                    || text.contains(ConcurrencyException.class.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Class 23 is a constraint violated, here always that of a position; class 40 a transaction rolled back for another. */
    private static boolean meansCollision(String sqlState) {
        return sqlState.startsWith("23") || sqlState.startsWith("40");
    }
}
