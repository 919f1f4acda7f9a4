package org.throughline.command.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.access.Actor;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Receipt;
import org.throughline.command.decision.Request;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;

/** One file on its way in: sends what its rows ask for, and counts what became of them. */
final class Import implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Import.class);

    private final Lanes lanes = new Lanes();
    private final Commands commands;
    private final Actor actor;
    private final LocalDate today;
    private final Tally tally;

    Import(Commands commands, Actor actor, LocalDate today, Tally tally) {
        this.commands = commands;
        this.actor = actor;
        this.today = today;
        this.tally = tally;
    }

    /**
     * A row's request, by which it is known again. A second load reads first and finds nothing to ask; the key is for
     * the retry after a crash and for two loads at once.
     *
     * @param revision how often what the row is about has been recorded before, so that a change back is a change
     */
    record Ask(String what, String about, int revision, List<@Nullable String> said) {
        static Ask of(String what, String about, int revision, @Nullable Object... said) {
            return new Ask(
                    what,
                    about,
                    revision,
                    Arrays.stream(said)
                            .map(s -> s == null ? null : s.toString())
                            .toList());
        }

        private String key() {
            return "import\n" + what + "\n" + about + "\n" + revision + "\n" + said;
        }
    }

    /** What one row does; answers whether it changed anything, or throws {@link RowFault} to leave the row out. */
    interface Row {
        boolean load();
    }

    Actor actor() {
        return actor;
    }

    LocalDate today() {
        return today;
    }

    Tally tally() {
        return tally;
    }

    /** @param key rows with the same key are loaded one after another */
    void row(String key, long line, Row row) {
        together(key, () -> count(line, row));
    }

    /** Several rows that belong together, loaded in the order in which they are counted. */
    void together(String key, Runnable rows) {
        lanes.run(key, rows);
    }

    /** @return false when the row was rejected */
    boolean count(long line, Row row) {
        try {
            if (row.load()) {
                tally.loaded();
            } else {
                tally.unchanged();
            }
            return true;
        } catch (RowFault fault) {
            tally.rejected(new BadRow(line, String.valueOf(fault.getMessage())));
        } catch (ProblemException e) {
            tally.rejected(new BadRow(line, reason(e.problem())));
        } catch (RuntimeException e) {
            log.error("row on line {}: unexpected {}", line, e.getClass().getName());
            tally.rejected(new BadRow(line, ErrorCode.INTERNAL.title() + "; load the file again"));
        }
        return false;
    }

    /** Sends the command of a row; a refusal leaves the row out. */
    Receipt send(Ask ask, Function<Request, Command> command) {
        Receipt receipt = commands.send(new Asking(actor, "import", ask.key()), ask, command);
        if (receipt.refused()) {
            throw new RowFault(refusal(receipt.decision().rules()));
        }
        tally.written(receipt.decision().written());
        return receipt;
    }

    private static String refusal(List<RuleApplied> rules) {
        return rules.stream()
                .filter(r -> r.outcome() == Outcome.BLOCKS || r.outcome() == Outcome.NEEDS_REASON)
                .map(r -> r.rule() + ": " + r.finding())
                .findFirst()
                .orElse(ErrorCode.REFUSED_BY_RULE.title());
    }

    /** Details of problems carry no personal values; what is not there or not for the sender is said in one way. */
    private static String reason(Problem problem) {
        return problem.code() == ErrorCode.NOT_FOUND ? Pupils.NOT_FOR_YOU : problem.detail();
    }

    /** Waits for the rows that are under way. */
    @Override
    public void close() {
        lanes.close();
    }
}
