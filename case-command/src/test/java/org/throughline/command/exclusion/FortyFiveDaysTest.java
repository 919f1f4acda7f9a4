package org.throughline.command.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.exclusion.Suspending.CHILD;
import static org.throughline.command.exclusion.Suspending.EARLIER_SCHOOL;
import static org.throughline.command.exclusion.Suspending.SCHOOL;
import static org.throughline.command.exclusion.Suspending.STREAM;
import static org.throughline.command.exclusion.Suspending.by;
import static org.throughline.command.exclusion.Suspending.declared;
import static org.throughline.command.exclusion.Suspending.recorded;
import static org.throughline.command.exclusion.Suspending.sessions;
import static org.throughline.command.testing.People.headteacherOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.command.testing.House;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;

/** EXC-03 and EXC-04: 45.0 school days in an academic year and not half a day more, whichever schools they were at. */
class FortyFiveDaysTest {

    private static final Actor HEAD = headteacherOf(SCHOOL);

    private final House house = new House(ExclusionRecord.class).knowsChild(CHILD, SCHOOL);

    @ParameterizedTest(name = "after {0} days, {2}: together {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # already | asked | sessions                            | together | decision
             0.0      | 0.5   | 2026-06-15 AM                       |  0.5     | allowed
             4.5      | 0.5   | 2026-06-15 AM                       |  5.0     | allowed
             5.0      | 0.5   | 2026-06-15 AM                       |  5.5     | allowed
            15.0      | 0.5   | 2026-06-15 AM                       | 15.5     | allowed
            43.5      | 1.0   | 2026-06-15                          | 44.5     | allowed
            43.5      | 1.5   | 2026-06-15..2026-06-16 AM           | 45.0     | allowed
            43.5      | 2.0   | 2026-06-15..2026-06-16              | 45.5     | refused
            44.5      | 0.5   | 2026-06-15 PM                       | 45.0     | allowed
            44.5      | 1.0   | 2026-06-15                          | 45.5     | refused
            45.0      | 0.5   | 2026-06-15 PM                       | 45.5     | refused
            45.5      | 0.5   | 2026-06-15 PM                       | 46.0     | refused
             0.0      | 45.0  | 2026-04-13..2026-06-22              | 45.0     | allowed
             0.0      | 45.5  | 2026-04-13..2026-06-23 AM           | 45.5     | refused
             0.0      | 2.0   | 2026-06-19 + 2026-06-22             |  2.0     | allowed
            44.0      | 1.5   | 2026-06-15 + 2026-06-17 PM          | 45.5     | refused
            """)
    void fortyFiveDaysAreTheMostInAYear(
            double already, String asked, String periods, String together, String decision) {
        if (already > 0) {
            house.knows(STREAM, declared(EARLIER_SCHOOL, 2025, already));
        }

        var taken = house.asked(by(HEAD, "2026-04-10", periods).command());

        RuleApplied rule = taken.rule("EXC-03");
        assertThat(rule.finding())
                .contains(asked + " asked for at " + SCHOOL)
                .endsWith("together " + together + " of at most 45.0 school days");
        if (decision.equals("allowed")) {
            assertThat((double) taken.only(SuspensionRecorded.class).sessionsThisYear() / 2)
                    .isEqualTo(Double.parseDouble(together));
        } else {
            taken.isRefusedBy("EXC-03");
        }
    }

    @Test
    void aChildWith43AndAHalfDaysMayStillBeSuspendedForOneAndAHalf() {
        house.knows(STREAM, declared(EARLIER_SCHOOL, 2025, 43.5));

        house.asked(by(HEAD, "2026-06-12", "2026-06-15..2026-06-16").command()).isRefusedBy("EXC-03");
        var lawful =
                house.asked(by(HEAD, "2026-06-12", "2026-06-15..2026-06-16 AM").command());

        assertThat(lawful.only(SuspensionRecorded.class).sessionsThisYear()).isEqualTo(90);
        house.asked(by(HEAD, "2026-06-17", "2026-06-18 AM").command()).isRefusedBy("EXC-03");
    }

    @Test
    void theFindingNamesTheDaysOfEverySchoolAndTheSourceOfTheRule() {
        house.knows(
                STREAM,
                recorded("s1", EARLIER_SCHOOL, 2025, sessions("2025-10-01", 80)),
                declared(EARLIER_SCHOOL, 2025, 3),
                recorded("s2", SCHOOL, 2025, sessions("2026-06-01", 1)));

        RuleApplied rule = house.asked(
                        by(HEAD, "2026-06-12", "2026-06-15..2026-06-16").command())
                .isRefusedBy("EXC-03");

        assertThat(rule.finding())
                .isEqualTo("In 2025/26: 0.5 at 117276, 43.0 at 117463; 2.0 asked for at 117276;"
                        + " together 45.5 of at most 45.0 school days");
        assertThat(rule.source()).contains("s.51A", "SI 2012/1033", "earlier schools count");
        assertThat(rule.edition()).isEqualTo("2012-09-01");
    }

    @Test
    void daysOfAnotherAcademicYearDoNotCount() {
        house.knows(
                STREAM,
                declared(EARLIER_SCHOOL, 2024, 45),
                recorded("s1", SCHOOL, 2024, sessions("2025-06-02", 20)),
                declared(EARLIER_SCHOOL, 2025, 40));

        var taken = house.asked(by(HEAD, "2026-06-12", "2026-06-15..2026-06-19").command());

        assertThat(taken.only(SuspensionRecorded.class).sessionsThisYear()).isEqualTo(90);
    }

    @Test
    void theYearIsThatOfTheSessionsAndNotOfTheDecision() {
        house.knows(STREAM, declared(EARLIER_SCHOOL, 2025, 45));

        var taken = house.asked(by(HEAD, "2026-07-16", "2026-09-03").command());

        assertThat(taken.only(SuspensionRecorded.class).academicYear()).isEqualTo(2026);
        assertThat(taken.only(SuspensionRecorded.class).sessionsThisYear()).isEqualTo(2);
    }

    @Test
    void oneSchoolAfterAnotherUsesUpTheSameFortyFiveDays() {
        house.knowsChild(CHILD, EARLIER_SCHOOL);
        Actor other = headteacherOf(EARLIER_SCHOOL);

        house.asked(by(other, "2026-04-10", "2026-04-13..2026-06-15")
                        .at(EARLIER_SCHOOL)
                        .command())
                .isAccepted();

        house.asked(by(HEAD, "2026-06-15", "2026-06-16..2026-06-22 AM").command())
                .isAccepted();
        house.asked(by(HEAD, "2026-06-22", "2026-06-22 PM..2026-06-23 AM").command())
                .isRefusedBy("EXC-03");
        house.asked(by(HEAD, "2026-06-22", "2026-06-22 PM").command()).isAccepted();
    }

    @ParameterizedTest(name = "{0} days and another half: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            29.0 | SATISFIED | 29.5 days this year; 15.5 left before the limit
            29.5 | SATISFIED | 30.0 days this year; 15.0 left before the limit
            30.0 | WARNS     | 30.5 days this year; 14.5 left before the limit
            44.5 | WARNS     | 45.0 days this year; 0.0 left before the limit
            45.0 | WARNS     | 45.5 days this year; 0.0 left before the limit
            """)
    void moreThan30DaysIsAWarningThatCountsDownToTheLimit(double already, Outcome outcome, String finding) {
        house.knows(STREAM, declared(EARLIER_SCHOOL, 2025, already));

        RuleApplied warning =
                house.asked(by(HEAD, "2026-06-12", "2026-06-15 AM").command()).rule("EXC-03-W");

        assertThat(warning.outcome()).isEqualTo(outcome);
        assertThat(warning.finding()).isEqualTo(finding);
    }

    @Test
    void declaringCountsFromTheMomentItIsDeclared() {
        var declaring = new ExclusionCommand.DeclarePriorSuspension(
                org.throughline.command.testing.People.asks(HEAD, "2026-06-12"),
                CHILD,
                "a school in Wales",
                2025,
                89,
                "the school's letter",
                null);

        assertThat(house.asked(declaring)
                        .only(org.throughline.events.ExclusionEvent.PriorSuspensionDeclared.class)
                        .sessions())
                .isEqualTo(89);

        house.asked(by(HEAD, "2026-06-12", "2026-06-15").command()).isRefusedBy("EXC-03");
        house.asked(by(HEAD, "2026-06-12", "2026-06-15 AM").command()).isAccepted();
    }
}
