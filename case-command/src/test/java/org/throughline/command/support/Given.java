package org.throughline.command.support;

import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.support.SupportCommand.EscalateTier;
import org.throughline.command.support.SupportCommand.StepDownTier;
import org.throughline.command.testing.House;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.events.SupportEvent.PastoralSupportPlanAgreed;
import org.throughline.framework.Frameworks;

/** One child at one school, its case, and what was recorded before. */
final class Given {

    static final String CHILD = "c1";
    static final String SCHOOL = "117276";
    static final String ANOTHER_SCHOOL = "117463";
    static final String CASE = CHILD + ".case-1";
    static final String TODAY = "2026-06-15";

    private Given() {}

    static House house() {
        return new House(SupportRecord.class)
                .with(new Frameworks("classpath*:frameworks/*.yaml"))
                .knowsChild(CHILD, SCHOOL);
    }

    static House houseWithACaseAt(int tier) {
        return house().knows("support-" + CHILD, aCaseAt(tier));
    }

    static CaseEvent aConcern(String concernId) {
        return new ConcernRaised(
                CHILD,
                "school:" + SCHOOL,
                concernId,
                SCHOOL,
                Instant.parse("2026-06-12T08:50:00Z"),
                LocalDate.parse("2026-06-12"),
                null,
                Approach.REACTIVE,
                Observation.of("Sat alone at break for the third day and would not come in from the field", List.of()),
                List.of());
    }

    static CaseEvent aCaseAt(int tier) {
        return new SupportCaseOpened(
                CHILD,
                "school:" + SCHOOL,
                CASE,
                SCHOOL,
                "dacorum",
                "2024-25",
                tier,
                "as it was called",
                List.of(),
                LocalDate.parse("2026-03-02"));
    }

    static CaseEvent aPlan(String caseId, String from, @Nullable String until) {
        return new PastoralSupportPlanAgreed(
                CHILD,
                "school:" + SCHOOL,
                "plan-1",
                caseId,
                List.of("In lessons by nine each morning"),
                "I want the quiet room first",
                null,
                "We are glad of one person to call",
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                LocalDate.parse(from).plusDays(1));
    }

    /** Suspended for one school day, at any school. */
    static CaseEvent suspended(String day) {
        LocalDate on = LocalDate.parse(day);
        return new SuspensionRecorded(
                CHILD,
                "school:" + ANOTHER_SCHOOL,
                "suspension-" + day,
                ANOTHER_SCHOOL,
                Instant.parse(day + "T14:00:00Z"),
                on,
                "headteacher-" + ANOTHER_SCHOOL,
                true,
                List.of(HalfDay.morning(on), HalfDay.afternoon(on)),
                List.of("PP"),
                null,
                2025,
                2,
                "2025-26.1",
                null,
                null);
    }

    static CaseEvent declared(String day, int sessions) {
        return new PriorSuspensionDeclared(
                CHILD,
                "school:" + SCHOOL,
                "declared-" + day,
                "out-of-county",
                2025,
                sessions,
                "letter",
                LocalDate.parse(day));
    }

    static EscalateTier escalate(int tier, Criterion... judged) {
        return new EscalateTier(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                tier,
                "Two reviews without change",
                List.of(judged),
                null);
    }

    static EscalateTier escalateSkipping(int tier, String reason, Criterion... judged) {
        return new EscalateTier(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                tier,
                "Two reviews without change",
                List.of(judged),
                reason);
    }

    static StepDownTier stepDown(int tier, @Nullable String reasonForSkipping) {
        return new StepDownTier(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, tier, "Six calm weeks", reasonForSkipping);
    }
}
