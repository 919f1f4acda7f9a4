package org.throughline.command.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Request;
import org.throughline.command.move.MoveCommand.AgreeManagedMove;
import org.throughline.command.move.MoveCommand.DispenseWithAgreement;
import org.throughline.command.move.MoveCommand.ProposeManagedMove;
import org.throughline.command.move.MoveCommand.RecordPartyAgreement;
import org.throughline.command.move.MoveCommand.StartManagedMove;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.ProblemException;
import org.throughline.events.ChildEvent.AuthorityTookResponsibility;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.ContactRestrictionLifted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.LimitBasis;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimited;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.MoveEvent.DispensationReason;
import org.throughline.events.MoveEvent.ManagedMoveAgreed;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.MoveEvent.PartyAgreementDispensedWith;
import org.throughline.events.MoveEvent.PartyAgreementRecorded;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;

/** Castle School (900001) would have Alex moved to Meadow School (900002) for good. Alex has a mother and a father. */
class MoveRecordTest {

    private static final String CASTLE = "900001";
    private static final String MEADOW = "900002";
    private static final String CHILD = "c1";
    private static final String AGENCY = "authority:919";
    private static final String MOTHER = "parent:mother";
    private static final String FATHER = "parent:father";
    private static final String RECEIVING = "admission-authority:" + MEADOW;

    private static final Actor HEAD = headteacherOf(CASTLE);
    private static final Actor RECEIVING_HEAD = headteacherOf(MEADOW);
    private static final Actor FAIR_ACCESS = People.of(Role.FAIR_ACCESS_OFFICER);

    private House house = new House(MoveRecord.class);
    private MoveId move = new MoveId(CHILD, "0".repeat(32));

    @BeforeEach
    void alexIsAtCastleAndBothParentsAreResponsible() {
        house = new House(MoveRecord.class).knowsChild(CHILD, CASTLE);
        school(MEADOW, "Community school");
        parent("mother", true);
        parent("father", true);
    }

    // ---- proposing

    @Test
    void aProposalNamesBothSchoolsAndMakesAnIdThatCarriesTheChild() {
        Taken taken = proposes(HEAD, CASTLE, MEADOW, "2026-06-22");

        var proposed = taken.only(ManagedMoveProposed.class);
        assertThat(proposed)
                .isEqualTo(new ManagedMoveProposed(
                        CHILD,
                        "school:" + CASTLE,
                        move.text(),
                        CASTLE,
                        MEADOW,
                        "A fresh start",
                        LocalDate.of(2026, 6, 22),
                        LocalDate.of(2026, 6, 8)));
        assertThat(taken.decision().created()).containsExactly(move.text());
        assertThat(move.text()).startsWith("c1.");
        assertThat(MoveId.parse(move.text())).isEqualTo(move);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c1", "c1.", ".x", "c1.1", "c1.zzzz", "c1.0123456789abcdef0123456789abcdeg"})
    void whatIsNoMovesIdNamesNoMove(String text) {
        assertThatThrownBy(() -> MoveId.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    /** MOV-01. A list of schools without types, like the county's own, hinders nobody. */
    @ParameterizedTest
    @CsvSource({
        "Community school,                                  SATISFIED",
        "Academy converter,                                 SATISFIED",
        "Foundation school,                                 SATISFIED",
        ",                                                  SATISFIED",
        "Pupil referral unit,                               BLOCKS",
        "Academy alternative provision converter,           BLOCKS",
        "Free schools alternative provision,                BLOCKS",
        "Community special school,                          BLOCKS",
        "Other independent special school,                  BLOCKS",
        "Academy special converter,                         BLOCKS",
    })
    void aManagedMoveIsToAMainstreamSchool(@Nullable String type, Outcome outcome) {
        school("900003", type);

        Taken taken = proposes(HEAD, CASTLE, "900003", "2026-06-22");

        assertThat(taken.rule("MOV-01").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome == Outcome.SATISFIED);
    }

    @Test
    void aReceivingSchoolThatIsNotOnTheListIsAWarning() {
        Taken taken = proposes(HEAD, CASTLE, "900099", "2026-06-22").isAccepted();

        assertThat(taken.rule("MOV-01").outcome()).isEqualTo(Outcome.WARNS);
    }

    @Test
    void aChildMovesOnlyFromTheMainRollItIsOn() {
        house = new House(MoveRecord.class)
                .knowsChild(CHILD)
                .knows(
                        ChildFacts.stream(CHILD),
                        new EnrolmentStarted(
                                CHILD, AGENCY, "e1", CASTLE, EnrolmentKind.SUBSIDIARY, LocalDate.of(2026, 1, 5)));
        school(MEADOW, "Community school");

        proposes(HEAD, CASTLE, MEADOW, "2026-06-22").isRefusedBy("MOV-01-R");
    }

    @ParameterizedTest
    @CsvSource({"900001, 2026-06-22, /toSetting", "900002, 2026-06-07, /startOn"})
    void aMoveToTheSameSchoolOrIntoThePastIsAWrongField(String to, String startOn, String pointer) {
        proposes(HEAD, CASTLE, to, startOn).namesField(pointer);
    }

    @Test
    void onlyTheSendingSchoolOrTheAuthorityProposes() {
        proposes(FAIR_ACCESS, CASTLE, MEADOW, "2026-06-22").isAccepted();
        proposes(officeOf(CASTLE), CASTLE, MEADOW, "2026-06-22").isAccepted();
        proposes(RECEIVING_HEAD, CASTLE, MEADOW, "2026-06-22").isAnswered(ErrorCode.NOT_FOUND);
        proposes(People.of(Role.PARENT), CASTLE, MEADOW, "2026-06-22").isAnswered(ErrorCode.NOT_FOUND);
    }

    // ---- what the parties say

    @Test
    void aPartysAnswerIsRecordedWithItsEvidence() {
        proposed();

        assertThat(answers(HEAD, MOTHER, true, "Form of 9 June").only(PartyAgreementRecorded.class))
                .isEqualTo(new PartyAgreementRecorded(
                        CHILD,
                        "school:" + CASTLE,
                        move.text(),
                        MOTHER,
                        true,
                        "Form of 9 June",
                        LocalDate.of(2026, 6, 9)));
    }

    @Test
    void theSameAnswerAgainIsQuietAndABetterProofIsKept() {
        proposed();
        answers(HEAD, MOTHER, true, "By telephone").isAccepted();

        answers(HEAD, MOTHER, true, "By telephone").isQuiet();
        assertThat(answers(HEAD, MOTHER, true, "Signed form")
                        .only(PartyAgreementRecorded.class)
                        .evidence())
                .isEqualTo("Signed form");
    }

    /** Each school speaks for its own side; the authority may enter either. */
    @ParameterizedTest
    @CsvSource({
        "900001, HEADTEACHER,         parent:mother,              ACCEPTED",
        "900001, SCHOOL_OFFICE,       parent:mother,              ACCEPTED",
        "900001, SAFEGUARDING_LEAD,   parent:mother,              ACCEPTED",
        "900001, HEADTEACHER,         admission-authority:900002, NOT_ALLOWED",
        "900001, SCHOOL_STAFF,        parent:mother,              NOT_ALLOWED",
        "900002, HEADTEACHER,         admission-authority:900002, ACCEPTED",
        "900002, SCHOOL_OFFICE,       admission-authority:900002, ACCEPTED",
        "900002, HEADTEACHER,         parent:mother,              NOT_FOUND",
        "900003, HEADTEACHER,         admission-authority:900002, NOT_FOUND",
        "900003, HEADTEACHER,         parent:mother,              NOT_FOUND",
    })
    void aSchoolSpeaksForItsOwnSideOnly(String setting, Role role, String party, String outcome) {
        proposed();

        Taken taken = answers(People.at(setting, role), party, true, "Letter");

        assertThat(taken.problem() == null ? "ACCEPTED" : taken.problem().code().name())
                .isEqualTo(outcome);
    }

    @Test
    void theAuthorityMayEnterEitherSide() {
        proposed();

        answers(FAIR_ACCESS, MOTHER, true, "Letter").isAccepted();
        answers(FAIR_ACCESS, RECEIVING, true, "Letter").isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent:nobody", "parent:unknown", "admission-authority:900001", "mother", "parent:"})
    void onlyThePartiesTheMoveNeedsAreAsked(String party) {
        proposed();

        assertThat(answers(FAIR_ACCESS, party, true, "Letter")
                        .namesField("/party")
                        .given())
                .doesNotContain(party);
    }

    @Test
    void aParentWithoutParentalResponsibilityIsNoParty() {
        parent("stepfather", false);
        proposed();

        answers(HEAD, "parent:stepfather", true, "Letter").namesField("/party");
    }

    // ---- agreeing

    /** MOV-02: yes, no, or nothing said, by mother, father and receiving school. */
    @ParameterizedTest
    @CsvSource({
        "yes, yes, yes, agreed",
        "yes, yes, -,   refused",
        "yes, -,   yes, refused",
        "-,   yes, yes, refused",
        "-,   -,   -,   refused",
        "yes, no,  yes, refused",
        "no,  yes, yes, refused",
        "yes, yes, no,  refused",
        "no,  no,  no,  refused",
    })
    void everyPartyHasAgreed(String mother, String father, String receiving, String outcome) {
        proposed();
        says(HEAD, MOTHER, mother);
        says(HEAD, FATHER, father);
        says(RECEIVING_HEAD, RECEIVING, receiving);

        Taken taken = agrees("It is best", "I want to go");

        if (outcome.equals("agreed")) {
            assertThat(taken.only(ManagedMoveAgreed.class))
                    .isEqualTo(new ManagedMoveAgreed(
                            CHILD,
                            "school:" + CASTLE,
                            move.text(),
                            "It is best",
                            "I want to go",
                            LocalDate.of(2026, 6, 12)));
        } else {
            taken.isRefusedBy("MOV-02");
        }
    }

    @Test
    void aRefusalSaysWhoIsMissingAndWhoSaidNo() {
        proposed();
        says(HEAD, FATHER, "no");
        says(RECEIVING_HEAD, RECEIVING, "yes");

        assertThat(agrees("It is best", null).isRefusedBy("MOV-02").finding())
                .isEqualTo("Has said no: parent:father; has not agreed: parent:mother");
    }

    @Test
    void anAgreementWithdrawnBeforeCountsAsNone() {
        everybodyAgrees();
        says(HEAD, MOTHER, "no");

        agrees("It is best", null).isRefusedBy("MOV-02");
        says(HEAD, MOTHER, "yes");
        agrees("It is best", null).isAccepted();
    }

    @Test
    void aParentWhoBecameKnownAfterTheProposalIsAskedToo() {
        everybodyAgrees();
        parent("guardian", true);

        assertThat(agrees("It is best", null).isRefusedBy("MOV-02").finding()).contains("parent:guardian");
    }

    @Test
    void aParentWhoseResponsibilityHasEndedIsNotAsked() {
        proposed();
        says(HEAD, MOTHER, "yes");
        says(RECEIVING_HEAD, RECEIVING, "yes");
        child(new ParentEnded(CHILD, AGENCY, "father", "Adoption order", LocalDate.of(2026, 6, 10)));

        agrees("It is best", null).isAccepted();
    }

    @Test
    void aParentWithoutResponsibilityIsNotAsked() {
        parent("stepfather", false);
        everybodyAgrees();

        agrees("It is best", null).isAccepted();
    }

    /** MOV-03: without a statement it is refused by rule; it is no malformed request. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void withoutAStatementOfBestInterestThereIsNoAgreement(@Nullable String statement) {
        everybodyAgrees();

        agrees(statement, "I want to go").isRefusedBy("MOV-03");
    }

    @Test
    void anAgreementWithoutTheChildsViewIsFlagged() {
        everybodyAgrees();

        assertThat(agrees("It is best", null).isAccepted().rule("MOV-03").outcome())
                .isEqualTo(Outcome.WARNS);
    }

    @Test
    void agreeingAgainIsQuietAndWithAnotherStatementAConflict() {
        everybodyAgrees();
        agrees("It is best", "I want to go").isAccepted();

        agrees("It is best", "I want to go").isQuiet();
        agrees("It is cheapest", "I want to go").isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void theReceivingSchoolDoesNotAgreeOnTheSendingOnesBehalf() {
        everybodyAgrees();

        house.asked(new AgreeManagedMove(asks(RECEIVING_HEAD, "2026-06-12"), move, "It is best", null))
                .isAnswered(ErrorCode.NOT_FOUND);
        house.asked(new AgreeManagedMove(asks(officeOf(CASTLE), "2026-06-12"), move, "It is best", null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    // ---- dispensing

    @ParameterizedTest
    @CsvSource({"UNTRACEABLE", "UNSAFE", "COURT_ORDER"})
    void aParentsAgreementIsDispensedWithForARecordedReason(DispensationReason reason) {
        proposed();
        says(HEAD, MOTHER, "yes");
        says(RECEIVING_HEAD, RECEIVING, "yes");

        Taken dispensed = dispenses(HEAD, FATHER, reason);

        assertThat(dispensed.only(PartyAgreementDispensedWith.class).reason()).isEqualTo(reason);
        assertThat(dispensed.rule("MOV-02").finding()).isEqualTo("Dispensed with by HEADTEACHER of the sending school");
        Taken agreed = agrees("It is best", null).isAccepted();
        assertThat(agreed.rule("MOV-02").outcome()).isEqualTo(Outcome.REASON_ACCEPTED);
        assertThat(agreed.rule("MOV-02").finding()).contains("parent:father (" + reason + ")");
    }

    @Test
    void theExplanationIsSafeguardingAndStaysOffTheReceipt() {
        var command = new DispenseWithAgreement(
                asks(HEAD, "2026-06-10"), move, FATHER, DispensationReason.UNSAFE, "He has threatened her");

        assertThat(command.reasonGiven()).isNull();
    }

    @Test
    void nobodyDispensesWithTheReceivingAdmissionAuthority() {
        proposed();

        dispenses(FAIR_ACCESS, RECEIVING, DispensationReason.COURT_ORDER).isRefusedBy("MOV-02");
    }

    @Test
    void theSendingHeadAFairAccessOfficerOrTheChildsSocialWorkerDispenses() {
        Actor socialWorker = People.of(Role.SOCIAL_WORKER);
        child(new CareStatusStarted(
                CHILD, AGENCY, "k1", CareStatus.CIN, "919", socialWorker.id(), LocalDate.of(2026, 1, 1)));
        proposed();

        dispenses(FAIR_ACCESS, FATHER, DispensationReason.UNSAFE).isAccepted();
        dispenses(socialWorker, MOTHER, DispensationReason.UNSAFE).isAccepted();
        dispenses(safeguardingLeadOf(CASTLE), MOTHER, DispensationReason.UNSAFE).isAnswered(ErrorCode.NOT_ALLOWED);
        dispenses(RECEIVING_HEAD, MOTHER, DispensationReason.UNSAFE).isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void theHeadOfAnotherSchoolOfTheChildDoesNotDispense() {
        child(new EnrolmentStarted(CHILD, AGENCY, "e9", "900009", EnrolmentKind.SUBSIDIARY, LocalDate.of(2026, 1, 1)));
        proposed();

        dispenses(headteacherOf("900009"), FATHER, DispensationReason.UNSAFE).isRefusedBy("MOV-02");
    }

    @Test
    void dispensingAgainIsQuietAndForAnotherReasonAConflict() {
        proposed();
        dispenses(HEAD, FATHER, DispensationReason.UNSAFE).isAccepted();

        dispenses(HEAD, FATHER, DispensationReason.UNSAFE).isQuiet();
        dispenses(HEAD, FATHER, DispensationReason.COURT_ORDER).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void aParentWhoAnswersIsNotUntraceable() {
        proposed();
        says(HEAD, MOTHER, "yes");
        says(RECEIVING_HEAD, RECEIVING, "yes");
        dispenses(HEAD, FATHER, DispensationReason.UNTRACEABLE).isAccepted();
        says(HEAD, FATHER, "no");

        agrees("It is best", null).isRefusedBy("MOV-02");
        dispenses(HEAD, FATHER, DispensationReason.UNTRACEABLE).isAnswered(ErrorCode.CONFLICT);
        dispenses(HEAD, FATHER, DispensationReason.COURT_ORDER).isAccepted();
        agrees("It is best", null).isAccepted();
    }

    @Test
    void whereNoHolderIsKnownOneIsRecordedOrTheUnknownOneDispensedWith() {
        house = new House(MoveRecord.class).knowsChild(CHILD, CASTLE);
        school(MEADOW, null);
        proposed();
        says(RECEIVING_HEAD, RECEIVING, "yes");

        assertThat(agrees("It is best", null).isRefusedBy("MOV-02").finding())
                .startsWith("No holder of parental responsibility is known");
        dispenses(FAIR_ACCESS, "parent:unknown", DispensationReason.UNTRACEABLE).isAccepted();
        agrees("It is best", null).isAccepted();
    }

    @Test
    void aParentFoundLaterIsNotTheUnknownOne() {
        house = new House(MoveRecord.class).knowsChild(CHILD, CASTLE);
        proposed();
        says(RECEIVING_HEAD, RECEIVING, "yes");
        dispenses(FAIR_ACCESS, "parent:unknown", DispensationReason.UNTRACEABLE).isAccepted();
        parent("mother", true);

        agrees("It is best", null).isRefusedBy("MOV-02");
    }

    @Test
    void aParentWhoMayNotBeToldHoldsResponsibilityAllTheSame() {
        everybodyAgrees();
        child(new ContactRestricted(
                CHILD, AGENCY, "r1", "father", "Court order", false, LocalDate.of(2026, 6, 10), null));

        agrees("It is best", null).isRefusedBy("MOV-02");
        dispenses(HEAD, FATHER, DispensationReason.COURT_ORDER).isAccepted();
        agrees("It is best", null).isAccepted();
    }

    @Test
    void aRestrictionThatLetsTheParentBeToldOrWasLiftedChangesNothing() {
        everybodyAgrees();
        child(
                new ContactRestricted(
                        CHILD, AGENCY, "r1", "father", "Supervised", true, LocalDate.of(2026, 6, 10), null),
                new ContactRestricted(
                        CHILD, AGENCY, "r2", "mother", "Court order", false, LocalDate.of(2026, 6, 10), null),
                new ContactRestrictionLifted(CHILD, AGENCY, "r2", "Discharged", LocalDate.of(2026, 6, 11)));

        agrees("It is best", null).isAccepted();
    }

    @Test
    void aHolderLimitedInEducationIsNotAsked() {
        proposed();
        says(HEAD, MOTHER, "yes");
        says(RECEIVING_HEAD, RECEIVING, "yes");
        agrees("It is best", null).isRefusedBy("MOV-02");
        child(new ParentalResponsibilityLimited(
                CHILD,
                AGENCY,
                "l1",
                "father",
                LimitBasis.COURT_ORDER,
                "Choice of school",
                true,
                LocalDate.of(2026, 6, 1),
                null));

        agrees("It is best", null).isAccepted();
    }

    @Test
    void underACareOrderTheAuthorityAgreesTooAndOnlyWhoMayKnowIsToldSo() {
        everybodyAgrees();
        child(new AuthorityTookResponsibility(CHILD, AGENCY, "h1", "919", "Care order", LocalDate.of(2026, 6, 1)));

        Taken refused = agrees("It is best", null);
        refused.isRefusedBy("MOV-02-A");
        assertThat(refused.decision().careRules())
                .extracting(RuleApplied::rule)
                .as("kept apart")
                .containsExactly("MOV-02-A");
        answers(officeOf(CASTLE), "authority:919", true, "Letter").namesField("/party");
        answers(HEAD, "authority:822", true, "Letter").namesField("/party");
        answers(HEAD, "authority:919", true, "Letter").isAccepted();
        agrees("It is best", null).isAccepted();
    }

    // ---- starting

    @Test
    void theStartChangesTheMainRollInTheChildsOwnStream() {
        agreed();

        Taken started = starts(HEAD, "2026-06-22", "2026-06-22");

        LocalDate first = LocalDate.of(2026, 6, 22);
        assertThat(started.only(ManagedMoveStarted.class))
                .isEqualTo(new ManagedMoveStarted(CHILD, "school:" + CASTLE, move.text(), CASTLE, MEADOW, first));
        assertThat(started.decision().elsewhere())
                .containsExactly(new Elsewhere(
                        "Child",
                        "child-c1",
                        List.of(
                                new EnrolmentEnded(
                                        CHILD,
                                        "school:" + CASTLE,
                                        "enrolment-" + CASTLE,
                                        CASTLE,
                                        "Managed move",
                                        LocalDate.of(2026, 6, 21)),
                                new EnrolmentStarted(
                                        CHILD,
                                        "school:" + CASTLE,
                                        Objects.requireNonNull(asked).newId("enrolment"),
                                        MEADOW,
                                        EnrolmentKind.MAIN,
                                        first))));
        ChildFacts child = ChildFacts.of(CHILD, house.records());
        assertThat(child.enrolmentAt(CASTLE, LocalDate.of(2026, 6, 21))).isPresent();
        assertThat(child.enrolmentAt(CASTLE, first)).isEmpty();
        assertThat(child.enrolmentAt(MEADOW, first)).isPresent();
    }

    @Test
    void aMoveThatIsNotAgreedDoesNotStart() {
        everybodyAgrees();

        starts(HEAD, "2026-06-22", "2026-06-22").isRefusedBy("MOV-02-S");
    }

    @Test
    void aMoveDoesNotStartBeforeItWasAgreed() {
        agreed();

        starts(HEAD, "2026-06-22", "2026-06-11").isRefusedBy("MOV-02-S");
    }

    @Test
    void anAgreementWithdrawnAfterwardsStopsTheStart() {
        agreed();
        says(HEAD, MOTHER, "no");

        starts(HEAD, "2026-06-22", "2026-06-22").isRefusedBy("MOV-02");
    }

    @Test
    void theReceivingSchoolMayEnterTheStartOnceTheMoveIsAgreed() {
        everybodyAgrees();
        starts(officeOf(MEADOW), "2026-06-22", "2026-06-22").isAnswered(ErrorCode.NOT_FOUND);
        agrees("It is best", null).isAccepted();

        starts(officeOf("900003"), "2026-06-22", "2026-06-22").isAnswered(ErrorCode.NOT_FOUND);
        starts(officeOf(MEADOW), "2026-06-22", "2026-06-22").isAccepted();
    }

    @Test
    void startingAgainIsQuietAndOnAnotherDayAConflict() {
        agreed();
        starts(HEAD, "2026-06-23", "2026-06-22").isAccepted();

        starts(FAIR_ACCESS, "2026-06-23", "2026-06-22").isQuiet();
        starts(FAIR_ACCESS, "2026-06-23", "2026-06-23").isAnswered(ErrorCode.CONFLICT);
        answers(FAIR_ACCESS, MOTHER, false, "Too late").isAnswered(ErrorCode.CONFLICT);
        dispenses(FAIR_ACCESS, FATHER, DispensationReason.UNSAFE).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void aStartLiesInThePastOrToday() {
        agreed();

        starts(HEAD, "2026-06-21", "2026-06-22").namesField("/on");
    }

    @Test
    void rollsThatHaveChangedAlreadyAreLeftAsTheyAre() {
        agreed();
        child(
                new EnrolmentEnded(CHILD, AGENCY, "enrolment-" + CASTLE, CASTLE, "Left", LocalDate.of(2026, 6, 19)),
                new EnrolmentStarted(CHILD, AGENCY, "e2", MEADOW, EnrolmentKind.MAIN, LocalDate.of(2026, 6, 22)));

        Taken started = starts(FAIR_ACCESS, "2026-06-22", "2026-06-22").isAccepted();

        assertThat(started.decision().elsewhere()).isEmpty();
    }

    @Test
    void aThirdMainRollStopsTheStart() {
        agreed();
        child(
                new EnrolmentEnded(CHILD, AGENCY, "enrolment-" + CASTLE, CASTLE, "Left", LocalDate.of(2026, 6, 14)),
                new EnrolmentStarted(CHILD, AGENCY, "e2", "900004", EnrolmentKind.MAIN, LocalDate.of(2026, 6, 15)));

        starts(FAIR_ACCESS, "2026-06-22", "2026-06-22").isRefusedBy("CHILD-02");
    }

    // ---- who is told what

    @Test
    void aMoveNobodyProposedIsNotThere() {
        answers(HEAD, MOTHER, true, "Letter").isAnswered(ErrorCode.NOT_FOUND);
        dispenses(HEAD, MOTHER, DispensationReason.UNSAFE).isAnswered(ErrorCode.NOT_FOUND);
        agrees("It is best", null).isAnswered(ErrorCode.NOT_FOUND);
        starts(HEAD, "2026-06-22", "2026-06-22").isAnswered(ErrorCode.NOT_FOUND);
    }

    // ---- saying it shortly

    private @Nullable Request asked;

    private Taken proposes(Actor actor, String from, String to, String startOn) {
        Request request = asks(actor, "2026-06-08");
        move = MoveId.proposedBy(request, CHILD);
        return house.asked(new ProposeManagedMove(request, move, from, to, "A fresh start", LocalDate.parse(startOn)));
    }

    private void proposed() {
        proposes(HEAD, CASTLE, MEADOW, "2026-06-22").isAccepted();
    }

    private void everybodyAgrees() {
        proposed();
        says(HEAD, MOTHER, "yes");
        says(HEAD, FATHER, "yes");
        says(RECEIVING_HEAD, RECEIVING, "yes");
    }

    private void agreed() {
        everybodyAgrees();
        agrees("It is best", "I want to go").isAccepted();
    }

    private Taken answers(Actor actor, String party, boolean agrees, String evidence) {
        return house.asked(new RecordPartyAgreement(asks(actor, "2026-06-09"), move, party, agrees, evidence));
    }

    private void says(Actor actor, String party, String answer) {
        if (!answer.equals("-")) {
            answers(actor, party, answer.equals("yes"), "Letter").isAccepted();
        }
    }

    private Taken dispenses(Actor actor, String party, DispensationReason reason) {
        return house.asked(
                new DispenseWithAgreement(asks(actor, "2026-06-10"), move, party, reason, "Three letters came back"));
    }

    private Taken agrees(@Nullable String bestInterest, @Nullable String childView) {
        return house.asked(new AgreeManagedMove(asks(HEAD, "2026-06-12"), move, bestInterest, childView));
    }

    private Taken starts(Actor actor, String today, String on) {
        asked = asks(actor, today);
        return house.asked(new StartManagedMove(asked, move, LocalDate.parse(on)));
    }

    private void school(String setting, @Nullable String type) {
        house.knows(
                "school-" + setting,
                new SchoolRecorded(
                        setting,
                        AGENCY,
                        new SchoolDetails("A school", null, null, type, null, null, null, null, null, null)));
    }

    private void parent(String id, boolean responsible) {
        child(new ParentRecorded(
                CHILD, AGENCY, id, "A name", "Parent", responsible, true, null, LocalDate.of(2024, 9, 4)));
    }

    private void child(org.throughline.events.ChildEvent... events) {
        house.knows(ChildFacts.stream(CHILD), events);
    }
}
