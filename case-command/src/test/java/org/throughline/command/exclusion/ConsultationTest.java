package org.throughline.command.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.exclusion.Suspending.CHILD;
import static org.throughline.command.exclusion.Suspending.EARLIER_SCHOOL;
import static org.throughline.command.exclusion.Suspending.SCHOOL;
import static org.throughline.command.exclusion.Suspending.by;
import static org.throughline.command.exclusion.Suspending.care;
import static org.throughline.command.exclusion.Suspending.consultation;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Actor;
import org.throughline.command.exclusion.ExclusionCommand.ConfirmSuspension;
import org.throughline.command.exclusion.ExclusionCommand.Consulting;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.ExclusionEvent.SuspensionConfirmed;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;

/** INF-03 and SEED-02: the Virtual School is asked before the decision; and the head stands by what the office entered. */
class ConsultationTest {

    private static final Actor HEAD = headteacherOf(SCHOOL);

    private final House house = new House(ExclusionRecord.class)
            .knowsChild(CHILD, SCHOOL)
            .knows(
                    "education-c1",
                    consultation("asked-friday", "2026-06-12"),
                    consultation("asked-sunday", "2026-06-14"));

    private void inCare(String statuses) {
        Stream.of(statuses.split(" "))
                .filter(s -> !s.equals("nobody's"))
                .forEach(s -> house.knows("child-c1", care(CareStatus.valueOf(s), "2026-01-05")));
    }

    @ParameterizedTest(name = "{0}, consulted {1}, reason {2}: {3} {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # status | consulted    | reason     | rule    | outcome
            CLA      | -            | -          | INF-03  | NEEDS_REASON
            CLA      | asked-friday | -          | INF-03  | SATISFIED
            CLA      | -            | no time    | INF-03  | REASON_ACCEPTED
            CIN      | -            | -          | SEED-02 | NEEDS_REASON
            CIN      | asked-friday | -          | SEED-02 | SATISFIED
            CIN      | -            | no time    | SEED-02 | REASON_ACCEPTED
            CP       | -            | -          | SEED-02 | NEEDS_REASON
            CP       | asked-friday | -          | SEED-02 | SATISFIED
            CP       | -            | no time    | SEED-02 | REASON_ACCEPTED
            CP CLA   | -            | -          | INF-03  | NEEDS_REASON
            PLA      | -            | -          | -       | -
            nobody's | -            | -          | -       | -
            """)
    void theVirtualSchoolIsConsultedFirst(
            String status,
            @Nullable String consulted,
            @Nullable String reason,
            @Nullable String rule,
            @Nullable String outcome) {
        inCare(status);

        Taken taken = house.asked(by(HEAD, "2026-06-12", "2026-06-15")
                .consulted(consulted)
                .without(reason)
                .command());

        assertThat(taken.decision().rules()).extracting(r -> r.rule()).doesNotContain("INF-03", "SEED-02");
        if (rule == null) {
            taken.isAccepted();
            assertThat(taken.decision().careRules()).isEmpty();
            return;
        }
        assertThat(taken.decision().careRules()).singleElement().satisfies(weighed -> {
            assertThat(weighed.rule()).isEqualTo(rule);
            assertThat(weighed.outcome().name()).isEqualTo(outcome);
            assertThat(weighed.source().startsWith("Local rule")).isEqualTo(rule.equals("SEED-02"));
        });
        if ("NEEDS_REASON".equals(outcome)) {
            taken.isRefusedBy(rule);
        } else {
            SuspensionRecorded suspension = taken.only(SuspensionRecorded.class);
            assertThat(suspension.consultation()).isEqualTo(consulted);
            assertThat(suspension.reasonWithoutConsultation()).isEqualTo(reason);
        }
    }

    @Test
    void aConsultationNobodyGaveIsAWrongField() {
        inCare("CLA");

        house.asked(by(HEAD, "2026-06-12", "2026-06-15").consulted("made-up").command())
                .namesField("/consultation");
    }

    @Test
    void aConsultationAfterTheDecisionDoesNotCount() {
        inCare("CLA");

        house.asked(by(HEAD, "2026-06-15", "2026-06-15")
                        .decidedAt("2026-06-13T10:00:00Z")
                        .consulted("asked-sunday")
                        .command())
                .namesField("/consultation");
        house.asked(by(HEAD, "2026-06-15", "2026-06-15")
                        .decidedAt("2026-06-13T10:00:00Z")
                        .consulted("asked-friday")
                        .command())
                .isAccepted();
    }

    @ParameterizedTest
    @EnumSource
    void theOfficeIsAskedNothingThatWouldTellItOfAStatus(CareStatus status) {
        inCare(status.name());

        Taken taken = entered("2026-06-12");

        taken.isAccepted();
        assertThat(taken.decision().careRules()).isEmpty();
    }

    private Taken entered(String day) {
        return house.asked(by(officeOf(SCHOOL), day, "2026-06-15")
                .decidedBy("headteacher-117276")
                .command());
    }

    private static ConfirmSuspension confirming(
            Actor actor, String day, String suspension, @Nullable String consultation, @Nullable String reason) {
        return new ConfirmSuspension(asks(actor, day), CHILD, SCHOOL, suspension, new Consulting(consultation, reason));
    }

    @Test
    void theHeadConfirmsWhatTheOfficeEnteredAndTheDutyToDoSoIsDone() {
        Taken entered = entered("2026-06-12");
        DutyOpened toConfirm = SuspensionTest.duty(entered.all(DutyOpened.class), DutyKind.CONFIRM_DECISION);

        Taken confirmed = house.asked(confirming(HEAD, "2026-06-15", toConfirm.cause(), null, null));

        assertThat(confirmed.only(SuspensionConfirmed.class).confirmedBy()).isEqualTo(HEAD.id());
        DutyDischarged done = confirmed.only(DutyDischarged.class);
        assertThat(done.dutyId()).isEqualTo(toConfirm.dutyId());
        assertThat(done.kind()).isEqualTo(DutyKind.CONFIRM_DECISION);
    }

    @Test
    void confirmingTwiceIsQuiet() {
        String suspension = entered("2026-06-12").decision().created().getFirst();

        house.asked(confirming(HEAD, "2026-06-15", suspension, null, null)).isAccepted();
        house.asked(confirming(HEAD, "2026-06-16", suspension, null, null)).isQuiet();
    }

    @Test
    void whatTheHeadDecidedInPersonNeedsNoConfirmation() {
        String suspension = house.asked(by(HEAD, "2026-06-12", "2026-06-15").command())
                .decision()
                .created()
                .getFirst();

        house.asked(confirming(HEAD, "2026-06-15", suspension, null, null)).isQuiet();
    }

    @ParameterizedTest(name = "{0}, consulted {1}, reason {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CLA      | -            | -       | INF-03
            CLA      | asked-friday | -       | confirmed
            CLA      | -            | no time | confirmed
            CP       | -            | -       | SEED-02
            CIN      | asked-friday | -       | confirmed
            PLA      | -            | -       | confirmed
            nobody's | -            | -       | confirmed
            """)
    void theConsultationIsWeighedWhenTheHeadConfirms(
            String status, @Nullable String consulted, @Nullable String reason, String answer) {
        inCare(status);
        String suspension = entered("2026-06-12").decision().created().getFirst();

        Taken taken = house.asked(confirming(HEAD, "2026-06-15", suspension, consulted, reason));

        if (answer.equals("confirmed")) {
            SuspensionConfirmed confirmed = taken.only(SuspensionConfirmed.class);
            assertThat(confirmed.consultation()).isEqualTo(consulted);
            assertThat(confirmed.reasonWithoutConsultation()).isEqualTo(reason);
        } else {
            taken.isRefusedBy(answer);
        }
    }

    @Test
    void aConsultationBetweenDecisionAndConfirmationIsNotBeforeTheDecision() {
        inCare("CLA");
        String suspension = entered("2026-06-12").decision().created().getFirst();

        house.asked(confirming(HEAD, "2026-06-15", suspension, "asked-sunday", null))
                .namesField("/consultation");
        house.asked(confirming(HEAD, "2026-06-15", suspension, "made-up", null)).namesField("/consultation");
    }

    @Test
    void onlyAHeadOfThatSchoolConfirms() {
        house.knowsChild(CHILD, EARLIER_SCHOOL);
        String suspension = entered("2026-06-12").decision().created().getFirst();

        house.asked(confirming(officeOf(SCHOOL), "2026-06-15", suspension, null, null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
        house.asked(confirming(headteacherOf(EARLIER_SCHOOL), "2026-06-15", suspension, null, null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
        house.asked(new ConfirmSuspension(
                        asks(headteacherOf(EARLIER_SCHOOL), "2026-06-15"),
                        CHILD,
                        EARLIER_SCHOOL,
                        suspension,
                        new Consulting(null, null)))
                .isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aSuspensionThatIsNotThereIsNotFound() {
        house.asked(confirming(HEAD, "2026-06-15", "no-such-suspension", null, null))
                .isAnswered(ErrorCode.NOT_FOUND);
        entered("2026-06-12").isAccepted();
        house.asked(confirming(HEAD, "2026-06-15", "no-such-suspension", null, null))
                .isAnswered(ErrorCode.NOT_FOUND);
    }
}
