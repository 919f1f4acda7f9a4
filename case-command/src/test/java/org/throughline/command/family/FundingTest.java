package org.throughline.command.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.family.FamilyHouse.CHILD;
import static org.throughline.command.family.FamilyHouse.DAY;
import static org.throughline.command.family.FamilyHouse.HEAD;
import static org.throughline.command.family.FamilyHouse.SCHOOL;
import static org.throughline.command.testing.People.asks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.family.FamilyCommand.ApplyForFunding;
import org.throughline.command.family.FamilyCommand.DecideFunding;
import org.throughline.command.family.FamilyCommand.EndFundedHours;
import org.throughline.command.family.FamilyCommand.StartFundedHours;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.FamilyEvent.FundedHours;
import org.throughline.events.FamilyEvent.FundedHoursEnded;
import org.throughline.events.FamilyEvent.FundedHoursStarted;
import org.throughline.events.FamilyEvent.HighNeedsFundingAppliedFor;
import org.throughline.events.FamilyEvent.HighNeedsFundingDecided;

class FundingTest {

    private final House house = FamilyHouse.house();

    // ---- local high-needs funding

    @Test
    void anApplicationIsDecidedOnce() {
        String application = applied();

        assertThat(decides(HEAD, application, true, 420_000, "2027-03-31")
                        .only(HighNeedsFundingDecided.class)
                        .pence())
                .isEqualTo(420_000);
        decides(HEAD, application, true, 420_000, "2027-03-31").isQuiet();
        decides(HEAD, application, false, 0, null).isAnswered(ErrorCode.CONFLICT);
        decides(HEAD, "no-such-application", false, 0, null).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest(name = "granted {0} with {1} pence until {2}: {3}")
    @CsvSource({"true,  0,   ,           /pence", "false, 100, ,           /pence", "true,  100, 2026-06-14, /until"})
    void anAmountIsGrantedOrNothingIs(boolean granted, int pence, @Nullable String until, String pointer) {
        decides(HEAD, applied(), granted, pence, until).namesField(pointer);
    }

    @Test
    void theAuthorityEntersItsDecisionToo() {
        decides(People.of(Role.FAIR_ACCESS_OFFICER), applied(), false, 0, null).isAccepted();
    }

    // ---- funded hours

    @ParameterizedTest(name = "born {0}, {1}, {2} hours: {3}")
    @CsvSource({
        "2024-06-16, TWO_YEAR_OLD,            15, WARNS",
        "2024-06-15, TWO_YEAR_OLD,            15, SATISFIED",
        "2023-06-16, TWO_YEAR_OLD,            15, SATISFIED",
        "2023-06-15, TWO_YEAR_OLD,            15, WARNS",
        "2023-06-15, THREE_AND_FOUR_YEAR_OLD, 15, SATISFIED",
        "2023-06-15, THREE_AND_FOUR_YEAR_OLD, 16, WARNS",
        "2021-06-16, THREE_AND_FOUR_YEAR_OLD, 15, SATISFIED",
        "2021-06-15, THREE_AND_FOUR_YEAR_OLD, 15, WARNS",
        "2025-09-15, WORKING_PARENTS,         30, SATISFIED",
        "2025-09-16, WORKING_PARENTS,         30, WARNS"
    })
    void hoursOutsideTheOfferWarnAndAreRecorded(String born, FundedHours kind, int hours, Outcome outcome) {
        born(born);

        Taken taken = starts(kind, hours);

        assertThat(taken.rule("B.16").outcome()).isEqualTo(outcome);
        assertThat(taken.only(FundedHoursStarted.class).hoursAWeek()).isEqualTo(hours);
    }

    @Test
    void theSameHoursAgainAreQuietAndOthersOfTheKindAContradiction() {
        born("2023-01-01");
        String place = starts(FundedHours.THREE_AND_FOUR_YEAR_OLD, 15)
                .only(FundedHoursStarted.class)
                .placeId();

        starts(FundedHours.THREE_AND_FOUR_YEAR_OLD, 15).isQuiet();
        starts(FundedHours.THREE_AND_FOUR_YEAR_OLD, 12).isAnswered(ErrorCode.CONFLICT);
        starts(FundedHours.WORKING_PARENTS, 15).isAccepted();

        ends(place, "2026-06-14").namesField("/on");
        assertThat(ends(place, DAY).only(FundedHoursEnded.class).on()).isEqualTo(DAY);
        ends(place, DAY).isQuiet();
        ends(place, "2026-06-16").isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void hoursAreFundedWhereTheChildIs() {
        house.asked(new StartFundedHours(
                        asks(People.of(Role.DATA_MANAGER), DAY), CHILD, "117463", FundedHours.TWO_YEAR_OLD, 15, null))
                .namesField("/setting");
    }

    private void born(String day) {
        house.knows(
                "child-c1",
                new ChildDetailsCorrected(
                        CHILD,
                        "authority:919",
                        "Alex",
                        "Example",
                        LocalDate.parse(day),
                        null,
                        "A typing error",
                        LocalDate.parse(DAY)));
    }

    private String applied() {
        return house.asked(new ApplyForFunding(
                        asks(HEAD, DAY), CHILD, SCHOOL, null, "An adult in the mornings", 500_000, null))
                .only(HighNeedsFundingAppliedFor.class)
                .applicationId();
    }

    private Taken decides(Actor actor, String application, boolean granted, int pence, @Nullable String until) {
        return house.asked(new DecideFunding(
                asks(actor, DAY),
                CHILD,
                application,
                granted,
                pence,
                "As the panel wrote",
                until == null ? null : LocalDate.parse(until),
                null));
    }

    private Taken starts(FundedHours kind, int hours) {
        return house.asked(new StartFundedHours(asks(HEAD, DAY), CHILD, SCHOOL, kind, hours, null));
    }

    private Taken ends(String place, String on) {
        return house.asked(new EndFundedHours(asks(HEAD, DAY), CHILD, place, "Goes to school", LocalDate.parse(on)));
    }
}
