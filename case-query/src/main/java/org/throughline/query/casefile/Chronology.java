package org.throughline.query.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.access.Actor;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.ExclusionEvent.UnlawfulExclusionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;
import org.throughline.events.ReferralEvent.ServiceReportReceived;
import org.throughline.query.casefile.CasePart.TierStep;
import org.throughline.query.casefile.CyclePart.Cycle;
import org.throughline.query.casefile.DocumentPart.PlanDocument;
import org.throughline.query.casefile.InterventionPart.End;
import org.throughline.query.casefile.InterventionPart.Intervention;
import org.throughline.query.casefile.ReferralPart.Referral;
import org.throughline.query.casefile.ReviewOfHistory.Entry;
import org.throughline.query.casefile.ReviewOfHistory.Kind;
import org.throughline.query.history.History;

/** Everything that was done about a child's education and support, setting by setting, in plain words. */
final class Chronology {

    /** Where it was is not always known. */
    static final String NOWHERE = "";

    private static final String SCHOOL = Actor.school("");

    private final History history;
    private final Map<String, String> names;
    private final Labels labels;
    private final Map<String, List<Entry>> bySetting = new LinkedHashMap<>();

    private Chronology(History history, Map<String, String> names, Labels labels) {
        this.history = history;
        this.names = names;
        this.labels = labels;
    }

    /**
     * By setting, oldest first.
     *
     * @param names of the settings the child moved to
     */
    static Map<String, List<Entry>> of(History history, Map<String, String> names, Labels labels) {
        Chronology chronology = new Chronology(history, names, labels);
        chronology.enrolments();
        chronology.cases();
        InterventionPart.of(history).forEach(chronology::intervention);
        DocumentPart.of(history).forEach(chronology::plan);
        ReferralPart.of(history, labels).forEach(chronology::referral);
        chronology.timeOut();
        chronology.movesAndTheRest();
        chronology.bySetting.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::on)));
        return chronology.bySetting;
    }

    private void add(String setting, Entry entry) {
        bySetting.computeIfAbsent(setting, s -> new ArrayList<>()).add(entry);
    }

    private void enrolments() {
        for (EnrolmentStarted e : history.all(EnrolmentStarted.class)) {
            EnrolmentEnded ended = history.last(
                            EnrolmentEnded.class, x -> x.enrolmentId().equals(e.enrolmentId()))
                    .orElse(null);
            add(
                    e.setting(),
                    Entry.during(
                            e.from(),
                            ended == null ? null : ended.on(),
                            Kind.ENROLMENT,
                            "On roll, " + words(e.kind()) + " enrolment",
                            ended == null ? null : ended.reason()));
        }
    }

    private void cases() {
        for (SupportCaseOpened opened : history.all(SupportCaseOpened.class)) {
            for (TierStep step : CasePart.steps(history, opened.caseId(), labels)) {
                add(
                        opened.setting(),
                        Entry.on(
                                step.on(),
                                Kind.TIER,
                                opened.framework() + " " + opened.edition() + ": " + words(step.way()) + " at tier "
                                        + step.to() + " (" + step.tierName() + ")",
                                step.rationale()));
            }
            CasePart.closings(history, opened.caseId())
                    .forEach(c -> add(
                            opened.setting(),
                            Entry.on(
                                    c.on(),
                                    Kind.TIER,
                                    opened.framework() + " " + opened.edition() + ": support ended, "
                                            + words(c.reason()),
                                    c.rationale())));
            CyclePart.of(history, opened.caseId()).forEach(cycle -> cycle(opened.setting(), cycle));
        }
    }

    private void cycle(String setting, Cycle cycle) {
        String reviewed = cycle.review() == null
                ? "not reviewed yet"
                : Totalling.met(cycle) + " of " + Totalling.reviewed(cycle) + " targets met";
        add(
                setting,
                new Entry(
                        cycle.startedOn(),
                        cycle.review() == null ? null : cycle.review().on(),
                        Kind.CYCLE,
                        "Assess, plan, do, review, cycle " + cycle.number() + ": " + reviewed,
                        cycle.review() == null ? null : cycle.review().impact(),
                        null,
                        cycle.targets().stream()
                                .map(CyclePart.CycleTarget::text)
                                .toList(),
                        null));
    }

    private void intervention(Intervention i) {
        long weeks = i.weeks(history.known().today());
        String until = until(i);
        add(
                i.setting(),
                new Entry(
                        i.from(),
                        i.ended() == null ? null : i.ended().on(),
                        Kind.INTERVENTION,
                        i.what() + " (" + words(i.owner()) + "), " + weeks + (weeks == 1 ? " week, " : " weeks, ")
                                + until,
                        i.ended() == null ? null : i.ended().evidence(),
                        weeks,
                        i.objectives(),
                        i.ended() == null ? null : i.ended().impact()));
    }

    private static String until(Intervention i) {
        End end = i.ended();
        if (end == null) {
            return "planned until " + i.plannedUntil();
        }
        return "until " + end.on() + ", " + (end.impact() == null ? "stopped" : words(end.impact()));
    }

    private void plan(PlanDocument d) {
        int reviews = d.reviews().size();
        String held = switch (reviews) {
            case 0 -> "never reviewed";
            case 1 -> "reviewed once";
            default -> "reviewed " + reviews + " times";
        };
        add(
                d.setting(),
                Entry.during(
                        d.from(),
                        d.endedOn() == null ? d.until() : d.endedOn(),
                        Kind.PLAN,
                        d.label() + ", " + held,
                        reviews == 0 ? d.whyEnded() : d.reviews().getLast().impact()));
    }

    private void referral(Referral r) {
        add(
                r.setting(),
                new Entry(
                        r.madeOn(),
                        r.finishedOn(),
                        Kind.REFERRAL,
                        "Referred to " + r.serviceName() + ": " + r.state().words(),
                        r.outcome() == null ? r.reason() : r.outcome(),
                        null,
                        r.hopedFor(),
                        r.impact()));
    }

    private void timeOut() {
        history.all(SuspensionRecorded.class)
                .forEach(s -> add(
                        s.setting(),
                        Entry.on(
                                s.decidedOn(),
                                Kind.SUSPENSION,
                                "Suspended for " + HalfDay.days(s.sessions().size()) + " days",
                                s.circumstances())));
        history.all(PriorSuspensionDeclared.class)
                .forEach(d -> add(
                        d.setting(),
                        Entry.on(
                                d.on(),
                                Kind.SUSPENSION,
                                HalfDay.days(d.sessions()) + " days of suspension declared for " + d.academicYear()
                                        + "/" + (d.academicYear() + 1),
                                d.source())));
        history.all(UnlawfulExclusionRecorded.class)
                .forEach(u -> add(
                        u.setting(),
                        Entry.on(
                                u.on(),
                                Kind.KEPT_OUT_UNLAWFULLY,
                                "Kept out without a lawful decision, "
                                        + HalfDay.days(u.sessions().size()) + " days",
                                u.account())));
    }

    private void movesAndTheRest() {
        for (ManagedMoveProposed m : history.all(ManagedMoveProposed.class)) {
            boolean started = history.last(
                            ManagedMoveStarted.class, s -> s.moveId().equals(m.moveId()))
                    .isPresent();
            add(
                    m.fromSetting(),
                    Entry.on(
                            m.on(),
                            Kind.MANAGED_MOVE,
                            "Managed move to " + names.getOrDefault(m.toSetting(), "setting " + m.toSetting())
                                    + (started ? " proposed and begun" : " proposed"),
                            m.reason()));
        }
        history.all(ServiceReportReceived.class)
                .forEach(r -> add(
                        r.setting(),
                        Entry.on(r.on(), Kind.SERVICE_REPORT, labels.service(r.service()) + " reported", r.summary())));
        history.all(UrgentlyDiverted.class)
                .forEach(d -> add(
                        settingOf(d),
                        Entry.on(d.on(), Kind.URGENT_DIVERSION, "Urgent help sought outside the tiers", d.account())));
        history.all(StrategyFoundDetrimental.class)
                .forEach(f -> add(
                        settingOf(f),
                        new Entry(
                                f.on(),
                                null,
                                Kind.STRATEGY_THAT_DID_HARM,
                                "A strategy found to harm: " + f.strategy(),
                                f.effect(),
                                null,
                                List.of(),
                                Impact.MADE_IT_WORSE)));
    }

    /** Of what names no setting, that of the school that recorded it. */
    private static String settingOf(AboutChild event) {
        return event.agency().startsWith(SCHOOL) ? event.agency().substring(SCHOOL.length()) : NOWHERE;
    }

    static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
