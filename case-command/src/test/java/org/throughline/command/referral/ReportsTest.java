package org.throughline.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.referral.Asked.CASTLE;
import static org.throughline.command.referral.Asked.CHILD;
import static org.throughline.command.referral.Asked.HEAD;
import static org.throughline.command.referral.Asked.MEADOW;
import static org.throughline.command.referral.Asked.worksAt;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.referral.ReferralCommand.AdoptRecommendation;
import org.throughline.command.referral.ReferralCommand.ReadServiceReport;
import org.throughline.command.referral.ReferralCommand.ReceiveServiceReport;
import org.throughline.command.referral.ReferralCommand.RejectRecommendation;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.CycleEvent.CycleActionAdded;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.CycleEvent.PlannedAction;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.RecommendationAdopted;
import org.throughline.events.ReferralEvent.RecommendationNotAdopted;
import org.throughline.events.ReferralEvent.ServiceReportRead;
import org.throughline.events.ReferralEvent.ServiceReportReceived;

/** Features A4.13, A4.14 and I.7. */
class ReportsTest {

    private static final Actor DESC = worksAt("dacorum-esc");

    private final Asked asked = new Asked().school("Primary");
    private final String referral = asked.referred("dacorum-esc");

    private Taken receives(Actor who, @Nullable String referralId, @Nullable String service, String day) {
        return asked.house()
                .asked(new ReceiveServiceReport(
                        asks(who, day),
                        CHILD,
                        referralId,
                        service,
                        "Met twice",
                        List.of("A plan for the day", "A quiet corner"),
                        null));
    }

    /** The ids of a report and its two recommendations. */
    private List<String> report() {
        return receives(DESC, referral, null, "2026-06-15")
                .isAccepted()
                .decision()
                .created();
    }

    private Taken reads(Actor who, String reportId) {
        return asked.house().asked(new ReadServiceReport(asks(who, "2026-06-17"), CHILD, reportId));
    }

    // ---- received

    @Test
    void aServiceReportsOnItsReferralAndTheSchoolHasToReadIt() {
        Taken taken = receives(DESC, referral, null, "2026-06-15");

        ServiceReportReceived received = taken.only(ServiceReportReceived.class);
        assertThat(received.service()).isEqualTo("dacorum-esc");
        assertThat(received.setting()).isEqualTo(CASTLE);
        assertThat(received.recommendations()).hasSize(2);
        DutyOpened duty = taken.only(DutyOpened.class);
        assertThat(duty.kind()).isEqualTo(DutyKind.READ_REPORT);
        assertThat(duty.owner()).isEqualTo("school:" + CASTLE);
        assertThat(duty.cause()).isEqualTo(received.reportId());
        assertThat(duty.dutyId()).startsWith("referral.");
        assertThat(taken.decision().created())
                .containsExactly(
                        received.reportId(),
                        received.recommendations().get(0).recommendationId(),
                        received.recommendations().get(1).recommendationId());
    }

    /** Five school days by the county's calendar; term ends on 21 July 2026 at the latest. */
    @ParameterizedTest(name = "received {0}: read by {1}")
    @CsvSource({"2026-06-15, 2026-06-22", "2026-06-19, 2026-06-26", "2026-05-20, 2026-06-03"})
    void itIsReadWithinFiveSchoolDays(String received, LocalDate due) {
        assertThat(receives(HEAD, null, "salt", received).only(DutyOpened.class).dueOn())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"true,  camhs,          /service", "false, ,               /service", "false, no-such-service, /service"
    })
    void aReportNamesItsReferralOrAServiceOfTheDirectory(
            boolean withReferral, @Nullable String service, String pointer) {
        receives(HEAD, withReferral ? referral : null, service, "2026-06-15").namesField(pointer);
    }

    @Test
    void aReferralThatIsNotThereHasNoReport() {
        receives(HEAD, "none", null, "2026-06-15").isAnswered(ErrorCode.NOT_FOUND);
        receives(worksAt("camhs"), referral, null, "2026-06-15").isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aReportThatComesAfterTheChildMovedIsForTheSchoolTheyAreAtNow() {
        asked.house()
                .knows(
                        "child-" + CHILD,
                        new EnrolmentEnded(
                                CHILD,
                                "authority:919",
                                "enrolment-" + CASTLE,
                                CASTLE,
                                "moved",
                                LocalDate.parse("2026-06-10")),
                        new EnrolmentStarted(
                                CHILD,
                                "authority:919",
                                "e2",
                                MEADOW,
                                EnrolmentKind.MAIN,
                                LocalDate.parse("2026-06-11")));

        assertThat(receives(DESC, referral, null, "2026-06-15")
                        .only(DutyOpened.class)
                        .owner())
                .isEqualTo("school:" + MEADOW);
    }

    @Test
    void aReportOnAChildOnNoRollIsForTheSchoolThatAsked() {
        asked.house()
                .knows(
                        "child-" + CHILD,
                        new EnrolmentEnded(
                                CHILD,
                                "authority:919",
                                "enrolment-" + CASTLE,
                                CASTLE,
                                "left",
                                LocalDate.parse("2026-06-10")));

        assertThat(receives(DESC, referral, null, "2026-06-15")
                        .only(DutyOpened.class)
                        .owner())
                .isEqualTo("school:" + CASTLE);
    }

    // ---- read

    @Test
    void eachReaderIsNotedAndTheFirstWhoLeadsSupportDischargesTheDuty() {
        String report = report().getFirst();

        Taken staff = reads(at(CASTLE, Role.SCHOOL_STAFF), report);
        assertThat(staff.only(ServiceReportRead.class).role()).isEqualTo("SCHOOL_STAFF");
        assertThat(staff.all(DutyDischarged.class)).isEmpty();

        Taken head = reads(HEAD, report);
        assertThat(head.only(ServiceReportRead.class).reader()).isEqualTo(HEAD.id());
        assertThat(head.only(DutyDischarged.class).kind()).isEqualTo(DutyKind.READ_REPORT);

        assertThat(reads(at(CASTLE, Role.DESIGNATED_TEACHER), report).all(DutyDischarged.class))
                .isEmpty();
        reads(HEAD, report).isQuiet();
    }

    @Test
    void theSchoolTheChildMovedToReadsForTheOneThatOwedIt() {
        String report = report().getFirst();
        asked.house()
                .knows(
                        "child-" + CHILD,
                        new EnrolmentStarted(
                                CHILD,
                                "authority:919",
                                "e2",
                                MEADOW,
                                EnrolmentKind.MAIN,
                                LocalDate.parse("2026-06-16")));

        assertThat(reads(headteacherOf(MEADOW), report).all(DutyDischarged.class))
                .hasSize(1);
    }

    @Test
    void whatWasNotReceivedIsNotRead() {
        reads(HEAD, "none").isAnswered(ErrorCode.NOT_FOUND);
    }

    // ---- what becomes of advice

    /** What there is of Alex's support: two actions of a cycle, an intervention and a document. */
    private void supported() {
        LocalDate on = LocalDate.parse("2026-06-01");
        LocalDate by = LocalDate.parse("2026-07-01");
        String agency = "school:" + CASTLE;
        asked.house()
                .knows(
                        "support-" + CHILD,
                        new CycleStarted(
                                CHILD,
                                agency,
                                "cycle",
                                "case",
                                1,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new PlannedAction("action", "A plan for the day", "Mr Muster", by)),
                                new Voices(null, null, null, null),
                                on,
                                by),
                        new CycleActionAdded(
                                CHILD, agency, "cycle", new PlannedAction("later", "A corner", "Mr Muster", by), on),
                        new InterventionStarted(
                                CHILD,
                                agency,
                                "intervention",
                                null,
                                CASTLE,
                                "Outreach",
                                ProvisionOwner.ESC,
                                null,
                                null,
                                List.of(),
                                null,
                                on,
                                by,
                                "12 weeks"))
                .knows(
                        "plan-" + CHILD,
                        new DocumentAgreed(
                                CHILD,
                                agency,
                                "document",
                                "PASTORAL_SUPPORT_PLAN",
                                "1",
                                CASTLE,
                                null,
                                null,
                                "{}",
                                null,
                                new Voices("fine", null, "fine", null),
                                List.of(),
                                on,
                                null,
                                null));
    }

    private Taken adopts(List<String> report, AdoptedInto into, String id) {
        return asked.house()
                .asked(new AdoptRecommendation(
                        asks(HEAD, "2026-06-18"), CHILD, report.get(0), report.get(1), into, id));
    }

    private Taken rejects(List<String> report, String reason) {
        return asked.house()
                .asked(new RejectRecommendation(asks(HEAD, "2026-06-18"), CHILD, report.get(0), report.get(1), reason));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CYCLE_ACTION, action,       true",
        "CYCLE_ACTION, later,        true",
        "CYCLE_ACTION, cycle,        false",
        "CYCLE_ACTION, intervention, false",
        "INTERVENTION, intervention, true",
        "INTERVENTION, action,       false",
        "DOCUMENT,     document,     true",
        "DOCUMENT,     none,         false"
    })
    void adviceIsAdoptedIntoSomethingThatIsThere(AdoptedInto into, String id, boolean there) {
        supported();
        List<String> report = report();

        Taken taken = adopts(report, into, id);

        if (there) {
            assertThat(taken.only(RecommendationAdopted.class).intoId()).isEqualTo(id);
            adopts(report, into, id).isQuiet();
        } else {
            taken.namesField("/intoId");
        }
    }

    @Test
    void oneAdviceBecomesPartOfSeveralThings() {
        supported();
        List<String> report = report();

        adopts(report, AdoptedInto.CYCLE_ACTION, "action").isAccepted();
        adopts(report, AdoptedInto.DOCUMENT, "document").only(RecommendationAdopted.class);
        adopts(report, AdoptedInto.CYCLE_ACTION, "action").isQuiet();
    }

    @Test
    void adviceIsSetAsideWithAReasonAndMayBeTakenUpLater() {
        supported();
        List<String> report = report();

        assertThat(rejects(report, "Tried before")
                        .only(RecommendationNotAdopted.class)
                        .reason())
                .isEqualTo("Tried before");
        rejects(report, "Tried before").isQuiet();
        rejects(report, "Too dear").isAnswered(ErrorCode.CONFLICT);
        adopts(report, AdoptedInto.CYCLE_ACTION, "action").isAccepted();
        rejects(report, "Tried before").isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void adviceNobodyGaveIsNotFound() {
        List<String> report = report();

        rejects(List.of(report.getFirst(), "none"), "x").isAnswered(ErrorCode.NOT_FOUND);
        rejects(List.of("none", report.get(1)), "x").isAnswered(ErrorCode.NOT_FOUND);
    }
}
