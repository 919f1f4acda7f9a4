package org.throughline.command.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.command.testing.House;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.events.ReservationEvent.ManagedMoveListed;

/** The words in which worked examples tell what was recorded, made into the events that record it. */
record FactWords(House house, String childId, String caseId, String setting) {

    private static final Voices NOT_ASKED = new Voices(null, null, null, null);
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-06-14");

    /** What schools say for the types that everybody abbreviates. */
    private static final Map<String, String> SHORT = Map.of(
            "PSP", "PASTORAL_SUPPORT_PLAN",
            "IEP", "INDIVIDUAL_EDUCATION_PLAN",
            "IDP", "INDIVIDUAL_DEVELOPMENT_PLAN",
            "IBP", "INDIVIDUAL_BEHAVIOUR_PLAN");

    void record(String fact) {
        for (Map.Entry<Pattern, Consumer<Matcher>> word : notation().entrySet()) {
            Matcher said = word.getKey().matcher(fact);
            if (said.matches()) {
                word.getValue().accept(said);
                return;
            }
        }
        throw new IllegalArgumentException("No such fact in the notation: " + fact);
    }

    private Map<Pattern, Consumer<Matcher>> notation() {
        return Map.of(
                Pattern.compile("suspended(?: (twice|(\\d+) times))?"),
                m -> suspended(times(m)),
                Pattern.compile("sessions served elsewhere"),
                m -> house.knows("exclusion-" + childId, Given.declared("2026-01-12", 4)),
                Pattern.compile("judged (not )?([A-Z_]+)(?: until (\\S+))?"),
                m -> judged(m.group(2), m.group(1) == null, date(m.group(3))),
                Pattern.compile("([A-Z_]+) (active|active elsewhere|ended)"),
                m -> document(type(m.group(1)), m.group(2)),
                Pattern.compile("(\\d+) ([A-Z_]+) reviews?"),
                m -> reviewed(type(m.group(2)), Integer.parseInt(m.group(1))),
                Pattern.compile("(\\d+) reviewed cycles?"),
                m -> cycles(Integer.parseInt(m.group(1))),
                Pattern.compile("concern ([A-Z_]+)( withdrawn)?"),
                m -> concern(m.group(1), m.group(2) != null),
                Pattern.compile("managed move proposed"),
                m -> managedMove(),
                Pattern.compile("(\\S+) set aside(?: until (\\S+))?"),
                m -> setAside(m.group(1), LocalDate.parse(m.group(2) == null ? "2026-06-30" : m.group(2))));
    }

    private static int times(Matcher m) {
        return m.group(2) != null ? Integer.parseInt(m.group(2)) : m.group(1) == null ? 1 : 2;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String type(String word) {
        return SHORT.getOrDefault(word, word);
    }

    private String agency() {
        return "school:" + setting;
    }

    private void suspended(int times) {
        for (int i = 1; i <= times; i++) {
            house.knows("exclusion-" + childId, Given.suspended("2026-02-%02d".formatted(i)));
        }
    }

    private void judged(String judgement, boolean holds, @Nullable LocalDate until) {
        house.knows(
                "support-" + childId,
                new JudgementRecorded(
                        childId, agency(), judgement, judgement, holds, "As seen", "HEADTEACHER", DAY, until));
    }

    private void document(String type, String how) {
        String where = how.equals("active elsewhere") ? "100000" : setting;
        house.knows(
                "plan-" + childId,
                new DocumentAgreed(
                        childId,
                        "school:" + where,
                        type,
                        type,
                        "1",
                        where,
                        null,
                        null,
                        "{}",
                        null,
                        new Voices("My view", null, "Our view", null),
                        List.of(),
                        DAY,
                        DocumentTypes.find(type).orElseThrow().runs() ? null : DAY,
                        null));
        if (how.equals("ended")) {
            house.knows("plan-" + childId, new DocumentEnded(childId, agency(), type, type, "Done", YESTERDAY));
        }
    }

    private void reviewed(String type, int times) {
        for (int i = 1; i <= times; i++) {
            house.knows(
                    "plan-" + childId,
                    new DocumentReviewed(
                            childId,
                            agency(),
                            type,
                            type,
                            ReviewOutcome.GOES_ON,
                            "A little",
                            NOT_ASKED,
                            null,
                            DAY.plusDays(i)));
        }
    }

    private void cycles(int times) {
        for (int i = 1; i <= times; i++) {
            house.knows(
                    "support-" + childId,
                    new CycleStarted(
                            childId,
                            agency(),
                            "cycle-" + i,
                            caseId,
                            i,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            NOT_ASKED,
                            DAY,
                            DAY.plusDays(i)),
                    new CycleReviewed(
                            childId,
                            agency(),
                            "cycle-" + i,
                            caseId,
                            List.of(),
                            "A little",
                            NOT_ASKED,
                            DAY.plusDays(i)));
        }
    }

    private void concern(String presentation, boolean withdrawn) {
        house.knows(
                "support-" + childId,
                new ConcernRaised(
                        childId,
                        agency(),
                        presentation,
                        setting,
                        Instant.parse("2026-06-01T08:50:00Z"),
                        DAY,
                        null,
                        Approach.PROACTIVE,
                        Observation.of("As seen", List.of(presentation)),
                        List.of()));
        if (withdrawn) {
            house.knows(
                    "support-" + childId,
                    new ConcernWithdrawn(childId, agency(), presentation, "It was another child", YESTERDAY));
        }
    }

    private void managedMove() {
        String n = "0".repeat(32);
        house.knows("moves-" + childId, new ManagedMoveListed(agency(), childId, childId + "." + n))
                .knows(
                        "move-" + childId + "-" + n,
                        new ManagedMoveProposed(
                                childId,
                                agency(),
                                childId + "." + n,
                                setting,
                                "100000",
                                "A new start",
                                LocalDate.parse("2026-09-02"),
                                DAY));
    }

    private void setAside(String rule, LocalDate until) {
        house.knows(
                "support-" + childId,
                new ExemptionGranted(
                        childId,
                        agency(),
                        "exemption-" + rule,
                        caseId,
                        rule,
                        ExemptionReason.DOCUMENT_BEING_PREPARED,
                        "On its way",
                        DAY,
                        until));
    }
}
