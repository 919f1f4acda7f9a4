package org.throughline.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.catalogue.Services;
import org.throughline.command.agreement.AgreementCommand.AnswerAgreement;
import org.throughline.command.agreement.AgreementCommand.AssessCompetence;
import org.throughline.command.agreement.AgreementCommand.DispenseWithAgreement;
import org.throughline.command.agreement.AgreementCommand.SeekAgreement;
import org.throughline.command.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementDispensedWith;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent.AuthorityTookResponsibility;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.LimitBasis;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimited;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.MoveEvent.DispensationReason;

/** Alex lives with a mother; mother and father hold parental responsibility, an aunt Alex lives with does not. */
class AgreementRecordTest {

    private static final String CHILD = "c1";
    private static final String SCHOOL = "117276";
    private static final String AGENCY = "authority:919";
    private static final String MOTHER = "parent:mother";
    private static final String FATHER = "parent:father";
    private static final String COUNTY = "authority:919";
    private static final LocalDate PAST = LocalDate.of(2025, 1, 6);

    private static final Actor HEAD = headteacherOf(SCHOOL);
    private static final Actor OFFICE = officeOf(SCHOOL);
    private static final Actor SOCIAL_WORKER = People.of(Role.SOCIAL_WORKER);

    private House house = new House(AgreementRecord.class);

    @BeforeEach
    void alexHasTwoHoldersAndLivesWithOneOfThem() {
        house = new House(AgreementRecord.class)
                .with(new Services("classpath:catalogue/services.yaml"))
                .knowsChild(CHILD, SCHOOL);
        parent("mother", true, true);
        parent("father", true, false);
        parent("aunt", false, true);
    }

    // ---- whose word is asked for

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CONSENT,            parent:mother parent:father",
        "EXPLICIT_AGREEMENT, parent:mother",
        "FULL_AGREEMENT,     parent:mother parent:father"
    })
    void theStrengthSaysWhoseWordIsNeeded(Strength strength, String parties) {
        assertThat(sought(strength).parties()).containsExactly(parties.split(" "));
    }

    @Test
    void underACareOrderTheAuthorityDecidesToo() {
        careOrder();

        assertThat(sought(Strength.FULL_AGREEMENT).parties()).containsExactly(MOTHER, FATHER, COUNTY);
        assertThat(sought(Strength.EXPLICIT_AGREEMENT).parties()).containsExactly(MOTHER);
    }

    @Test
    void forAChildWhoLivesWithNoParentTheAuthorityAgreesExplicitly() {
        careOrder();
        parent("mother", true, false);

        assertThat(sought(Strength.EXPLICIT_AGREEMENT).parties()).containsExactly(COUNTY);
    }

    @Test
    void aHolderLimitedInEducationIsNotAskedAndOneLimitedInSomethingElseIs() {
        limit("father", true);
        limit("mother", false);

        assertThat(sought(Strength.FULL_AGREEMENT).parties()).containsExactly(MOTHER);
    }

    @Test
    void aHolderWhoMayNotBeToldIsNotAskedUnlessEverybodysWordIsNeeded() {
        silence("father");

        assertThat(sought(Strength.CONSENT).parties()).containsExactly(MOTHER);
        assertThat(sought(Strength.FULL_AGREEMENT).parties()).containsExactly(MOTHER, FATHER);
    }

    @Test
    void whereNobodyIsKnownThatIsSaidAndOneGoesOnOnlyByDispensation() {
        house.knows(
                "child-c1",
                new ParentEnded(CHILD, AGENCY, "mother", "Order", PAST),
                new ParentEnded(CHILD, AGENCY, "father", "Order", PAST));
        Taken taken = seeks(HEAD, AgreementAbout.PLAN, Strength.CONSENT);
        assertThat(taken.rule("B.3").outcome()).isEqualTo(Outcome.WARNS);
        AgreementSought sought = taken.only(AgreementSought.class);
        assertThat(sought.parties()).containsExactly("parent:unknown");

        answers(HEAD, sought, "parent:unknown", true).namesField("/party");
        assertThat(dispenses(HEAD, sought, "parent:unknown", DispensationReason.UNTRACEABLE)
                        .all(AgreementReached.class))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} of a reduced timetable: {1}")
    @CsvSource({"CONSENT, BLOCKS", "EXPLICIT_AGREEMENT, SATISFIED", "FULL_AGREEMENT, SATISFIED"})
    void aReducedTimetableTakesMoreThanConsent(Strength strength, Outcome outcome) {
        Taken taken = seeks(HEAD, AgreementAbout.REDUCED_TIMETABLE, strength);

        assertThat(taken.rule("J.10").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome == Outcome.SATISFIED);
    }

    @Test
    void aManagedMovesAgreementsAreRecordedAtTheMove() {
        seeks(HEAD, AgreementAbout.MANAGED_MOVE, Strength.FULL_AGREEMENT).namesField("/about");
    }

    // ---- what they said

    @Test
    void oneHoldersConsentIsEnoughAndAnotherOnesRefusalStaysOnRecord() {
        AgreementSought sought = sought(Strength.CONSENT);

        assertThat(answers(HEAD, sought, FATHER, false).all(AgreementReached.class))
                .isEmpty();
        assertThat(answers(HEAD, sought, MOTHER, true).all(AgreementReached.class))
                .hasSize(1);
    }

    @Test
    void fullAgreementIsReachedWithTheLastHolder() {
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);

        assertThat(answers(HEAD, sought, MOTHER, true).all(AgreementReached.class))
                .isEmpty();
        assertThat(answers(HEAD, sought, FATHER, true).all(AgreementReached.class))
                .hasSize(1);
    }

    @Test
    void theParentElsewhereDoesNotAgreeExplicitlyButIsHeard() {
        AgreementSought sought = sought(Strength.EXPLICIT_AGREEMENT);

        assertThat(answers(HEAD, sought, FATHER, true).all(AgreementReached.class))
                .isEmpty();
        assertThat(answers(HEAD, sought, MOTHER, true).all(AgreementReached.class))
                .hasSize(1);
    }

    @Test
    void aHolderFoundAfterAskingIsNeededForFullAgreement() {
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        answers(HEAD, sought, MOTHER, true).isAccepted();
        parent("guardian", true, false);

        assertThat(answers(HEAD, sought, FATHER, true).all(AgreementReached.class))
                .isEmpty();
        assertThat(answers(HEAD, sought, "parent:guardian", true).all(AgreementReached.class))
                .hasSize(1);
    }

    @Test
    void theSameAnswerAgainIsQuietAndAnotherOneIsKeptBesideIt() {
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        answers(HEAD, sought, MOTHER, false).isAccepted();

        answers(HEAD, sought, MOTHER, false).isQuiet();
        assertThat(answers(HEAD, sought, MOTHER, true)
                        .only(AgreementAnswered.class)
                        .agrees())
                .isTrue();
        assertThat(house.records().of("agreement-c1").stream().filter(AgreementAnswered.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aNoAfterItWasReachedIsAWithdrawal() {
        AgreementSought sought = sought(Strength.CONSENT);
        answers(HEAD, sought, MOTHER, true).isAccepted();

        answers(HEAD, sought, MOTHER, false).isAnswered(ErrorCode.CONFLICT);
        answers(HEAD, sought, FATHER, false).isAccepted();
    }

    @Test
    void aStrangerASilencedALimitedParentAndOneWithoutResponsibilityAreAnsweredAlike() {
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        var stranger = answers(HEAD, sought, "parent:nobody", true).namesField("/party");
        silence("father");
        limit("mother", true);

        assertThat(answers(HEAD, sought, FATHER, true).namesField("/party")).isEqualTo(stranger);
        assertThat(answers(HEAD, sought, MOTHER, true).namesField("/party")).isEqualTo(stranger);
        assertThat(answers(HEAD, sought, "parent:aunt", true).namesField("/party"))
                .isEqualTo(stranger);
    }

    @Test
    void onlyWhoMayKnowOfACareOrderRecordsTheAuthoritysWord() {
        AgreementSought before = sought(Strength.FULL_AGREEMENT);
        var none = answers(OFFICE, before, COUNTY, true).namesField("/party");
        careOrder();
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        answers(HEAD, sought, MOTHER, true).isAccepted();
        answers(HEAD, sought, FATHER, true).isAccepted();

        assertThat(answers(OFFICE, sought, COUNTY, true).namesField("/party")).isEqualTo(none);
        assertThat(answers(SOCIAL_WORKER, sought, COUNTY, true).all(AgreementReached.class))
                .hasSize(1);
    }

    @Test
    void aParentAnswersForThemselvesOnly() {
        parent("parent", true, true);
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        Actor parent = People.of(Role.PARENT);

        answers(parent, sought, MOTHER, true).namesField("/party");
        answers(parent, sought, "parent:parent", true).isAccepted();
    }

    @Test
    void anAnswerIsEnteredLaterButNotBeforehandAndOnlyForWhatWasAsked() {
        AgreementSought sought = sought(Strength.CONSENT);

        answersOn(HEAD, sought.agreementId(), MOTHER, "2026-06-16").namesField("/on");
        answersOn(HEAD, sought.agreementId(), MOTHER, "2026-06-10").isAccepted();
        answersOn(HEAD, "none", MOTHER, "2026-06-10").isAnswered(ErrorCode.NOT_FOUND);
    }

    // ---- a competent child

    @Test
    void aCompetentChildConsentsThemselvesAndNobodyElseIsNeeded() {
        assesses(HEAD, AgreementAbout.SERVICE, true).isAccepted();
        AgreementSought sought =
                seeks(HEAD, AgreementAbout.SERVICE, Strength.CONSENT).only(AgreementSought.class);

        assertThat(sought.parties()).containsExactly("child");
        assertThat(answers(HEAD, sought, MOTHER, true).all(AgreementReached.class))
                .isEmpty();
        assertThat(answers(HEAD, sought, "child", true).all(AgreementReached.class))
                .hasSize(1);
    }

    @Test
    void competenceIsForOneMatterAndTheLastAssessmentCounts() {
        assesses(HEAD, AgreementAbout.SERVICE, true).isAccepted();
        assertThat(seeks(HEAD, AgreementAbout.PLAN, Strength.CONSENT)
                        .only(AgreementSought.class)
                        .parties())
                .doesNotContain("child");

        assesses(HEAD, AgreementAbout.SERVICE, false).isAccepted();
        assertThat(seeks(HEAD, AgreementAbout.SERVICE, Strength.CONSENT)
                        .only(AgreementSought.class)
                        .parties())
                .doesNotContain("child");
    }

    @Test
    void aChildNotFoundCompetentIsNoParty() {
        answers(HEAD, sought(Strength.CONSENT), "child", true).namesField("/party");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER,        accepted",
        "SAFEGUARDING_LEAD,  accepted",
        "DESIGNATED_TEACHER, accepted",
        "SOCIAL_WORKER,      accepted",
        "SCHOOL_STAFF,       NOT_ALLOWED",
        "SCHOOL_OFFICE,      NOT_ALLOWED"
    })
    void aNamedRoleAssessesCompetence(Role role, String answer) {
        careOrder();
        Actor actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        Taken taken = assesses(actor, AgreementAbout.PLAN, true);

        assertThat(taken.problem() == null ? "accepted" : taken.problem().code().name())
                .isEqualTo(answer);
    }

    // ---- going on without a parent

    @ParameterizedTest
    @EnumSource
    void aHeadteacherGoesOnWithoutAParent(DispensationReason reason) {
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        answers(HEAD, sought, MOTHER, true).isAccepted();

        Taken taken = dispenses(HEAD, sought, FATHER, reason);

        assertThat(taken.only(AgreementDispensedWith.class).reason()).isEqualTo(reason);
        assertThat(taken.all(AgreementReached.class)).hasSize(1);
        dispenses(HEAD, sought, FATHER, reason).isQuiet();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "FAIR_ACCESS_OFFICER, UNTRACEABLE, accepted",
        "SOCIAL_WORKER,       UNSAFE,      accepted",
        "SOCIAL_WORKER,       UNTRACEABLE, J.10-D",
        "SOCIAL_WORKER,       COURT_ORDER, J.10-D",
        "SAFEGUARDING_LEAD,   UNSAFE,      NOT_ALLOWED",
    })
    void othersGoOnWithoutAParentAsFarAsTheirRoleReaches(Role role, DispensationReason reason, String answer) {
        careOrder();
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        Actor actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        Taken taken = dispenses(actor, sought, FATHER, reason);

        if (answer.equals("J.10-D")) {
            taken.isRefusedBy("J.10-D");
        } else {
            assertThat(
                            taken.problem() == null
                                    ? "accepted"
                                    : taken.problem().code().name())
                    .isEqualTo(answer);
        }
    }

    @Test
    void nobodyGoesOnWithoutTheAuthorityOrACompetentChild() {
        careOrder();
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        dispenses(HEAD, sought, COUNTY, DispensationReason.UNSAFE).isRefusedBy("J.10-D");
        dispenses(People.of(Role.FAIR_ACCESS_OFFICER), sought, COUNTY, DispensationReason.UNSAFE)
                .namesField("/party");

        assesses(HEAD, AgreementAbout.PLAN, true).isAccepted();
        AgreementSought consent =
                seeks(HEAD, AgreementAbout.PLAN, Strength.CONSENT).only(AgreementSought.class);
        dispenses(HEAD, consent, "child", DispensationReason.UNSAFE).isRefusedBy("J.10-D");
    }

    @Test
    void whoAnswersIsNotUntraceable() {
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        answers(HEAD, sought, MOTHER, true).isAccepted();
        dispenses(HEAD, sought, FATHER, DispensationReason.UNTRACEABLE).isAccepted();
        answers(HEAD, sought, FATHER, false).isAccepted();

        dispenses(HEAD, sought, FATHER, DispensationReason.UNTRACEABLE).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void whyItIsUnsafeToAskStaysOffTheReceipt() {
        var command = new DispenseWithAgreement(
                asks(HEAD, "2026-06-15"), CHILD, "a1", FATHER, DispensationReason.UNSAFE, "He has threatened her");

        assertThat(command.reasonGiven()).isNull();
    }

    // ---- taking it back: see WithdrawalTest

    @Test
    void whatWasNotAgreedCannotBeTakenBackAndTwiceIsQuiet() {
        AgreementSought sought = sought(Strength.CONSENT);
        withdraws(sought, MOTHER).isAnswered(ErrorCode.CONFLICT);
        answers(HEAD, sought, MOTHER, true).isAccepted();

        withdraws(sought, MOTHER).only(AgreementWithdrawn.class);
        withdraws(sought, MOTHER).isQuiet();
        assertThat(answers(HEAD, sought, MOTHER, true).all(AgreementReached.class))
                .as("she agrees again")
                .hasSize(1);
    }

    @Test
    void whileAnotherHoldersConsentStandsNothingStops() {
        AgreementSought sought = sought(Strength.CONSENT);
        answers(HEAD, sought, MOTHER, true).isAccepted();
        answers(HEAD, sought, FATHER, true).isAccepted();

        Taken first = withdraws(sought, MOTHER);
        assertThat(first.only(AgreementWithdrawn.class).stops()).isEmpty();
        assertThat(first.all(AgreementReached.class))
                .as("it stands on the father's word")
                .hasSize(1);
        assertThat(isReached(sought)).isTrue();
        assertThat(first.rule("J.10-W").outcome()).isEqualTo(Outcome.SATISFIED);

        Taken second = withdraws(sought, FATHER);
        assertThat(second.rule("J.10-W").outcome()).isEqualTo(Outcome.WARNS);
        assertThat(isReached(sought)).isFalse();
    }

    @Test
    void aWordTakenBackBeforeItWasReachedStopsNothing() {
        AgreementSought sought = sought(Strength.FULL_AGREEMENT);
        answers(HEAD, sought, MOTHER, true).isAccepted();

        assertThat(withdraws(sought, MOTHER).decision().events()).hasSize(1);
        assertThat(answers(HEAD, sought, FATHER, true).all(AgreementReached.class))
                .isEmpty();
    }

    @Test
    void anAgreementIsReadByOthersAsLongAsItStands() {
        AgreementSought sought = sought(Strength.CONSENT);
        assertThat(isReached(sought)).isFalse();
        answers(HEAD, sought, MOTHER, true).isAccepted();
        assertThat(isReached(sought)).isTrue();
        withdraws(sought, MOTHER).isAccepted();
        assertThat(isReached(sought)).isFalse();
    }

    /** One yes to whoever may come would be agreement to nobody in particular. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"whoever-is-free", "Safe Space"})
    void eachServiceIsAgreedToByItself(@Nullable String service) {
        seeks(HEAD, AgreementAbout.SERVICE, service, Strength.CONSENT).namesField("/aboutId");
        seeks(HEAD, AgreementAbout.SERVICE, "safe-space", Strength.CONSENT).isAccepted();
    }

    // ---- the words of these tests

    private boolean isReached(AgreementSought sought) {
        return AgreementFile.of(CHILD, house.records()).isReached(sought.agreementId(), AgreementAbout.PLAN);
    }

    private void parent(String id, boolean responsibility, boolean livesWithChild) {
        child(new ParentRecorded(
                CHILD, AGENCY, id, "Kim Example", "parent", responsibility, livesWithChild, null, PAST));
    }

    private void careOrder() {
        child(
                new CareStatusStarted(CHILD, AGENCY, "k1", CareStatus.CLA, "919", SOCIAL_WORKER.id(), PAST),
                new AuthorityTookResponsibility(CHILD, AGENCY, "h1", "919", "Care order of January", PAST));
    }

    private void limit(String parentId, boolean onEducation) {
        child(new ParentalResponsibilityLimited(
                CHILD,
                AGENCY,
                "limit-" + parentId,
                parentId,
                LimitBasis.COURT_ORDER,
                "Order",
                onEducation,
                PAST,
                null));
    }

    private void silence(String parentId) {
        child(new ContactRestricted(CHILD, AGENCY, "r-" + parentId, parentId, "Order", false, PAST, null));
    }

    private void child(CaseEvent... events) {
        house.records().know("child-c1", List.of(events));
    }

    private AgreementSought sought(Strength strength) {
        return seeks(HEAD, AgreementAbout.PLAN, strength).only(AgreementSought.class);
    }

    private Taken seeks(Actor actor, AgreementAbout about, Strength strength) {
        return seeks(actor, about, about == AgreementAbout.SERVICE ? "safe-space" : "d1", strength);
    }

    private Taken seeks(Actor actor, AgreementAbout about, @Nullable String aboutId, Strength strength) {
        return house.asked(
                new SeekAgreement(asks(actor, "2026-06-15"), CHILD, about, aboutId, strength, "Help in the mornings"));
    }

    private Taken answers(Actor actor, AgreementSought sought, String party, boolean agrees) {
        return house.asked(new AnswerAgreement(
                asks(actor, "2026-06-15"),
                CHILD,
                sought.agreementId(),
                party,
                agrees,
                AgreementEvidence.SIGNED,
                "Form",
                null));
    }

    private Taken answersOn(Actor actor, String agreementId, String party, @Nullable String on) {
        return house.asked(new AnswerAgreement(
                asks(actor, "2026-06-15"),
                CHILD,
                agreementId,
                party,
                true,
                AgreementEvidence.SPOKEN_AND_NOTED,
                "At the gate",
                on == null ? null : LocalDate.parse(on)));
    }

    private Taken withdraws(AgreementSought sought, String party) {
        return house.asked(new WithdrawAgreement(
                asks(safeguardingLeadOf(SCHOOL), "2026-06-15"),
                CHILD,
                sought.agreementId(),
                party,
                "Has changed her mind",
                null));
    }

    private Taken dispenses(Actor actor, AgreementSought sought, String party, DispensationReason reason) {
        return house.asked(new DispenseWithAgreement(
                asks(actor, "2026-06-15"), CHILD, sought.agreementId(), party, reason, "Letters came back"));
    }

    private Taken assesses(Actor actor, AgreementAbout about, boolean competent) {
        return house.asked(new AssessCompetence(
                asks(actor, "2026-06-15"), CHILD, about, competent, "Explained it in their own words", null));
    }
}
