package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.child.Children.SCHOOL;
import static org.throughline.command.child.Children.facts;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ResponsibilityCommand.EndAuthorityResponsibility;
import org.throughline.command.child.ResponsibilityCommand.EndLimit;
import org.throughline.command.child.ResponsibilityCommand.LimitParentalResponsibility;
import org.throughline.command.child.ResponsibilityCommand.RecordAuthorityResponsibility;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.AuthorityGaveUpResponsibility;
import org.throughline.events.ChildEvent.AuthorityTookResponsibility;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.LimitBasis;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimitEnded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimited;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;

/** The mother and the father of c1 hold parental responsibility; the aunt is a parent without it. */
class LimitingTest {

    private static final String DAY = "2026-06-15";
    private static final Actor LEAD = safeguardingLeadOf(SCHOOL);
    private static final Actor SOCIAL_WORKER = People.of(Role.SOCIAL_WORKER);

    private final House house = Children.house();

    @BeforeEach
    void twoHoldersAndAnAunt() {
        parent("mother", true);
        parent("father", true);
        parent("aunt", false);
        house.knows(
                "child-c1",
                new CareStatusStarted(
                        "c1", "authority:919", "k1", CareStatus.CIN, "919", SOCIAL_WORKER.id(), LocalDate.EPOCH));
    }

    @ParameterizedTest(name = "a limit from {0} until {1}, on education {2}, is in force on 15 June: {3}")
    @CsvSource({
        "2026-06-15, ,           true,  true",
        "2026-06-01, 2026-06-15, true,  true",
        "2026-06-01, 2026-06-14, true,  false",
        "2026-06-16, ,           true,  false",
        "2026-06-01, ,           false, false"
    })
    void whoIsLimitedInEducationOnThatDayDoesNotDecideAboutIt(
            String from, @Nullable String until, boolean onEducation, boolean limited) {
        house.asked(new LimitParentalResponsibility(
                        asks(LEAD, DAY),
                        "c1",
                        "father",
                        LimitBasis.COURT_ORDER,
                        "Specific issue order",
                        onEducation,
                        day(from),
                        day(until)))
                .isAccepted();

        assertThat(deciders(DAY).contains("parent:father")).isEqualTo(!limited);
        assertThat(facts(house).holdersOfParentalResponsibility(LocalDate.parse(DAY)))
                .as("a limited holder goes on holding")
                .hasSize(2);
    }

    @Test
    void anAuthorityHoldsItBesideTheParentsFromItsOrderToTheEndOfIt() {
        String holding = holds("919", "2026-06-01")
                .only(AuthorityTookResponsibility.class)
                .holdingId();

        assertThat(deciders("2026-05-31")).containsExactly("parent:mother", "parent:father");
        assertThat(deciders("2026-06-01")).containsExactly("parent:mother", "parent:father", "authority:919");

        givesUp(holding, "2026-06-12").isAccepted();
        assertThat(deciders("2026-06-12")).contains("authority:919");
        assertThat(deciders("2026-06-13")).doesNotContain("authority:919");
        givesUp(holding, "2026-06-12").isQuiet();
        givesUp(holding, "2026-06-11").isAnswered(ErrorCode.CONFLICT);
        givesUp("no-such-holding", "2026-06-11").isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void recordingItAgainIsQuietAndAnotherAuthorityMayHoldItToo() {
        holds("919", "2026-06-01").isAccepted();

        holds("919", "2026-06-08").isQuiet();
        assertThat(holds("822", "2026-06-08")
                        .only(AuthorityTookResponsibility.class)
                        .authority())
                .isEqualTo("822");
    }

    @ParameterizedTest
    @CsvSource({"Hertfordshire", "91", "9190", "9a9"})
    void anAuthorityIsNamedByItsCode(String authority) {
        holds(authority, "2026-06-01").namesField("/authority");
    }

    @Test
    void aLimitUnderACareOrderWithoutTheOrderIsAWarningForThoseWhoMayKnow() {
        Taken without = limits(SOCIAL_WORKER, LimitBasis.CARE_ORDER);
        assertThat(without.rule("B.3").outcome()).isEqualTo(Outcome.WARNS);
        assertThat(without.decision().careRules())
                .extracting(RuleApplied::rule)
                .as("kept apart")
                .containsExactly("B.3");

        holds("919", "2026-06-01").isAccepted();
        assertThat(limits(SOCIAL_WORKER, LimitBasis.CARE_ORDER).rule("B.3").outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void withTheOrderEndsWhatWasLimitedUnderItAndNotWhatACourtOrdered() {
        String holding = holds("919", "2026-06-01")
                .only(AuthorityTookResponsibility.class)
                .holdingId();
        String under = limits(SOCIAL_WORKER, LimitBasis.CARE_ORDER)
                .only(ParentalResponsibilityLimited.class)
                .limitId();
        limits(LEAD, LimitBasis.COURT_ORDER).isAccepted();

        Taken ended = givesUp(holding, DAY);

        assertThat(ended.only(AuthorityGaveUpResponsibility.class).on()).isEqualTo(DAY);
        assertThat(ended.only(ParentalResponsibilityLimitEnded.class).limitId()).isEqualTo(under);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "SOCIAL_WORKER,       CARE_ORDER,  accepted",
        "SOCIAL_WORKER,       COURT_ORDER, accepted",
        "DATA_MANAGER,        CARE_ORDER,  accepted",
        "HEADTEACHER,         COURT_ORDER, accepted",
        "SAFEGUARDING_LEAD,   COURT_ORDER, accepted",
        "HEADTEACHER,         CARE_ORDER,  NOT_ALLOWED",
        "SAFEGUARDING_LEAD,   CARE_ORDER,  NOT_ALLOWED",
        "SCHOOL_OFFICE,       COURT_ORDER, NOT_ALLOWED",
        "FAIR_ACCESS_OFFICER, COURT_ORDER, NOT_ALLOWED",
        "DESIGNATED_TEACHER,  COURT_ORDER, NOT_ALLOWED"
    })
    void whatTheAuthorityDecidesUnderItsOrderTheAuthoritySays(Role role, LimitBasis basis, String answer) {
        Taken taken = limits(role.isOfASchool() ? at(SCHOOL, role) : People.of(role), basis);

        assertThat(taken.problem() == null ? "accepted" : taken.problem().code().name())
                .isEqualTo(answer);
    }

    @Test
    void onlyAKnownHolderIsLimitedWithinDatesInOrder() {
        assertThat(limiting("nobody", null).isAnswered(ErrorCode.NOT_FOUND)).isNotNull();
        limiting("aunt", null).isAnswered(ErrorCode.CONFLICT);
        limiting("father", "2026-06-14").namesField("/until");
    }

    @Test
    void aLimitEndsOnItsLastDayOnceAndForItsOwnParent() {
        String limit = limits(LEAD, LimitBasis.COURT_ORDER)
                .only(ParentalResponsibilityLimited.class)
                .limitId();

        ending("mother", limit, DAY).isAnswered(ErrorCode.NOT_FOUND);
        ending("father", limit, "2026-06-14").namesField("/on");
        ending("father", limit, "2026-06-20").isAccepted();
        assertThat(deciders("2026-06-20")).doesNotContain("parent:father");
        assertThat(deciders("2026-06-21")).contains("parent:father");
        ending("father", limit, "2026-06-20").isQuiet();
        ending("father", limit, "2026-06-22").isAnswered(ErrorCode.CONFLICT);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private List<String> deciders(String day) {
        return facts(house).decidersOn(LocalDate.parse(day)).parties();
    }

    private void parent(String id, boolean responsibility) {
        house.knows(
                "child-c1",
                new ParentRecorded(
                        "c1",
                        "school:117276",
                        id,
                        "Kim Example",
                        "parent",
                        responsibility,
                        true,
                        null,
                        LocalDate.EPOCH));
    }

    private Taken limits(Actor actor, LimitBasis basis) {
        return house.asked(new LimitParentalResponsibility(
                asks(actor, DAY), "c1", "father", basis, "Choice of school", true, null, null));
    }

    private Taken limiting(String parent, @Nullable String until) {
        return house.asked(new LimitParentalResponsibility(
                asks(LEAD, DAY), "c1", parent, LimitBasis.COURT_ORDER, "Order", true, null, day(until)));
    }

    private Taken ending(String parent, String limit, String on) {
        return house.asked(new EndLimit(asks(LEAD, DAY), "c1", parent, limit, "Discharged", day(on)));
    }

    private Taken holds(String authority, String from) {
        return house.asked(
                new RecordAuthorityResponsibility(asks(SOCIAL_WORKER, DAY), "c1", authority, "Care order", day(from)));
    }

    private Taken givesUp(String holding, String on) {
        return house.asked(
                new EndAuthorityResponsibility(asks(SOCIAL_WORKER, DAY), "c1", holding, "Discharged", day(on)));
    }
}
