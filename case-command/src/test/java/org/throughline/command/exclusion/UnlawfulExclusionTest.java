package org.throughline.command.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.exclusion.Suspending.CHILD;
import static org.throughline.command.exclusion.Suspending.EARLIER_SCHOOL;
import static org.throughline.command.exclusion.Suspending.SCHOOL;
import static org.throughline.command.exclusion.Suspending.STREAM;
import static org.throughline.command.exclusion.Suspending.by;
import static org.throughline.command.exclusion.Suspending.care;
import static org.throughline.command.exclusion.Suspending.declared;
import static org.throughline.command.exclusion.Suspending.sessions;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.exclusion.ExclusionCommand.RecordUnlawfulExclusion;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.ExclusionEvent.UnlawfulExclusionRecorded;
import org.throughline.events.ExclusionEvent.UnlawfulKind;

/** INF-01: what happened to the child is a fact, whether or not it was lawful, and always goes on record. */
class UnlawfulExclusionTest {

    private final House house = new House(ExclusionRecord.class)
            .knowsChild(CHILD, SCHOOL)
            .knows("child-c1", care(CareStatus.CLA, "2026-01-05"));

    private static RecordUnlawfulExclusion recording(Actor actor, UnlawfulKind kind, String on) {
        return new RecordUnlawfulExclusion(
                asks(actor, "2026-06-16"),
                CHILD,
                SCHOOL,
                kind,
                sessions("2026-06-15", 2),
                "sent home to cool off",
                LocalDate.parse(on));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER,            recorded",
        "SAFEGUARDING_LEAD,      recorded",
        "DESIGNATED_TEACHER,     recorded",
        "SCHOOL_STAFF,           recorded",
        "SCHOOL_OFFICE,          recorded",
        "VIRTUAL_SCHOOL_ADVISER, recorded",
        "FAIR_ACCESS_OFFICER,    recorded",
        "SOCIAL_WORKER,          recorded",
        "DATA_MANAGER,           NOT_ALLOWED",
        "SYSTEM,                 NOT_ALLOWED",
        "PARENT,                 NOT_FOUND",
        "AUDITOR,                NOT_FOUND"
    })
    void everybodyWhoWorksWithTheChildMayRecordIt(Role role, String answer) {
        Actor actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        Taken taken = house.asked(recording(actor, UnlawfulKind.SENT_HOME, "2026-06-15"));

        if (answer.equals("recorded")) {
            UnlawfulExclusionRecorded recorded = taken.only(UnlawfulExclusionRecorded.class);
            assertThat(recorded.agency()).isEqualTo(actor.agency());
            assertThat(recorded.sessions()).hasSize(2);
            assertThat(recorded.occurredOn()).isEqualTo("2026-06-15");
            assertThat(taken.decision().created()).containsExactly(recorded.exclusionId());
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    @Test
    void daysBeyondTheLimitAreRecordedAlthoughNobodyMayDecideThem() {
        house.knows(STREAM, declared(EARLIER_SCHOOL, 2025, 45));
        Actor head = headteacherOf(SCHOOL);

        house.asked(by(head, "2026-06-12", "2026-06-15").without("no time").command())
                .isRefusedBy("EXC-03");

        assertThat(house.asked(recording(head, UnlawfulKind.BEYOND_45_DAYS, "2026-06-15"))
                        .only(UnlawfulExclusionRecorded.class)
                        .kind())
                .isEqualTo(UnlawfulKind.BEYOND_45_DAYS);
    }

    @Test
    void theSchoolTellsTheAuthorityThatDayAndTheAuthorityReviewsItWithinAWeek() {
        Taken taken = house.asked(recording(at(SCHOOL, Role.SCHOOL_STAFF), UnlawfulKind.SENT_HOME, "2026-06-15"));

        assertThat(taken.all(DutyOpened.class))
                .extracting(DutyOpened::kind, DutyOpened::owner, d -> d.dueOn().toString(), DutyOpened::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                DutyKind.TELL_LOCAL_AUTHORITY, "school:117276", "2026-06-16", "INF-01"),
                        org.assertj.core.groups.Tuple.tuple(
                                DutyKind.REVIEW_UNLAWFUL_EXCLUSION, "authority:919", "2026-06-23", "INF-01"));
    }

    @Test
    void whatHasNotHappenedYetIsAWrongField() {
        house.asked(recording(headteacherOf(SCHOOL), UnlawfulKind.OTHER, "2026-06-17"))
                .namesField("/on");
    }

    @Test
    void itIsNotASuspensionAndUsesUpNoDays() {
        house.asked(recording(headteacherOf(SCHOOL), UnlawfulKind.SENT_HOME, "2026-06-15"))
                .isAccepted();

        Taken taken = house.asked(by(headteacherOf(SCHOOL), "2026-06-16", "2026-06-17")
                .without("no time")
                .command());

        assertThat(taken.rule("EXC-03").finding()).contains("none so far");
    }
}
