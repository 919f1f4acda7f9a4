package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Role;
import org.throughline.command.support.InterventionCommand.EndIntervention;
import org.throughline.command.support.InterventionCommand.OfOurOwn;
import org.throughline.command.support.InterventionCommand.OfTheFramework;
import org.throughline.command.support.InterventionCommand.ProlongIntervention;
import org.throughline.command.support.InterventionCommand.Rhythm;
import org.throughline.command.support.InterventionCommand.StartIntervention;
import org.throughline.command.support.InterventionCommand.What;
import org.throughline.command.testing.House;
import org.throughline.edge.ErrorCode;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.InterventionEnded;
import org.throughline.events.InterventionEvent.InterventionProlonged;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.InterventionStopped;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.events.InterventionEvent.StopReason;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.ReferralAccepted;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.WithdrawalReason;

class InterventionsTest {

    private static final What OUTREACH = new OfTheFramework(2, "Outreach");
    private static final What THERAPY =
            new OfTheFramework(2, "Therapeutic services: Drawing and Talking, ELSA, counselling");
    private static final What MENTOR = new OfOurOwn("A mentor of Year 11", ProvisionOwner.SCHOOL, null, Rhythm.WEEKLY);
    private static final String OBJECTIVE = "In lessons after break on four days of five";

    @Test
    void twelveWeeksOfOutreachAreTheFrameworksOwnLength() {
        var taken = houseWithACaseAt(2).asked(start(OUTREACH, CASE, "2026-04-20", null, null));

        InterventionStarted started = taken.only(InterventionStarted.class);
        assertThat(started.what()).isEqualTo("Outreach");
        assertThat(started.owner()).isEqualTo(ProvisionOwner.ESC);
        assertThat(started.service()).isEqualTo("dacorum-esc");
        assertThat(started.setting()).isEqualTo(SCHOOL);
        assertThat(started.objectives()).containsExactly(OBJECTIVE);
        assertThat(started.plannedUntil()).isEqualTo("2026-07-12");
        assertThat(started.length()).isEqualTo("the 12 weeks of dacorum-2024-25");
        assertThat(taken.rule("LENGTH-01").outcome()).isEqualTo(Outcome.SATISFIED);
    }

    @ParameterizedTest(name = "from Monday 20 April until {0}, reason {1}: {2}")
    @CsvSource({
        "2026-07-10,                   , SATISFIED",
        "2026-07-12,                   , SATISFIED",
        "2026-07-13,                   , NEEDS_REASON",
        "2026-07-13, A week lost to flu, REASON_ACCEPTED",
        "2026-05-29,                   , NEEDS_REASON",
        "2026-05-29, '  '              , NEEDS_REASON",
        "2026-05-29, The family moves  , REASON_ACCEPTED"
    })
    void anotherLengthThanTheFrameworksNeedsToBeSaid(LocalDate until, @Nullable String reason, Outcome outcome) {
        var taken = houseWithACaseAt(2).asked(start(OUTREACH, CASE, "2026-04-20", until, reason));

        switch (outcome) {
            case NEEDS_REASON -> taken.isRefusedBy("LENGTH-01");
            case REASON_ACCEPTED -> {
                assertThat(taken.rule("LENGTH-01").outcome()).isEqualTo(outcome);
                assertThat(taken.only(InterventionStarted.class).length())
                        .isEqualTo("agreed for this case instead of the 12 weeks of dacorum-2024-25");
            }
            default ->
                assertThat(taken.only(InterventionStarted.class).plannedUntil()).isEqualTo(until);
        }
    }

    @ParameterizedTest(name = "framework: {0}")
    @CsvSource({"true, WEEKLY", "false, WEEKLY"})
    void whatHasNoNumberOfWeeksLastsAsLongAsIsAgreed(boolean ofTheFramework, String rhythm) {
        House house = houseWithACaseAt(2);
        What what = ofTheFramework ? THERAPY : MENTOR;

        house.asked(start(what, CASE, TODAY, null, null)).namesField("/plannedUntil");
        InterventionStarted started = house.asked(start(what, CASE, TODAY, LocalDate.parse("2026-07-17"), null))
                .only(InterventionStarted.class);

        assertThat(started.length()).isEqualTo("agreed for this case");
        assertThat(started.rhythm()).isEqualTo(rhythm);
    }

    @Test
    void aTimeThatTheFrameworkLeavesToEachCaseIsAgreedForIt() {
        House house = house().knows("support-" + CHILD, aThriveCase());
        What block = new OfTheFramework(2, "Small groups, as an intensive block");

        house.asked(start(block, CASE, TODAY, null, null)).namesField("/plannedUntil");
        assertThat(house.asked(start(block, CASE, TODAY, LocalDate.parse("2026-07-03"), null))
                        .only(InterventionStarted.class)
                        .length())
                .isEqualTo("agreed for this case");
    }

    private static CaseEvent aThriveCase() {
        return new SupportCaseOpened(
                CHILD,
                "school:" + SCHOOL,
                CASE,
                SCHOOL,
                "hertfordshire-thrive",
                "2020",
                2,
                "as it was called",
                List.of(),
                List.of(),
                null,
                LocalDate.parse("2026-03-02"));
    }

    @ParameterizedTest(name = "at tier {0}, {2} of tier {1}: {3}")
    @CsvSource({
        "2, 2, Outreach, ",
        "3, 2, Outreach, ",
        "1, 2, Outreach, /provision/tier",
        "2, 9, Outreach, /provision/tier",
        "2, 2, Inreach , /provision/label"
    })
    void provisionIsOfTheTierHeldOrOfOneBelow(int held, int tier, String label, @Nullable String wrong) {
        var taken =
                houseWithACaseAt(held).asked(start(new OfTheFramework(tier, label), CASE, "2026-04-20", null, null));

        if (wrong == null) {
            taken.isAccepted();
        } else {
            taken.namesField(wrong);
        }
    }

    @Test
    void provisionOfAFrameworkNeedsACaseAndAnythingElseDoesNot() {
        houseWithACaseAt(2).asked(start(OUTREACH, null, TODAY, null, null)).namesField("/caseId");

        assertThat(house().asked(start(MENTOR, null, TODAY, LocalDate.parse("2026-07-17"), null))
                        .only(InterventionStarted.class)
                        .caseId())
                .isNull();
    }

    @Test
    void anInterventionWithoutAnObjectiveIsRefused() {
        var refused = houseWithACaseAt(2)
                .asked(new StartIntervention(
                        asks(headteacherOf(SCHOOL), TODAY),
                        CHILD,
                        CASE,
                        OUTREACH,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null))
                .isRefusedBy("B.9");

        assertThat(refused.source()).contains("S1:L147-155");
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({"2026-06-16, 2026-07-17, /from", "2026-06-15, 2026-06-14, /plannedUntil", "2026-06-15, 2026-06-15, "})
    void itBeginsByTodayAndEndsNoEarlierThanItBegins(String from, LocalDate until, @Nullable String wrong) {
        var taken = house().asked(start(MENTOR, null, from, until, null));

        if (wrong == null) {
            taken.isAccepted();
        } else {
            taken.namesField(wrong);
        }
    }

    @ParameterizedTest(name = "{0} to {1}, answered {2}: {3}")
    @CsvSource({
        "referral-1, dacorum-esc, nothing,   true",
        "referral-1, dacorum-esc, accepted,  true",
        "referral-1, dacorum-esc, completed, true",
        "referral-1, dacorum-esc, declined,  false",
        "referral-1, dacorum-esc, withdrawn, false",
        "referral-1, camhs,       accepted,  false",
        "referral-2, dacorum-esc, accepted,  false"
    })
    void aReferralThatItComesFromIsOfTheChildToThatServiceAndWasNotTurnedDown(
            String named, String service, String answer, boolean accepted) {
        House house = house().knows("referral-" + CHILD, referralTo(service));
        LocalDate on = LocalDate.parse("2026-06-08");
        String agency = "service:" + service;
        switch (answer) {
            case "accepted" -> house.knows("referral-" + CHILD, accepted(agency, on));
            case "completed" ->
                house.knows(
                        "referral-" + CHILD,
                        accepted(agency, on),
                        new ReferralCompleted(CHILD, agency, "referral-1", "Held", Impact.HELPED, on));
            case "declined" ->
                house.knows(
                        "referral-" + CHILD,
                        new ReferralDeclined(CHILD, agency, "referral-1", DeclineReason.NO_CAPACITY, "Full", on));
            case "withdrawn" ->
                house.knows(
                        "referral-" + CHILD,
                        new ReferralWithdrawn(
                                CHILD, agency, "referral-1", WithdrawalReason.NO_LONGER_NEEDED, "No longer", on));
            default -> assertThat(answer).isEqualTo("nothing");
        }

        var taken = house.asked(startBy("dacorum-esc", named, null, null));

        if (accepted) {
            assertThat(taken.only(InterventionStarted.class).referralId()).isEqualTo(named);
        } else {
            assertThat(taken.namesField("/referralId").given()).doesNotContain(named);
        }
    }

    private static ReferralMade referralTo(String service) {
        return new ReferralMade(
                CHILD,
                "school:" + SCHOOL,
                "referral-1",
                service,
                SCHOOL,
                null,
                null,
                "form",
                "Outreach is needed",
                List.of(),
                null,
                LocalDate.parse("2026-06-01"));
    }

    private static ReferralAccepted accepted(String agency, LocalDate on) {
        return new ReferralAccepted(CHILD, agency, "referral-1", "Weekly", null, on);
    }

    @ParameterizedTest(name = "{0}, agreed {1}, why not: {2}: {3}")
    @CsvSource({
        "camhs,       nothing,   ,              NEEDS_REASON",
        "camhs,       nothing,   ' ',           NEEDS_REASON",
        "camhs,       nothing,   It cannot wait, REASON_ACCEPTED",
        "camhs,       reached,   ,              SATISFIED",
        "camhs,       withdrawn, ,              NEEDS_REASON",
        "dacorum-esc, nothing,   ,              SATISFIED"
    })
    void aServiceThatAsksForAgreementIsAgreedToWithoutAReferralToo(
            String service, String agreed, @Nullable String why, Outcome outcome) {
        House house = house();
        LocalDate on = LocalDate.parse("2026-06-08");
        String agency = "school:" + SCHOOL;
        String stream = "agreement-" + CHILD;
        if (!agreed.equals("nothing")) {
            house.knows(
                    stream,
                    new AgreementSought(
                            CHILD,
                            agency,
                            "agreement-1",
                            AgreementAbout.SERVICE,
                            service,
                            Strength.CONSENT,
                            List.of("parent:p"),
                            "Ten sessions",
                            on),
                    new AgreementAnswered(
                            CHILD, agency, "agreement-1", "parent:p", true, AgreementEvidence.SIGNED, "A form", on),
                    new AgreementReached(CHILD, agency, "agreement-1", on));
        }
        if (agreed.equals("withdrawn")) {
            house.knows(stream, new AgreementWithdrawn(CHILD, agency, "agreement-1", "parent:p", "No", List.of(), on));
        }

        var taken = house.asked(startBy(service, null, agreed.equals("nothing") ? null : "agreement-1", why));

        if (outcome == Outcome.NEEDS_REASON) {
            taken.isRefusedBy("REF-03");
        } else {
            assertThat(taken.only(InterventionStarted.class).service()).isEqualTo(service);
            assertThat(taken.rule("REF-03").outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void anAgreementNamedIsOneThatWasSought() {
        house().asked(startBy("camhs", null, "agreement-9", null)).namesField("/agreementId");
    }

    @ParameterizedTest
    @CsvSource({"dacorum-esc, true", "the-lady-next-door, false"})
    void aServiceThatGivesItIsOneOfTheDirectory(String service, boolean known) {
        What what = new OfOurOwn("Outreach beyond the framework", ProvisionOwner.ESC, service, null);

        var taken = house().asked(start(what, null, TODAY, LocalDate.parse("2026-07-03"), null));

        if (known) {
            taken.isAccepted();
        } else {
            assertThat(taken.namesField("/own/service").given()).doesNotContain(service);
        }
    }

    private static StartIntervention startBy(
            String service, @Nullable String referralId, @Nullable String agreementId, @Nullable String why) {
        return new StartIntervention(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                null,
                new OfOurOwn("Ten sessions", ProvisionOwner.EXTERNAL, service, null),
                referralId,
                agreementId,
                why,
                List.of(OBJECTIVE),
                null,
                LocalDate.parse("2026-07-17"),
                null);
    }

    @Test
    void thePlannedEndIsADutyToLookWhatItDid() {
        DutyOpened duty = houseWithACaseAt(2)
                .asked(start(OUTREACH, CASE, "2026-04-20", null, null))
                .only(DutyOpened.class);

        assertThat(duty.kind()).isEqualTo(DutyKind.REVIEW_INTERVENTION);
        assertThat(duty.dueOn()).as("12 July is a Sunday").isEqualTo("2026-07-13");
        assertThat(duty.owner()).isEqualTo("school:" + SCHOOL);
        assertThat(duty.rule()).isEqualTo("B.9");
    }

    @Test
    void prolongingItMovesTheDuty() {
        House house = house();
        String id = started(house);

        var taken = house.asked(prolong(id, "2026-07-10", "Two weeks were lost"));

        assertThat(taken.only(InterventionProlonged.class).plannedUntil()).isEqualTo("2026-07-10");
        assertThat(taken.only(DutyWithdrawn.class).kind()).isEqualTo(DutyKind.REVIEW_INTERVENTION);
        assertThat(taken.only(DutyOpened.class).dueOn()).isEqualTo("2026-07-10");
        house.asked(prolong(id, "2026-07-10", "Two weeks were lost")).isQuiet();
    }

    @ParameterizedTest
    @CsvSource({"2026-07-02", "2026-07-03"})
    void prolongingGoesBeyondTheDayPlanned(String until) {
        House house = house();
        String id = started(house);

        house.asked(prolong(id, until, "Two weeks were lost")).namesField("/plannedUntil");
    }

    @ParameterizedTest
    @EnumSource(Impact.class)
    void anEndSaysWhatItDidAndDischargesTheDuty(Impact impact) {
        House house = house();
        String id = started(house);

        var taken = house.asked(end(id, impact, "Three days of five"));

        assertThat(taken.only(InterventionEnded.class))
                .isEqualTo(new InterventionEnded(
                        CHILD, "school:" + SCHOOL, id, impact, "Three days of five", LocalDate.parse(TODAY)));
        assertThat(taken.only(DutyDischarged.class).kind()).isEqualTo(DutyKind.REVIEW_INTERVENTION);
        assertThat(taken.all(DutyOpened.class)).isEmpty();
        assertThat(taken.decision().elsewhere()).hasSize(impact == Impact.MADE_IT_WORSE ? 1 : 0);
    }

    @Test
    void whatMadeItWorseIsAStrategyToBeReviewedByTheNextSchoolDay() {
        House house = house();
        String id = started(house);

        var elsewhere = house.asked(end(id, Impact.MADE_IT_WORSE, "More time alone"))
                .decision()
                .elsewhere()
                .getFirst();

        assertThat(elsewhere.stream()).isEqualTo("plan-" + CHILD);
        assertThat(elsewhere.events()).hasSize(2);
        var found = (StrategyFoundDetrimental) elsewhere.events().get(0);
        assertThat(found.interventionId()).isEqualTo(id);
        assertThat(found.effect()).isEqualTo("More time alone");
        var duty = (DutyOpened) elsewhere.events().get(1);
        assertThat(duty)
                .extracting(DutyOpened::kind, DutyOpened::cause, DutyOpened::rule)
                .containsExactly(DutyKind.REVIEW_DETRIMENTAL_STRATEGY, found.findingId(), "J.3");
        assertThat(duty.dueOn()).isEqualTo("2026-06-16");
        assertThat(duty.dutyId()).startsWith("plan.");
    }

    @Test
    void whatWasStoppedIsNotProlongedAndItsImpactMayStillBeSaid() {
        House house = house();
        String id = started(house);
        house.knows(
                "support-" + CHILD,
                new InterventionStopped(
                        CHILD, "school:" + SCHOOL, id, StopReason.AGREEMENT_WITHDRAWN, LocalDate.parse(TODAY)));

        house.asked(prolong(id, "2026-07-10", "Once more")).isAnswered(ErrorCode.CONFLICT);
        house.asked(end(id, Impact.HELPED, "Three days of five")).isAccepted();
    }

    @Test
    void theSameEndAgainIsQuietAndAnotherContradicts() {
        House house = house();
        String id = started(house);
        house.asked(end(id, Impact.HELPED, "Three days of five")).isAccepted();

        house.asked(end(id, Impact.HELPED, "Three days of five")).isQuiet();
        house.asked(end(id, Impact.NO_CHANGE, "Three days of five")).isAnswered(ErrorCode.CONFLICT);
        house.asked(prolong(id, "2026-07-10", "Once more")).isAnswered(ErrorCode.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, false", "2026-06-01, true", "2026-06-16, false"})
    void itEndsWithinItsTimeAndNotTomorrow(LocalDate on, boolean accepted) {
        House house = house();
        String id = started(house);

        var taken = house.asked(new EndIntervention(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, id, Impact.HELPED, "Three days of five", on));

        if (accepted) {
            taken.isAccepted();
        } else {
            taken.namesField("/on");
        }
    }

    @Test
    void onlyTheSettingThatGivesItEndsItUntilTheChildHasLeftThere() {
        House house = house().knows("child-" + CHILD, alsoAt(ANOTHER_SCHOOL));
        String id = started(house);
        var elsewhere = new EndIntervention(
                asks(headteacherOf(ANOTHER_SCHOOL), TODAY), CHILD, id, Impact.HELPED, "Three days of five", null);

        house.asked(elsewhere).isAnswered(ErrorCode.NOT_ALLOWED);
        house.knows(
                "child-" + CHILD,
                new EnrolmentEnded(
                        CHILD, "authority:919", "enrolment-" + SCHOOL, SCHOOL, "moved", LocalDate.parse("2026-06-12")));
        house.asked(elsewhere).isAccepted();
    }

    private static EnrolmentStarted alsoAt(String setting) {
        return new EnrolmentStarted(
                CHILD,
                "authority:919",
                "enrolment-" + setting,
                setting,
                EnrolmentKind.SUBSIDIARY,
                LocalDate.parse("2026-01-05"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void startingOneIsForThoseWhoLeadSupport(Role role) {
        house().asked(new StartIntervention(
                        asks(at(SCHOOL, role), TODAY),
                        CHILD,
                        null,
                        MENTOR,
                        null,
                        null,
                        null,
                        List.of(OBJECTIVE),
                        null,
                        LocalDate.parse("2026-07-17"),
                        null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        house().asked(end("nothing", Impact.HELPED, "Three days of five")).isAnswered(ErrorCode.NOT_FOUND);
    }

    private static String started(House house) {
        return house.asked(start(MENTOR, null, "2026-06-01", LocalDate.parse("2026-07-03"), null))
                .isAccepted()
                .decision()
                .created()
                .getFirst();
    }

    private static StartIntervention start(
            What what, @Nullable String caseId, String from, @Nullable LocalDate until, @Nullable String why) {
        return new StartIntervention(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                caseId,
                what,
                null,
                null,
                null,
                List.of(OBJECTIVE),
                LocalDate.parse(from),
                until,
                why);
    }

    private static ProlongIntervention prolong(String id, String until, String reason) {
        return new ProlongIntervention(asks(headteacherOf(SCHOOL), TODAY), CHILD, id, LocalDate.parse(until), reason);
    }

    private static EndIntervention end(String id, Impact impact, String evidence) {
        return new EndIntervention(asks(headteacherOf(SCHOOL), TODAY), CHILD, id, impact, evidence, null);
    }
}
