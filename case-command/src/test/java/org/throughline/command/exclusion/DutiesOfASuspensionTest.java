package org.throughline.command.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.exclusion.Suspending.CHILD;
import static org.throughline.command.exclusion.Suspending.EARLIER_SCHOOL;
import static org.throughline.command.exclusion.Suspending.SCHOOL;
import static org.throughline.command.exclusion.Suspending.by;
import static org.throughline.command.exclusion.Suspending.care;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusEnded;
import org.throughline.events.DecisionEvent.DutyNamed;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;

class DutiesOfASuspensionTest {

    private static final Actor HEAD = headteacherOf(SCHOOL);

    private final House house = new House(ExclusionRecord.class).knowsChild(CHILD, SCHOOL);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody's | TELL_PARENTS TELL_LOCAL_AUTHORITY
            CLA      | TELL_PARENTS TELL_LOCAL_AUTHORITY TELL_SOCIAL_WORKER TELL_VIRTUAL_SCHOOL_HEAD
            CIN      | TELL_PARENTS TELL_LOCAL_AUTHORITY TELL_SOCIAL_WORKER
            CP       | TELL_PARENTS TELL_LOCAL_AUTHORITY TELL_SOCIAL_WORKER
            PLA      | TELL_PARENTS TELL_LOCAL_AUTHORITY
            CIN CLA  | TELL_PARENTS TELL_LOCAL_AUTHORITY TELL_SOCIAL_WORKER TELL_VIRTUAL_SCHOOL_HEAD
            """)
    void whoIsToldDependsOnTheKindOfChild(String status, String duties) {
        if (!status.equals("nobody's")) {
            Stream.of(status.split(" "))
                    .forEach(s -> house.knows("child-c1", care(CareStatus.valueOf(s), "2026-01-05")));
        }

        Taken taken = house.asked(by(HEAD, "2026-06-12", "2026-06-15")
                .without("it could not wait")
                .command());

        List<DutyOpened> opened = taken.all(DutyOpened.class);
        assertThat(opened).extracting(DutyOpened::kind).map(DutyKind::name).containsExactly(duties.split(" "));
        assertThat(opened).allSatisfy(d -> {
            assertThat(d.owner()).isEqualTo("school:117276");
            assertThat(d.setting()).isEqualTo("117276");
            assertThat(d.dueOn()).isEqualTo("2026-06-12");
            assertThat(d.cause()).isEqualTo(taken.decision().created().getFirst());
            assertThat(d.dutyId()).startsWith("exclusion.");
        });
    }

    @Test
    void anOfficeEntryOpensTheSameDutiesAndTheConfirmation() {
        house.knows("child-c1", care(CareStatus.CLA, "2026-01-05"));

        Taken taken = house.asked(by(officeOf(SCHOOL), "2026-06-12", "2026-06-15")
                .decidedBy("headteacher-117276")
                .command());

        assertThat(taken.all(DutyOpened.class))
                .extracting(DutyOpened::kind)
                .containsExactly(
                        DutyKind.TELL_PARENTS,
                        DutyKind.TELL_LOCAL_AUTHORITY,
                        DutyKind.TELL_SOCIAL_WORKER,
                        DutyKind.TELL_VIRTUAL_SCHOOL_HEAD,
                        DutyKind.CONFIRM_DECISION);
    }

    @Test
    void dutiesThatWouldGiveCareStatusAwayAreNamedApart() {
        house.knows("child-c1", care(CareStatus.CLA, "2026-01-05"));

        Taken taken = house.asked(by(HEAD, "2026-06-12", "2026-06-15")
                .without("it could not wait")
                .command());

        assertThat(taken.decision().duties(false))
                .extracting(DutyNamed::kind)
                .containsExactly(DutyKind.TELL_PARENTS, DutyKind.TELL_LOCAL_AUTHORITY);
        assertThat(taken.decision().duties(true))
                .extracting(DutyNamed::kind)
                .containsExactly(DutyKind.TELL_SOCIAL_WORKER, DutyKind.TELL_VIRTUAL_SCHOOL_HEAD);
    }

    @ParameterizedTest(name = "status from {0} to {1}: {2}")
    @CsvSource({
        "2026-06-12, , told",
        "2026-06-13, , not told",
        "2026-01-05, 2026-06-12, told",
        "2026-01-05, 2026-06-11, not told"
    })
    void theStatusOnTheDayOfTheDecisionCounts(String from, @Nullable String until, String told) {
        house.knows("child-c1", care(CareStatus.CP, from));
        if (until != null) {
            house.knows(
                    "child-c1",
                    new CareStatusEnded(CHILD, "authority:919", "care-CP", "ended", java.time.LocalDate.parse(until)));
        }

        Taken taken = house.asked(by(HEAD, "2026-06-12", "2026-06-15")
                .without("it could not wait")
                .command());

        assertThat(taken.all(DutyOpened.class).stream().anyMatch(d -> d.kind() == DutyKind.TELL_SOCIAL_WORKER))
                .isEqualTo(told.equals("told"));
    }

    @ParameterizedTest(name = "after {0}, {1}: from {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # earlier                             | now                       | provision from
            -                                     | 2026-06-15..2026-06-19    | -
            -                                     | 2026-06-15..2026-06-22    | 2026-06-22
            -                                     | 2026-06-15 AM..2026-06-22 AM | 2026-06-22
            -                                     | 2026-06-15..2026-06-30    | 2026-06-22
            2026-06-15..2026-06-17                | 2026-06-18..2026-06-22    | 2026-06-22
            2026-06-15..2026-06-17                | 2026-06-18..2026-06-19    | -
            2026-06-15..2026-06-17                | 2026-06-19..2026-06-23    | -
            2026-06-15..2026-06-17                | 2026-06-19..2026-06-26    | 2026-06-26
            2026-05-20..2026-05-22                | 2026-06-01..2026-06-03    | 2026-06-03
            2026-04-30..2026-05-01                | 2026-05-05..2026-05-08    | 2026-05-08
            2026-03-25..2026-03-27                | 2026-04-13..2026-04-15    | 2026-04-15
            2026-06-15..2026-06-22                | 2026-06-23..2026-06-24    | -
            2026-06-08..2026-06-10                | 2026-06-15..2026-06-17    | -
            2026-06-15..2026-06-17 + 2026-06-19..2026-06-23 | 2026-06-18      | 2026-06-22
            2026-06-16..2026-06-22                | 2026-06-15                | 2026-06-22
            """)
    void provisionBeginsOnTheSixthConsecutiveSchoolDay(@Nullable String earlier, String now, @Nullable String from) {
        if (earlier != null) {
            house.asked(by(HEAD, "2026-03-20", earlier).command()).isAccepted();
        }

        Taken taken = house.asked(by(HEAD, "2026-03-20", now).command());

        List<DutyOpened> provision = taken.all(DutyOpened.class).stream()
                .filter(d -> d.kind() == DutyKind.DAY_SIX_PROVISION)
                .toList();
        if (from == null) {
            assertThat(provision).isEmpty();
        } else {
            assertThat(provision).singleElement().satisfies(d -> {
                assertThat(d.dueOn()).isEqualTo(from);
                assertThat(d.rule()).isEqualTo("ED-03");
                assertThat(d.calendarEdition()).isEqualTo("2025-26.1");
            });
        }
    }

    @Test
    void backToBackSuspensionsOfTwoSchoolsAreOneRun() {
        house.knowsChild(CHILD, EARLIER_SCHOOL);
        house.asked(by(headteacherOf(EARLIER_SCHOOL), "2026-06-12", "2026-06-15..2026-06-17")
                        .at(EARLIER_SCHOOL)
                        .command())
                .isAccepted();

        Taken taken =
                house.asked(by(HEAD, "2026-06-17", "2026-06-18..2026-06-22").command());

        assertThat(SuspensionTest.duty(taken.all(DutyOpened.class), DutyKind.DAY_SIX_PROVISION)
                        .dueOn())
                .isEqualTo("2026-06-22");
    }
}
