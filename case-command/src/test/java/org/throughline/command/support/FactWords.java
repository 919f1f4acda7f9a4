package org.throughline.command.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.command.testing.House;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.events.ReservationEvent.ManagedMoveListed;

/** The words in which worked examples tell what was recorded, made into the events that record it. */
record FactWords(House house, String childId, String caseId, String setting) {

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-06-14");

    /** What schools say for the types that everybody abbreviates. */
    private static final Map<String, String> SHORT = Map.of(
            "PSP", "PASTORAL_SUPPORT_PLAN",
            "IEP", "INDIVIDUAL_EDUCATION_PLAN",
            "IDP", "INDIVIDUAL_DEVELOPMENT_PLAN",
            "IBP", "INDIVIDUAL_BEHAVIOUR_PLAN");

    private static final Pattern SUSPENDED = Pattern.compile("suspended(?: (once|twice|(\\d+) times))?");
    private static final Pattern JUDGED = Pattern.compile("judged (not )?([A-Z_]+)(?: until (\\S+))?");
    private static final Pattern DOCUMENT = Pattern.compile("([A-Z_]+) (active|active elsewhere|ended)");
    private static final Pattern REVIEWS = Pattern.compile("(\\d+) ([A-Z_]+) reviews?");
    private static final Pattern CYCLES = Pattern.compile("(\\d+) reviewed cycles?");
    private static final Pattern CONCERN = Pattern.compile("concern ([A-Z_]+)( withdrawn)?");
    private static final Pattern SET_ASIDE = Pattern.compile("(\\S+) set aside(?: until (\\S+))?");

    void record(String fact) {
        Matcher m;
        if ((m = SUSPENDED.matcher(fact)).matches()) {
            suspended(times(m));
        } else if (fact.equals("sessions served elsewhere")) {
            house.knows("exclusion-" + childId, Given.declared("2026-01-12", 4));
        } else if ((m = JUDGED.matcher(fact)).matches()) {
            judged(m.group(2), m.group(1) == null, date(m.group(3)));
        } else if ((m = DOCUMENT.matcher(fact)).matches()) {
            document(type(m.group(1)), m.group(2));
        } else if ((m = REVIEWS.matcher(fact)).matches()) {
            reviewed(type(m.group(2)), Integer.parseInt(m.group(1)));
        } else if ((m = CYCLES.matcher(fact)).matches()) {
            cycles(Integer.parseInt(m.group(1)));
        } else if ((m = CONCERN.matcher(fact)).matches()) {
            concern(m.group(1), m.group(2) != null);
        } else if (fact.equals("managed move proposed")) {
            managedMove();
        } else if ((m = SET_ASIDE.matcher(fact)).matches()) {
            setAside(m.group(1), m.group(2) == null ? LocalDate.parse("2026-06-30") : date(m.group(2)));
        } else {
            throw new IllegalArgumentException("No such fact in the notation: " + fact);
        }
    }

    private static int times(Matcher m) {
        return m.group(2) != null ? Integer.parseInt(m.group(2)) : "twice".equals(m.group(1)) ? 2 : 1;
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
                        "{}",
                        null,
                        new Voices("My view", null, "Our view", null),
                        List.of(),
                        DAY,
                        null,
                        null));
        if (how.equals("ended")) {
            house.knows("plan-" + childId, new DocumentEnded(childId, agency(), type, "Done", YESTERDAY));
        }
    }

    private void reviewed(String type, int times) {
        for (int i = 1; i <= times; i++) {
            house.knows(
                    "plan-" + childId,
                    new DocumentReviewed(
                            childId, agency(), type, type, ReviewOutcome.GOES_ON, "A little", null, DAY.plusDays(i)));
        }
    }

    private void cycles(int times) {
        for (int i = 1; i <= times; i++) {
            house.knows(
                    "support-" + childId,
                    new CycleReviewed(
                            childId,
                            agency(),
                            "cycle-" + i,
                            caseId,
                            List.of(),
                            "A little",
                            null,
                            null,
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
