package org.throughline.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.catalogue.Services;
import org.throughline.command.agreement.AgreementCommand.AnswerAgreement;
import org.throughline.command.agreement.AgreementCommand.SeekAgreement;
import org.throughline.command.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.InterventionEnded;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.InterventionStopped;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.events.InterventionEvent.StopReason;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.WithdrawalReason;

/** What ends in other streams when the one consent it rested on is taken back. */
class WithdrawalTest {

    private static final String CHILD = "c1";
    private static final String AGENCY = "school:117276";
    private static final Actor HEAD = headteacherOf("117276");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static final String WHY = "The agreement it rested on was withdrawn";

    private House house = new House(AgreementRecord.class);

    @BeforeEach
    void alexHasOneHolder() {
        house = new House(AgreementRecord.class)
                .with(new Services("classpath:catalogue/services.yaml"))
                .knowsChild(CHILD, "117276");
        house.knows(
                "child-c1",
                new ParentRecorded(CHILD, AGENCY, "mother", "Kim Example", "mother", true, true, null, MAY));
    }

    @Test
    void theReferralMadeOnItIsWithdrawnAndOthersAreNot() {
        AgreementSought agreed = agreed(AgreementAbout.SERVICE, "safe-space");
        house.knows(
                "referral-c1",
                referral("r1", agreed.agreementId()),
                referral("r2", "another-agreement"),
                referral("r3", null));

        Taken taken = withdraws(agreed);

        assertThat(taken.only(AgreementWithdrawn.class).stops()).containsExactly("referral:r1");
        assertThat(taken.decision().elsewhere())
                .containsExactly(new Elsewhere(
                        "Referral",
                        "referral-c1",
                        List.of(new ReferralWithdrawn(
                                CHILD, AGENCY, "r1", WithdrawalReason.AGREEMENT_WITHDRAWN, null, TODAY))));
        assertThat(taken.rule("J.10-W").finding()).contains("referrals 1, interventions 0, documents 0");
    }

    /** Its impact is unknown: whoever gave it may still say what it did. */
    @Test
    void whatCameOfTheReferralStopsWithIt() {
        AgreementSought agreed = agreed(AgreementAbout.SERVICE, "safe-space");
        house.knows("referral-c1", referral("r1", agreed.agreementId()), referral("r2", null));
        house.knows(
                "support-c1",
                intervention("i1", "r1"),
                owed("support.i1", DutyKind.REVIEW_INTERVENTION, "i1", TODAY.plusDays(7)),
                intervention("missed", "r1"),
                owed("support.missed", DutyKind.REVIEW_INTERVENTION, "missed", TODAY.minusDays(7)),
                intervention("over", "r1"),
                new InterventionEnded(CHILD, AGENCY, "over", Impact.HELPED, "Seen", MAY),
                intervention("i2", "r2"),
                intervention("own", null));

        Taken taken = withdraws(agreed);

        assertThat(taken.only(AgreementWithdrawn.class).stops())
                .containsExactly("referral:r1", "intervention:i1", "intervention:missed");
        assertThat(taken.decision().elsewhere().getLast())
                .isEqualTo(new Elsewhere(
                        "Support",
                        "support-c1",
                        List.of(
                                new InterventionStopped(CHILD, AGENCY, "i1", StopReason.AGREEMENT_WITHDRAWN, TODAY),
                                new DutyWithdrawn(
                                        CHILD, AGENCY, "support.i1", DutyKind.REVIEW_INTERVENTION, WHY, TODAY),
                                new InterventionStopped(
                                        CHILD, AGENCY, "missed", StopReason.AGREEMENT_WITHDRAWN, TODAY))));
        assertThat(taken.rule("J.10-W").finding()).contains("referrals 1, interventions 2, documents 0");
    }

    @Test
    void whereNothingRecordedHereEndsItIsSaidSoAndTheServiceIsNotNamed() {
        AgreementSought agreed = agreed(AgreementAbout.SERVICE, "safe-space");
        house.knows(
                "referral-c1",
                referral("r1", agreed.agreementId()),
                new ReferralDeclined(CHILD, AGENCY, "r1", DeclineReason.NO_CAPACITY, "Full", MAY));

        Taken taken = withdraws(agreed);

        assertThat(taken.only(AgreementWithdrawn.class).stops()).isEmpty();
        assertThat(taken.decision().elsewhere()).isEmpty();
        assertThat(taken.rule("J.10-W").finding())
                .contains("Nothing recorded here ends")
                .doesNotContain("safe-space");
    }

    /** Consent is asked before there is a plan: what it carries is known by the plan, not by the agreement. */
    @Test
    void thePlanMadeOnItEndsWithTheReviewStillToComeAndAMissedOneStaysOwed() {
        AgreementSought agreed = agreed(AgreementAbout.PLAN, null);
        house.knows(
                "plan-c1",
                plan("d1", agreed.agreementId(), null),
                plan("d2", "another-agreement", null),
                plan("d3", null, null),
                review("plan.open", "d1", TODAY.plusDays(7)),
                review("plan.missed", "d1", TODAY.minusDays(7)),
                review("plan.done", "d1", TODAY.plusDays(7)),
                review("plan.other", "d2", TODAY.plusDays(7)),
                new DutyDischarged(CHILD, AGENCY, "plan.done", DutyKind.REVIEW_PLAN, "Held", MAY));

        Taken taken = withdraws(agreed);

        assertThat(taken.only(AgreementWithdrawn.class).stops()).containsExactly("document:d1");
        assertThat(taken.decision().elsewhere())
                .containsExactly(new Elsewhere(
                        "Plan",
                        "plan-c1",
                        List.of(
                                new DocumentEnded(CHILD, AGENCY, "d1", "INDIVIDUAL_EDUCATION_PLAN", WHY, TODAY),
                                new DutyWithdrawn(CHILD, AGENCY, "plan.open", DutyKind.REVIEW_PLAN, WHY, TODAY))));
        assertThat(taken.rule("J.10-W").finding()).contains("referrals 0, interventions 0, documents 1");
    }

    @Test
    void aPlanThatWasThereBeforeItWasAskedForEndsToo() {
        house.knows("plan-c1", plan("d1", null, null));

        assertThat(withdraws(agreed(AgreementAbout.PLAN, "d1"))
                        .only(AgreementWithdrawn.class)
                        .stops())
                .containsExactly("document:d1");
    }

    @Test
    void aPlanThatIsOverIsLeftAsItIs() {
        AgreementSought agreed = agreed(AgreementAbout.PLAN, null);
        house.knows(
                "plan-c1",
                plan("past", agreed.agreementId(), TODAY.minusDays(1)),
                plan("ended", agreed.agreementId(), null),
                new DocumentEnded(CHILD, AGENCY, "ended", "INDIVIDUAL_EDUCATION_PLAN", "Done", MAY));

        Taken taken = withdraws(agreed);

        assertThat(taken.only(AgreementWithdrawn.class).stops()).isEmpty();
        assertThat(taken.decision().elsewhere()).isEmpty();
    }

    @Test
    void aReducedTimetableIsNotSaidToEnd() {
        AgreementSought sought = seeks(AgreementAbout.REDUCED_TIMETABLE, Strength.EXPLICIT_AGREEMENT, "t1");
        answers(sought);

        Taken taken = withdraws(sought);

        assertThat(taken.only(AgreementWithdrawn.class).stops()).isEmpty();
        assertThat(taken.rule("J.10-W").finding()).contains("Nothing recorded here ends");
    }

    private static ReferralMade referral(String id, @Nullable String agreementId) {
        return new ReferralMade(
                CHILD, AGENCY, id, "DESC", "117276", null, null, "FORM", "Mornings", List.of(), agreementId, MAY);
    }

    private static DocumentAgreed plan(String id, @Nullable String agreementId, @Nullable LocalDate until) {
        return new DocumentAgreed(
                CHILD,
                AGENCY,
                id,
                "INDIVIDUAL_EDUCATION_PLAN",
                "1",
                "117276",
                null,
                agreementId,
                "{}",
                null,
                new Voices("Yes", null, "Yes", null),
                List.of(),
                MAY,
                until,
                null);
    }

    private static InterventionStarted intervention(String id, @Nullable String referralId) {
        return new InterventionStarted(
                CHILD,
                AGENCY,
                id,
                null,
                "117276",
                "Mentoring",
                ProvisionOwner.EXTERNAL,
                null,
                referralId,
                List.of("Comes in"),
                null,
                MAY,
                TODAY.plusDays(7),
                "agreed for this case");
    }

    private static DutyOpened review(String dutyId, String cause, LocalDate dueOn) {
        return owed(dutyId, DutyKind.REVIEW_PLAN, cause, dueOn);
    }

    private static DutyOpened owed(String dutyId, DutyKind kind, String cause, LocalDate dueOn) {
        return new DutyOpened(
                CHILD,
                AGENCY,
                dutyId,
                kind,
                AGENCY,
                "117276",
                cause,
                MAY,
                dueOn,
                "on the review day agreed",
                "J.2",
                "hertfordshire-2020",
                null);
    }

    private AgreementSought agreed(AgreementAbout about, @Nullable String aboutId) {
        AgreementSought sought = seeks(about, Strength.CONSENT, aboutId);
        answers(sought);
        return sought;
    }

    private AgreementSought seeks(AgreementAbout about, Strength strength, @Nullable String aboutId) {
        return house.asked(new SeekAgreement(asks(HEAD, "2026-06-15"), CHILD, about, aboutId, strength, "Help"))
                .only(AgreementSought.class);
    }

    private void answers(AgreementSought sought) {
        house.asked(new AnswerAgreement(
                        asks(HEAD, "2026-06-15"),
                        CHILD,
                        sought.agreementId(),
                        "parent:mother",
                        true,
                        AgreementEvidence.SIGNED,
                        "Form",
                        null))
                .isAccepted();
    }

    private Taken withdraws(AgreementSought sought) {
        return house.asked(new WithdrawAgreement(
                asks(HEAD, "2026-06-15"), CHILD, sought.agreementId(), "parent:mother", "Not any more", null));
    }
}
