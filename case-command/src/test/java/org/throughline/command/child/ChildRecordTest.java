package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.child.Children.ALEX;
import static org.throughline.command.child.Children.NHS;
import static org.throughline.command.child.Children.OTHER_SCHOOL;
import static org.throughline.command.child.Children.OTHER_UPN;
import static org.throughline.command.child.Children.SCHOOL;
import static org.throughline.command.child.Children.TEMPORARY_UPN;
import static org.throughline.command.child.Children.UPN;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ChildCommand.CorrectChildDetails;
import org.throughline.command.child.ChildCommand.Details;
import org.throughline.command.child.ChildCommand.RecordIdentifier;
import org.throughline.command.child.ChildCommand.RegisterChild;
import org.throughline.command.child.ChildCommand.ReleaseLinesToParents;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.IdentifierKind;
import org.throughline.events.ChildEvent.IdentifierRecorded;
import org.throughline.events.ChildEvent.LinesReleasedToParents;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.ReservationEvent.IdentifierReleased;
import org.throughline.events.ReservationEvent.IdentifierReserved;

class ChildRecordTest {

    private static final Actor DATA_MANAGER = People.of(Role.DATA_MANAGER);

    private final House house = Children.house();

    private static RegisterChild registering(
            Actor actor, String childId, @Nullable String upn, @Nullable String nhs, @Nullable String setting) {
        return new RegisterChild(asks(actor, "2026-06-15"), childId, ALEX, upn, nhs, setting, null);
    }

    private static RecordIdentifier identifying(String childId, IdentifierKind kind, String value) {
        return new RecordIdentifier(asks(DATA_MANAGER, "2026-06-15"), childId, kind, value);
    }

    // registering

    @Test
    void aChildIsRegisteredWithIdentifiersAndAMainRollAtOnce() {
        Taken taken = house.asked(registering(DATA_MANAGER, "c2", UPN, NHS, SCHOOL));

        ChildRegistered registered = taken.only(ChildRegistered.class);
        assertThat(registered.familyName()).isEqualTo("Exampleton");
        assertThat(registered.agency()).isEqualTo("authority:919");
        assertThat(taken.all(IdentifierRecorded.class))
                .extracting(IdentifierRecorded::kind, IdentifierRecorded::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(IdentifierKind.UPN, UPN),
                        org.assertj.core.groups.Tuple.tuple(IdentifierKind.NHS_NUMBER, NHS));
        EnrolmentStarted enrolled = taken.only(EnrolmentStarted.class);
        assertThat(enrolled.kind()).isEqualTo(EnrolmentKind.MAIN);
        assertThat(enrolled.from()).isEqualTo("2026-06-15");
        assertThat(taken.decision().created()).containsExactly("c2", enrolled.enrolmentId());
        assertThat(taken.decision().elsewhere())
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.events()).containsExactly(new IdentifierReserved("authority:919", "c2")));
    }

    @Test
    void aReservationIsKeptUnderAHashThatShowsNothing() {
        Taken taken = house.asked(registering(DATA_MANAGER, "c2", UPN, null, null));

        assertThat(taken.decision().elsewhere().getFirst().stream())
                .startsWith("reserved-")
                .doesNotContain(UPN);
    }

    @Test
    void identifiersAndARollMayComeLater() {
        Taken taken = house.asked(registering(DATA_MANAGER, "c2", null, null, null));

        assertThat(taken.decision().events()).hasSize(1);
        assertThat(taken.decision().elsewhere()).isEmpty();
        assertThat(taken.decision().created()).containsExactly("c2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER,            registered",
        "SAFEGUARDING_LEAD,      registered",
        "SCHOOL_OFFICE,          registered",
        "FAIR_ACCESS_OFFICER,    registered",
        "DATA_MANAGER,           registered",
        "DESIGNATED_TEACHER,     NOT_ALLOWED",
        "SCHOOL_STAFF,           NOT_ALLOWED",
        "VIRTUAL_SCHOOL_ADVISER, NOT_ALLOWED",
        "SOCIAL_WORKER,          NOT_ALLOWED",
        "PARENT,                 NOT_ALLOWED",
        "AUDITOR,                NOT_ALLOWED"
    })
    void whoKeepsARollRegistersChildren(Role role, String answer) {
        Actor actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        Taken taken = house.asked(registering(actor, "c2", null, null, SCHOOL));

        if (answer.equals("registered")) {
            taken.only(ChildRegistered.class);
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    @Test
    void aSchoolRegistersOntoItsOwnRollOnly() {
        house.asked(registering(headteacherOf(OTHER_SCHOOL), "c2", null, null, SCHOOL))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void aDateOfBirthInTheFutureIsAWrongField() {
        Details unborn = new Details("Alexandra", "Exampleton", LocalDate.of(2026, 6, 16), null);

        house.asked(new RegisterChild(asks(DATA_MANAGER, "2026-06-15"), "c2", unborn, null, null, null, null))
                .namesField("/dateOfBirth");
    }

    @Test
    void aFirstDayWithoutARollIsAWrongField() {
        LocalDate from = LocalDate.of(2026, 6, 1);

        house.asked(new RegisterChild(asks(DATA_MANAGER, "2026-06-15"), "c2", ALEX, null, null, null, from))
                .namesField("/setting");
    }

    // identifiers: form

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A919406625001, the check letter in position 1 does not fit",
        "V91940662500,  13 characters expected",
        "VX19406625001, position 2 is not a digit"
    })
    void aMalformedUpnIsAWrongFieldThatDoesNotRepeatIt(String upn, String given) {
        Problem.WrongField wrong =
                house.asked(registering(DATA_MANAGER, "c2", upn, null, null)).namesField("/upn");

        assertThat(wrong.given()).contains(given).doesNotContain(upn);
        assertThat(wrong.allowed())
                .isEqualTo("a check letter, 11 digits and a final digit, or a letter when temporary");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "9434765918,  the check digit in position 10 does not fit",
        "943476591,   10 digits expected",
        "943476591X,  position 10 is not a digit"
    })
    void aMalformedNhsNumberIsAWrongFieldThatDoesNotRepeatIt(String nhs, String given) {
        Problem.WrongField wrong =
                house.asked(registering(DATA_MANAGER, "c2", null, nhs, null)).namesField("/nhsNumber");

        assertThat(wrong.given()).contains(given).doesNotContain(nhs);
    }

    @Test
    void aMalformedIdentifierOfItsOwnRequestIsNamedAsThatRequestNamesIt() {
        house.asked(identifying("c1", IdentifierKind.UPN, "A919406625001")).namesField("/value");
        house.asked(identifying("c1", IdentifierKind.NHS_NUMBER, "9434765918")).namesField("/value");
    }

    @ParameterizedTest(name = "claimed as {0}, {1}: recorded as {2} {3}")
    @CsvSource({
        "UPN,           V919406625001,   UPN,           V919406625001",
        "UPN,           v919406625001,   UPN,           V919406625001",
        "UPN,           F91940662500A,   TEMPORARY_UPN, F91940662500A",
        "TEMPORARY_UPN, V919406625001,   UPN,           V919406625001",
        "TEMPORARY_UPN, f91940662500a,   TEMPORARY_UPN, F91940662500A",
        "NHS_NUMBER,    9434765919,      NHS_NUMBER,    9434765919",
        "NHS_NUMBER,    '943 476 5919',  NHS_NUMBER,    9434765919",
        "NHS_NUMBER,    943-476-5919,    NHS_NUMBER,    9434765919"
    })
    void anIdentifierIsRecordedInItsOneFormAndAsWhatItIs(
            IdentifierKind claimed, String typed, IdentifierKind kind, String value) {
        IdentifierRecorded recorded =
                house.asked(identifying("c1", claimed, typed)).only(IdentifierRecorded.class);

        assertThat(recorded.kind()).isEqualTo(kind);
        assertThat(recorded.value()).isEqualTo(value);
    }

    // identifiers: one child each

    @ParameterizedTest(name = "{0}")
    @CsvSource({"V919406625001", "v919406625001", "' V919406625001'"})
    void aTakenUpnIsRefusedHoweverItIsTypedAndRevealsNothing(String typed) {
        house.asked(registering(DATA_MANAGER, "c2", UPN, null, SCHOOL)).isAccepted();

        RuleApplied atRegistration =
                house.asked(registering(DATA_MANAGER, "c3", typed, null, null)).isRefusedBy("CHILD-01");
        RuleApplied later =
                house.asked(identifying("c1", IdentifierKind.UPN, typed)).isRefusedBy("CHILD-01");

        assertThat(List.of(atRegistration, later))
                .allSatisfy(rule -> assertThat(rule.toString())
                        .contains("cannot be recorded for this child")
                        .doesNotContain("c2", UPN, SCHOOL));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"9434765919", "943 476 5919"})
    void aTakenNhsNumberIsRefusedHoweverItIsTyped(String typed) {
        house.asked(registering(DATA_MANAGER, "c2", null, NHS, null)).isAccepted();

        house.asked(registering(DATA_MANAGER, "c3", null, typed, null)).isRefusedBy("CHILD-01");
    }

    @Test
    void theSameIdentifierAgainIsQuiet() {
        house.asked(identifying("c1", IdentifierKind.UPN, UPN)).isAccepted();

        house.asked(identifying("c1", IdentifierKind.UPN, UPN)).isQuiet();
        house.asked(identifying("c1", IdentifierKind.UPN, "v919406625001")).isQuiet();
    }

    @Test
    void aReplacedIdentifierIsReleasedForAnotherChild() {
        house.asked(identifying("c1", IdentifierKind.UPN, UPN)).isAccepted();

        Taken replaced = house.asked(identifying("c1", IdentifierKind.UPN, OTHER_UPN));

        assertThat(replaced.decision().elsewhere())
                .extracting(e -> (Object) e.events().getFirst().getClass())
                .containsExactly(IdentifierReserved.class, IdentifierReleased.class);
        house.asked(registering(DATA_MANAGER, "c2", UPN, null, null)).isAccepted();
        house.asked(registering(DATA_MANAGER, "c3", OTHER_UPN, null, null)).isRefusedBy("CHILD-01");
    }

    @Test
    void aTemporaryUpnStaysTheChildsWhenThePermanentOneArrives() {
        house.asked(identifying("c1", IdentifierKind.UPN, TEMPORARY_UPN)).isAccepted();
        house.asked(identifying("c1", IdentifierKind.UPN, UPN)).isAccepted();

        assertThat(Children.facts(house).identifiers())
                .containsEntry(IdentifierKind.TEMPORARY_UPN, TEMPORARY_UPN)
                .containsEntry(IdentifierKind.UPN, UPN);
        house.asked(registering(DATA_MANAGER, "c2", TEMPORARY_UPN, null, null)).isRefusedBy("CHILD-01");
    }

    // corrections and releases

    @Test
    void aCorrectionCarriesAllDetailsAsTheyShouldHaveBeen() {
        var correcting = new CorrectChildDetails(
                asks(officeOf(SCHOOL), "2026-06-15"), "c1", ALEX, "the birth certificate says so");

        ChildDetailsCorrected corrected = house.asked(correcting).only(ChildDetailsCorrected.class);

        assertThat(corrected.givenNames()).isEqualTo("Alexandra");
        assertThat(corrected.reason()).isEqualTo("the birth certificate says so");
        assertThat(Children.facts(house).identity())
                .isEqualTo(new ChildFacts.Identity("Alexandra", "Exampleton", LocalDate.of(2014, 11, 2), "F"));
    }

    @Test
    void correctingToWhatIsRecordedAlreadyIsQuiet() {
        var known = new Details("Alex", "Example", LocalDate.of(2014, 11, 2), null);

        house.asked(new CorrectChildDetails(asks(officeOf(SCHOOL), "2026-06-15"), "c1", known, "again"))
                .isQuiet();
    }

    @Test
    void onlyTheSafeguardingLeadReleasesLinesToParents() {
        house.asked(new ReleaseLinesToParents(asks(headteacherOf(SCHOOL), "2026-06-15"), "c1", List.of("e1")))
                .isAnswered(ErrorCode.NOT_ALLOWED);

        assertThat(house.asked(new ReleaseLinesToParents(
                                asks(safeguardingLeadOf(SCHOOL), "2026-06-15"), "c1", List.of("e1", "e2")))
                        .only(LinesReleasedToParents.class)
                        .lines())
                .containsExactly("e1", "e2");
    }
}
