package org.throughline.command.support;

import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.support.ConcernCommand.Account;
import org.throughline.command.support.ConcernCommand.CorrectConcern;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.command.support.ConcernCommand.WithdrawConcern;
import org.throughline.command.testing.House;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.Danger;
import org.throughline.events.ConcernEvent.IncidentRole;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.OtherChild;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** What somebody tells of an incident, told one way or another. */
final class GivenConcern {

    static final String SEEN = "Sat under the table through maths with both hands over the ears";
    static final Instant WHEN = Instant.parse("2026-06-15T08:50:00Z");

    private GivenConcern() {}

    static Account seen(String seen, String... presentations) {
        return new Account(null, null, Approach.REACTIVE, Observation.of(seen, List.of(presentations)), List.of());
    }

    static Account as(@Nullable Severity severity, Danger... evidencedBy) {
        return new Account(
                WHEN,
                severity,
                Approach.REACTIVE,
                new Observation(SEEN, null, null, List.of(), List.of(), null, List.of(), List.of(evidencedBy)),
                List.of());
    }

    static Account with(OtherChild... others) {
        return new Account(WHEN, null, Approach.REACTIVE, Observation.of(SEEN, List.of()), List.of(others));
    }

    static OtherChild other(String childId, IncidentRole role) {
        return new OtherChild(childId, role);
    }

    static RaiseConcern raise(Actor actor, Account account) {
        return new RaiseConcern(asks(actor, TODAY), CHILD, account);
    }

    /** Raised by the headteacher; answers its id. */
    static String raised(House house, Account account) {
        return house.asked(raise(headteacherOf(SCHOOL), account))
                .isAccepted()
                .decision()
                .created()
                .getFirst();
    }

    static CorrectConcern correct(String concernId, Account account, String reason) {
        return new CorrectConcern(asks(headteacherOf(SCHOOL), TODAY), CHILD, concernId, account, reason);
    }

    static WithdrawConcern withdraw(String concernId, String reason) {
        return new WithdrawConcern(asks(headteacherOf(SCHOOL), TODAY), CHILD, concernId, reason);
    }

    static TriageConcern triage(
            String concernId, TriageOutcome outcome, String rationale, @Nullable Severity severity) {
        return new TriageConcern(
                asks(safeguardingLeadOf(SCHOOL), TODAY), CHILD, concernId, outcome, rationale, severity, null);
    }
}
