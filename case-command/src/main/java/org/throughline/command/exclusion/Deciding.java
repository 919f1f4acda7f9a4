package org.throughline.command.exclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.throughline.access.Access;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.education.Consultations;
import org.throughline.command.exclusion.ExclusionCommand.Consulting;
import org.throughline.command.exclusion.ExclusionCommand.Period;
import org.throughline.command.exclusion.ExclusionCommand.RecordSuspension;
import org.throughline.command.school.Calendars;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.events.Sensitivity;

/** Weighs one suspension against the ledger and the facts around the child. */
final class Deciding {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ExclusionLedger ledger;
    private final ChildFacts child;
    private final SchoolCalendar calendar;
    private final Records records;
    private final RecordSuspension c;
    private final LocalDate decidedOn;

    Deciding(ExclusionLedger ledger, RecordSuspension c, Records records, Calendars calendars) {
        this.ledger = ledger;
        this.c = c;
        this.records = records;
        this.child = ChildFacts.of(c.childId(), records);
        this.decidedOn = decidedAt().atZone(LONDON).toLocalDate();
        this.calendar = calendars.of(c.setting(), decidedOn);
    }

    private Instant decidedAt() {
        Instant at = c.decidedAt() == null ? c.request().at() : c.decidedAt();
        if (at.isAfter(c.request().at())) {
            throw Problem.field("/decidedAt", "an instant in the future", "an instant up to now")
                    .thrown();
        }
        return at;
    }

    Decision decide() {
        checkReasons();
        List<HalfDay> sessions = sessions();
        int year = calendar.academicYear(sessions.getFirst().date());
        boolean confirmed = c.isDecidedByTheOneWhoAsks();
        var limit = new SuspensionsMayNotPass45DaysInAYear(
                year, ledger.sessionsBySchool(year), c.setting(), sessions.size());

        Weighing weighing = new Weighing()
                .under(new OnlyAHeadteacherSuspends(confirmed, c.decider() != null))
                .under(new TheChildIsOnThisRoll(
                        c.setting(), child.enrolmentAt(c.setting(), decidedOn).isPresent()))
                .under(new ASessionIsSuspendedOnce(ledger.overlaps(sessions)))
                .under(limit)
                .under(new MoreThan30DaysIsAWarning(limit.total()));
        weighConsultation(weighing, child, c.consulting(), confirmed && mayKnowCare(), decidedOn, records);
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("suspension");
        List<CaseEvent> events = new ArrayList<>();
        events.add(new SuspensionRecorded(
                c.childId(),
                c.request().actor().agency(),
                id,
                c.setting(),
                decidedAt(),
                decidedOn,
                c.decider() == null ? c.request().actor().id() : c.decider().id(),
                confirmed,
                sessions,
                c.reasons(),
                c.circumstances(),
                year,
                limit.total(),
                calendar.edition(sessions.getFirst().date()),
                c.consulting().consultation(),
                c.consulting().reasonWithout()));
        events.addAll(duties(id, sessions, confirmed));
        return weighing.accept(events).creating(id);
    }

    private List<? extends CaseEvent> duties(String id, List<HalfDay> sessions, boolean confirmed) {
        SortedSet<LocalDate> now = new TreeSet<>();
        sessions.forEach(s -> now.add(s.date()));
        var duties = new Duties(c.request(), c.childId(), c.stream(), c.setting(), id);
        return new SuspensionDuties(duties, calendar, decidedOn).opened(child, ledger.suspendedDays(), now, confirmed);
    }

    private boolean mayKnowCare() {
        return Access.mayKnow(
                c.request().actor(),
                child.involvement(),
                Sensitivity.CARE,
                c.request().today());
    }

    /** Says nothing at all about a child without a status, nor to a decider who may not know of one. */
    static void weighConsultation(
            Weighing weighing,
            ChildFacts child,
            Consulting consulting,
            boolean deciderMayKnow,
            LocalDate on,
            Records records) {
        if (!deciderMayKnow || !child.hasSocialWorker(on)) {
            return;
        }
        String consultation = consulting.consultation();
        boolean consulted = consultation != null
                && Consultations.of(child.childId(), records).wasGiven(consultation, on);
        if (consultation != null && !consulted) {
            throw Problem.field("/consultation", "an id of no consultation before the decision", "a consultation's id")
                    .thrown();
        }
        weighing.under(new TheVirtualSchoolIsConsultedFirst(
                !child.isLookedAfter(on), consulted, consulting.reasonWithout() != null));
    }

    private void checkReasons() {
        Reasons cbds = Reasons.cbds();
        if (c.reasons().stream().distinct().count() != c.reasons().size()) {
            throw Problem.field("/reasons", "a reason twice", "1 to 3 different reasons")
                    .thrown();
        }
        for (int i = 0; i < c.reasons().size(); i++) {
            if (!cbds.isValid(c.reasons().get(i), decidedOn)) {
                throw Problem.field("/reasons/" + i, "an unknown code", "on that date: " + cbds.validOn(decidedOn))
                        .thrown();
            }
        }
    }

    private List<HalfDay> sessions() {
        SortedSet<HalfDay> sessions = new TreeSet<>();
        for (int i = 0; i < c.periods().size(); i++) {
            sessions.addAll(sessions(c.periods().get(i), "/periods/" + i));
        }
        int first = calendar.academicYear(sessions.first().date());
        if (first != calendar.academicYear(sessions.last().date())) {
            throw Problem.field("/periods", "sessions in two academic years", "one academic year at a time")
                    .thrown();
        }
        return List.copyOf(sessions);
    }

    private List<HalfDay> sessions(Period period, String pointer) {
        if (period.first().compareTo(period.last()) > 0) {
            throw Problem.field(pointer, "an end before its beginning", "an end at or after its beginning")
                    .thrown();
        }
        if (period.last().date().isAfter(period.first().date().plusDays(120))) {
            throw Problem.field(pointer, "more than 120 days", "at most 45 school days")
                    .thrown();
        }
        for (HalfDay edge : List.of(period.first(), period.last())) {
            if (!calendar.isSchoolDay(edge.date())) {
                throw Problem.field(
                                pointer,
                                "a day on which the school is closed (" + calendar.whyClosed(edge.date()) + ")",
                                "school days of " + c.setting() + " by its calendar")
                        .thrown();
            }
        }
        return calendar.sessions(period.first(), period.last());
    }
}
