package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aConcern;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.GivenConcern.SEEN;
import static org.throughline.command.support.GivenConcern.as;
import static org.throughline.command.support.GivenConcern.correct;
import static org.throughline.command.support.GivenConcern.raise;
import static org.throughline.command.support.GivenConcern.raised;
import static org.throughline.command.support.GivenConcern.seen;
import static org.throughline.command.support.GivenConcern.triage;
import static org.throughline.command.support.GivenConcern.withdraw;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;
import static org.throughline.events.ConcernEvent.Severity.DANGEROUS;
import static org.throughline.events.ConcernEvent.Severity.DIFFICULT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Role;
import org.throughline.command.support.ConcernCommand.CorrectConcern;
import org.throughline.command.support.ConcernCommand.LinkConcerns;
import org.throughline.command.support.ConcernCommand.MakeAdultsAware;
import org.throughline.command.support.ConcernCommand.TellSafeguardingLead;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.command.support.ConcernCommand.WithdrawConcern;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ConcernEvent.AdultsMadeAware;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.ConcernsLinked;
import org.throughline.events.ConcernEvent.Danger;
import org.throughline.events.ConcernEvent.HubContact;
import org.throughline.events.ConcernEvent.SafeguardingLeadTold;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.DecisionEvent.Outcome;

class ConcernSequelsTest {

    private static final String CONCERN = "concern-1";
    private static final String AGENCY = "school:" + SCHOOL;

    @ParameterizedTest
    @EnumSource(TriageOutcome.class)
    void triageSaysWhatComesOfItAndWhyThatNothingIsDoneToo(TriageOutcome outcome) {
        var taken = withConcern()
                .asked(new TriageConcern(
                        asks(safeguardingLeadOf(SCHOOL), TODAY),
                        CHILD,
                        CONCERN,
                        outcome,
                        "Known loss at home",
                        DIFFICULT,
                        List.of("WITHDRAWAL")));

        assertThat(taken.only(ConcernTriaged.class))
                .isEqualTo(new ConcernTriaged(
                        CHILD,
                        AGENCY,
                        CONCERN,
                        outcome,
                        "Known loss at home",
                        DIFFICULT,
                        List.of("WITHDRAWAL"),
                        LocalDate.parse(TODAY)));
    }

    @Test
    void howSevereItIsMustBeSaidByThen() {
        withConcern()
                .asked(triage(CONCERN, TriageOutcome.WATCH, "Known loss", null))
                .namesField("/severity");
    }

    @Test
    void whatWasSaidWhenItWasRaisedNeedNotBeSaidAgain() {
        House house = house();
        String id = raised(house, as(DANGEROUS, Danger.INJURY_TO_SELF));

        var taken = house.asked(triage(id, TriageOutcome.SUPPORT, "Seen at A&E", null));

        assertThat(taken.only(ConcernTriaged.class).severity()).isEqualTo(DANGEROUS);
    }

    @ParameterizedTest(name = "raised with {0}, triaged as {1}: accepted {2}")
    @CsvSource({
        "               , DIFFICULT, true",
        "               , DANGEROUS, false",
        "INJURY_TO_OTHERS, DANGEROUS, true",
        "INJURY_TO_OTHERS, DIFFICULT, false"
    })
    void triageDoesNotSayOtherwiseThanTheConcernEvidences(
            @Nullable Danger evidence, Severity severity, boolean accepted) {
        House house = house();
        String id = raised(house, evidence == null ? as(null) : as(DANGEROUS, evidence));

        var taken = house.asked(triage(id, TriageOutcome.SUPPORT, "Spoke with home", severity));

        if (accepted) {
            taken.isAccepted();
        } else {
            taken.namesField("/severity");
        }
    }

    @Test
    void theSameTriageAgainIsQuiet() {
        House house = withConcern();
        house.asked(triage(CONCERN, TriageOutcome.WATCH, "Known loss", DIFFICULT))
                .isAccepted();

        house.asked(triage(CONCERN, TriageOutcome.WATCH, "Known loss", DIFFICULT))
                .isQuiet();
    }

    @Test
    void aLaterTriageSaysWhyAndTheOneBeforeStaysInHistory() {
        House house = withConcern();
        house.asked(triage(CONCERN, TriageOutcome.NO_FURTHER_ACTION, "Tired after a trip", DIFFICULT))
                .isAccepted();

        house.asked(triage(CONCERN, TriageOutcome.SUPPORT, "Tired after a trip", DIFFICULT))
                .namesField("/rationale");
        house.asked(triage(CONCERN, TriageOutcome.SUPPORT, "Home says it has been weeks", null))
                .isAccepted();

        assertThat(house.records().of("support-" + CHILD))
                .filteredOn(ConcernTriaged.class::isInstance)
                .extracting(e -> ((ConcernTriaged) e).outcome())
                .containsExactly(TriageOutcome.NO_FURTHER_ACTION, TriageOutcome.SUPPORT);
    }

    @Test
    void aConcernThatIsNotThereIsNotFound() {
        house().asked(triage(CONCERN, TriageOutcome.WATCH, "Known loss", DIFFICULT))
                .isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void raisingIsForAllAndTriageForThoseWhoLead(Role role) {
        withConcern()
                .asked(new TriageConcern(
                        asks(at(SCHOOL, role), TODAY),
                        CHILD,
                        CONCERN,
                        TriageOutcome.WATCH,
                        "Known loss",
                        DIFFICULT,
                        null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void aCorrectionTellsAllOfItAnewAndIsReadForItsWordsToo() {
        House house = house();
        String id = raised(house, as(DANGEROUS, Danger.DAMAGE_TO_PROPERTY));

        var taken =
                house.asked(correct(id, seen("Naughty, he pushed a chair over"), "The window broke the day before"));

        ConcernCorrected corrected = taken.only(ConcernCorrected.class);
        assertThat(corrected.seenAt()).isEqualTo(GivenConcern.WHEN);
        assertThat(corrected.severity()).isNull();
        assertThat(corrected.observation().evidencedBy()).isEmpty();
        assertThat(corrected.reason()).isEqualTo("The window broke the day before");
        assertThat(taken.rule("A2.16").outcome()).isEqualTo(Outcome.WARNS);
        house.asked(correct(id, seen("Naughty, he pushed a chair over"), "Again"))
                .isQuiet();
    }

    @Test
    void aConcernThatWasTriagedIsNotCorrectedIntoOneOfNoSeverity() {
        House house = withConcern();
        house.asked(triage(CONCERN, TriageOutcome.WATCH, "Known loss", DIFFICULT))
                .isAccepted();

        house.asked(correct(CONCERN, as(null), "Another time")).namesField("/concern/severity");
        house.asked(correct(CONCERN, as(DANGEROUS, Danger.INJURY_TO_SELF), "There was a cut"))
                .isAccepted();
    }

    @Test
    void whatIsWrongInACorrectionIsNamedWhereItStands() {
        withConcern().asked(correct(CONCERN, as(DANGEROUS), "Worse")).namesField("/concern/evidencedBy");
        withConcern()
                .asked(correct(CONCERN, as(DIFFICULT, Danger.INJURY_TO_SELF), "Worse"))
                .namesField("/concern/severity");
        withConcern().asked(correct(CONCERN, seen(SEEN, "TIRED"), "Worse")).namesField("/concern/presentations/0");
    }

    @Test
    void onlyTheAgencyThatSawItCorrectsOrWithdrawsIt() {
        House house = withConcern();
        var elsewhere = asks(People.of(Role.FAIR_ACCESS_OFFICER), TODAY);

        house.asked(new CorrectConcern(elsewhere, CHILD, CONCERN, as(null), "Reads better"))
                .isAnswered(ErrorCode.NOT_ALLOWED);
        house.asked(new WithdrawConcern(elsewhere, CHILD, CONCERN, "Reads badly"))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void whoSawItCorrectsItAndWhoLeadsWithdrawsIt() {
        House house = withConcern();
        var staff = asks(at(SCHOOL, Role.SCHOOL_STAFF), TODAY);

        house.asked(new CorrectConcern(staff, CHILD, CONCERN, as(null), "It was the Monday"))
                .isAccepted();
        house.asked(new WithdrawConcern(staff, CHILD, CONCERN, "Never mind")).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void aWithdrawnConcernStaysAndNothingMoreIsDecidedOnIt() {
        House house = house().knows("support-" + CHILD, aConcern(CONCERN), aConcern("concern-2"));
        assertThat(house.asked(withdraw(CONCERN, "Another child")).only(ConcernWithdrawn.class))
                .isEqualTo(new ConcernWithdrawn(CHILD, AGENCY, CONCERN, "Another child", LocalDate.parse(TODAY)));

        house.asked(triage(CONCERN, TriageOutcome.WATCH, "Known loss", DIFFICULT))
                .isAnswered(ErrorCode.CONFLICT);
        house.asked(link(CONCERN, "concern-2", "The bell")).isAnswered(ErrorCode.CONFLICT);
        house.asked(link("concern-2", CONCERN, "The bell")).isAnswered(ErrorCode.CONFLICT);
        house.asked(correct(CONCERN, as(null), "Once more")).isAnswered(ErrorCode.CONFLICT);
        house.asked(withdraw(CONCERN, "Another child")).isQuiet();
        house.asked(withdraw(CONCERN, "For fun")).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void ofTwoLinkedTheOneSeenFirstIsTheEarlierWhicheverIsNamedFirst() {
        House house = withConcern();
        String later = raised(house, as(null));

        ConcernsLinked link =
                house.asked(link(CONCERN, later, "Both times the bell")).only(ConcernsLinked.class);

        assertThat(link.concernId()).isEqualTo(later);
        assertThat(link.earlierConcernId()).isEqualTo(CONCERN);
        house.asked(link(later, CONCERN, "Both times the bell")).isQuiet();
        house.asked(link(later, CONCERN, "The same room")).isAnswered(ErrorCode.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({CONCERN, "another-childs"})
    void aConcernIsLinkedToAnotherOfThisChild(String other) {
        withConcern().asked(link(CONCERN, other, "The bell")).namesField("/concernId");
    }

    @Test
    void theAdultsInvolvedAreMadeAware() {
        House house = withConcern();
        MakeAdultsAware aware = new MakeAdultsAware(
                asks(at(SCHOOL, Role.SCHOOL_STAFF), TODAY), CHILD, CONCERN, List.of("The form tutor"), null);

        assertThat(house.asked(aware).only(AdultsMadeAware.class))
                .isEqualTo(
                        new AdultsMadeAware(CHILD, AGENCY, CONCERN, List.of("The form tutor"), LocalDate.parse(TODAY)));
        house.asked(aware).isQuiet();
    }

    @ParameterizedTest(name = "on {0}: accepted {1}")
    @CsvSource({"2026-06-11, false", "2026-06-12, true", "2026-06-15, true", "2026-06-16, false"})
    void nobodyIsToldBeforeItWasSeenNorTomorrow(LocalDate on, boolean accepted) {
        var told = withConcern()
                .asked(new MakeAdultsAware(
                        asks(headteacherOf(SCHOOL), TODAY), CHILD, CONCERN, List.of("The form tutor"), on));
        var lead = withConcern().asked(tellLead(HubContact.NOT_NEEDED, on));

        if (accepted) {
            told.isAccepted();
            lead.isAccepted();
        } else {
            told.namesField("/on");
            lead.namesField("/on");
        }
    }

    @Test
    void whatTheSafeguardingLeadIsToldIsKeptAndWhatTheHubSaysLaterComesBeside() {
        House house = withConcern();

        assertThat(house.asked(tellLead(HubContact.CONSULTED, null)).only(SafeguardingLeadTold.class))
                .isEqualTo(new SafeguardingLeadTold(
                        CHILD,
                        AGENCY,
                        CONCERN,
                        "Spoke of not wanting to go home",
                        HubContact.CONSULTED,
                        LocalDate.parse(TODAY)));
        house.asked(tellLead(HubContact.CONSULTED, null)).isQuiet();
        house.asked(tellLead(HubContact.REFERRED, null)).isAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCHOOL_STAFF", "SCHOOL_OFFICE", "FAIR_ACCESS_OFFICER"})
    void whoeverSeesTheChildMayTellTheSafeguardingLead(Role role) {
        var actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        withConcern()
                .asked(new TellSafeguardingLead(
                        asks(actor, TODAY), CHILD, CONCERN, "Seen again", HubContact.NOT_NEEDED, null))
                .isAccepted();
    }

    @Test
    void aParentRaisesNoConcernHere() {
        house().asked(raise(People.of(Role.PARENT), seen(SEEN))).isAnswered(ErrorCode.NOT_FOUND);
    }

    private static TellSafeguardingLead tellLead(HubContact hub, @Nullable LocalDate on) {
        return new TellSafeguardingLead(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, CONCERN, "Spoke of not wanting to go home", hub, on);
    }

    private static LinkConcerns link(String concernId, String other, String reason) {
        return new LinkConcerns(asks(headteacherOf(SCHOOL), TODAY), CHILD, concernId, other, reason);
    }

    private static House withConcern() {
        return house().knows("support-" + CHILD, aConcern(CONCERN));
    }
}
