package org.throughline.command.support;

import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Services;
import org.throughline.command.support.CaseCommand.EscalateTier;
import org.throughline.command.support.CaseCommand.StepDownTier;
import org.throughline.command.testing.House;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.framework.Frameworks;

/** One child at one school, its case, and what was recorded before. */
final class Given {

    static final String CHILD = "c1";
    static final String SCHOOL = "117276";
    static final String ANOTHER_SCHOOL = "117463";
    static final String CASE = CHILD + ".case-1";
    static final String TODAY = "2026-06-15";

    static final String SUPPORT = "support-" + CHILD;
    static final String PLAN = "plan-" + CHILD;
    static final String EXCLUSION = "exclusion-" + CHILD;

    private Given() {}

    static House house() {
        return new House(SupportRecord.class)
                .with(new Frameworks("classpath*:frameworks/*.yaml"))
                .with(new Services("classpath:catalogue/services.yaml"))
                .knowsChild(CHILD, SCHOOL);
    }

    static House houseWithACaseAt(int tier) {
        return house().knows(SUPPORT, aCaseAt(tier));
    }

    static CaseEvent aConcern(String concernId, String... presentations) {
        return new ConcernRaised(
                CHILD,
                "school:" + SCHOOL,
                concernId,
                SCHOOL,
                Instant.parse("2026-06-12T08:50:00Z"),
                LocalDate.parse("2026-06-12"),
                null,
                Approach.REACTIVE,
                Observation.of(
                        "Sat alone at break for the third day and would not come in from the field",
                        List.of(presentations)),
                List.of());
    }

    static CaseEvent aCaseAt(int tier) {
        return aCase("dacorum", "2024-25", tier);
    }

    static CaseEvent aCase(String framework, String edition, int tier) {
        return new SupportCaseOpened(
                CHILD,
                "school:" + SCHOOL,
                CASE,
                SCHOOL,
                framework,
                edition,
                tier,
                "as it was called",
                List.of(),
                List.of(),
                null,
                LocalDate.parse("2026-03-02"));
    }

    static CaseEvent aPastoralSupportPlan(String setting, String from, @Nullable String until) {
        return aDocument("PASTORAL_SUPPORT_PLAN", setting, from, until);
    }

    static CaseEvent aDocument(String type, String setting, String from, @Nullable String until) {
        return new DocumentAgreed(
                CHILD,
                "school:" + setting,
                type + "-1",
                type,
                "1",
                setting,
                null,
                null,
                "{}",
                null,
                new Voices("I want the quiet room first", null, "We are glad of one person to call", null),
                List.of(),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                null);
    }

    static CaseEvent judged(String judgement, boolean holds, String on, @Nullable String until) {
        return new JudgementRecorded(
                CHILD,
                "school:" + SCHOOL,
                judgement + "-" + on,
                judgement,
                holds,
                "What was seen in three lessons",
                "HEADTEACHER",
                LocalDate.parse(on),
                until == null ? null : LocalDate.parse(until));
    }

    static CaseEvent judged(String judgement) {
        return judged(judgement, true, "2026-06-01", null);
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

    static EscalateTier escalate(int tier) {
        return escalateSkipping(tier, null);
    }

    static EscalateTier escalateSkipping(int tier, @Nullable String reason) {
        return escalateOn(TODAY, tier, reason);
    }

    static EscalateTier escalateOn(String day, int tier, @Nullable String reason) {
        return new EscalateTier(
                asks(headteacherOf(SCHOOL), day), CHILD, CASE, tier, "Two reviews without change", reason);
    }

    static StepDownTier stepDown(int tier, @Nullable String reasonForSkipping) {
        return new StepDownTier(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, tier, "Six calm weeks", reasonForSkipping);
    }
}
