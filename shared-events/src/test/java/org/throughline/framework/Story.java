package org.throughline.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.events.PlanEvent.Voices;

/**
 * What happened to a made-up child, told in lines such as {@code 2026-01-12 judged AT_RISK_OF_SUSPENSION}. An event's
 * position counts in its own stream, as the store would.
 */
final class Story {

    private static final Voices NOT_ASKED = new Voices(null, null, null, null);

    static final String HERE = "117276";

    private final List<Recorded> recorded = new ArrayList<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    record Recorded(CaseEvent event, String position) {}

    static Story of(@Nullable String lines) {
        Story story = new Story();
        if (lines != null) {
            Arrays.stream(lines.split(";", -1)).map(String::strip).forEach(story::tell);
        }
        return story;
    }

    List<Recorded> recorded() {
        return recorded;
    }

    Situation situation() {
        return fold(Situation.NOTHING_RECORDED, recorded);
    }

    static Situation fold(Situation situation, List<Recorded> events) {
        Situation now = situation;
        for (Recorded one : events) {
            now = now.evolve(one.event(), one.position());
        }
        return now;
    }

    private void tell(String line) {
        String[] words = line.split("\\s+", -1);
        LocalDate on = LocalDate.parse(words[0]);
        String what = words.length > 2 ? words[2] : "";
        String more = words.length > 3 ? words[3] : "";
        switch (words[1]) {
            case "suspended" -> exclusion(suspended(on, !what.equals("unconfirmed")));
            case "declared" -> exclusion(new PriorSuspensionDeclared("c", "school", id(), HERE, 2025, 4, "told", on));
            case "judged" -> support(judged(what, true, on, more));
            case "judged-not" -> support(judged(what, false, on, more));
            case "concern" -> support(raised(what, codes(more), on));
            case "triaged" ->
                support(new ConcernTriaged("c", "school", what, TriageOutcome.SUPPORT, "why", null, codes(more), on));
            case "corrected" ->
                support(new ConcernCorrected(
                        "c",
                        "school",
                        what,
                        Instant.EPOCH,
                        null,
                        Approach.REACTIVE,
                        seen(codes(more)),
                        List.of(),
                        "why",
                        on));
            case "withdrawn" -> support(new ConcernWithdrawn("c", "school", what, "why", on));
            case "cycle" -> support(new CycleReviewed("c", "school", id(), "case", List.of(), "impact", NOT_ASKED, on));
            case "opened" -> support(opened(what, Integer.parseInt(more), on));
            case "escalated" ->
                support(new TierEscalated(
                        "c",
                        "school",
                        "case-" + what,
                        what,
                        "1",
                        1,
                        Integer.parseInt(more),
                        "tier",
                        List.of(),
                        List.of(),
                        "why",
                        null,
                        on));
            case "diverted" -> support(diverted(what, Integer.parseInt(more), on));
            case "closed" ->
                support(new SupportCaseClosed(
                        "c", "school", "case-" + what, ClosingReason.NEEDS_MET, List.of(), "why", on));
            case "reopened" ->
                support(new SupportCaseReopened(
                        "c", "school", "case-" + what, Integer.parseInt(more), "tier", "why", on));
            case "agreed" -> plan(agreed(what, more, on));
            case "reviewed" ->
                plan(new DocumentReviewed(
                        "c", "school", what, what, ReviewOutcome.GOES_ON, "impact", NOT_ASKED, null, on));
            case "ended" -> plan(new DocumentEnded("c", "school", what, what, "why", on));
            case "move" ->
                record("move-c-1", new ManagedMoveProposed("c", "school", "move-c-1", HERE, "117500", "why", on, on));
            case "moved" -> record("move-c-1", new ManagedMoveStarted("c", "school", "move-c-1", HERE, "117500", on));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static SuspensionRecorded suspended(LocalDate on, boolean confirmed) {
        return new SuspensionRecorded(
                "c",
                "school",
                "suspension-" + on,
                "117500",
                Instant.EPOCH,
                on,
                "head",
                confirmed,
                List.of(),
                List.of(),
                null,
                2025,
                2,
                "1",
                null,
                null);
    }

    private JudgementRecorded judged(String code, boolean holds, LocalDate on, String until) {
        return new JudgementRecorded(
                "c", "school", id(), code, holds, "why", "SENCO", on, until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static ConcernRaised raised(String id, List<String> codes, LocalDate on) {
        return new ConcernRaised(
                "c", "school", id, HERE, Instant.EPOCH, on, null, Approach.REACTIVE, seen(codes), List.of());
    }

    private static Observation seen(List<String> codes) {
        return Observation.of("seen", codes);
    }

    private static SupportCaseOpened opened(String framework, int tier, LocalDate on) {
        return new SupportCaseOpened(
                "c", "school", "case-" + framework, HERE, framework, "1", tier, "tier", List.of(), List.of(), null, on);
    }

    private static UrgentlyDiverted diverted(String framework, int tier, LocalDate on) {
        return new UrgentlyDiverted(
                "c",
                "school",
                "diversion",
                null,
                "case-" + framework,
                framework,
                "1",
                tier,
                "urgent",
                List.of(),
                "camhs",
                null,
                null,
                "account",
                on);
    }

    /** The document's id is its type: one of each is enough here. {@code where} is a setting, then perhaps a last day. */
    private static DocumentAgreed agreed(String type, String where, LocalDate on) {
        String[] parts = where.split("/", -1);
        return new DocumentAgreed(
                "c",
                "school",
                type,
                type,
                "1",
                parts[0].isEmpty() ? HERE : parts[0],
                null,
                null,
                "{}",
                null,
                new Voices("c", null, "p", null),
                List.of(),
                on,
                parts.length > 1 ? LocalDate.parse(parts[1]) : null,
                null);
    }

    private static List<String> codes(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(",", -1));
    }

    private String id() {
        return "id-" + recorded.size();
    }

    private void exclusion(CaseEvent event) {
        record("exclusion-c", event);
    }

    private void support(CaseEvent event) {
        record("support-c", event);
    }

    private void plan(CaseEvent event) {
        record("plan-c", event);
    }

    private void record(String stream, CaseEvent event) {
        int sequence = lengths.merge(stream, 1, Integer::sum) - 1;
        recorded.add(new Recorded(event, stream + "@" + sequence));
    }
}
