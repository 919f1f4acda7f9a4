package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentType;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.decision.Request;
import org.throughline.command.duty.Duties;
import org.throughline.command.school.Calendars;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

/** The days of a document, and the duty of whoever keeps it to review it (J.2, K.19). */
record ReviewDays(PlanFile file, PlanCommand command, Calendars calendars) {

    /** Throws for days that do not fit together. */
    static void makeSense(
            DocumentType type,
            LocalDate today,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn) {
        if (!type.runs()) {
            isTheRecordOfADay(today, from, until, reviewOn);
            return;
        }
        if (until != null && until.isBefore(from)) {
            throw Problem.field("/until", "a day before it begins", "its first day or later")
                    .thrown();
        }
        if (reviewOn == null && type.review() != null) {
            throw Problem.field("/reviewOn", "nothing", "a day: this type of document is reviewed")
                    .thrown();
        }
        isWithin("/reviewOn", reviewOn, from, until);
    }

    private static void isTheRecordOfADay(
            LocalDate today, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate reviewOn) {
        if (from.isAfter(today)) {
            throw Problem.field("/from", "a day in the future", "a day up to today: it is the record of a day")
                    .thrown();
        }
        if (until != null) {
            throw Problem.field("/until", "a day", "nothing: it is the record of a day")
                    .thrown();
        }
        if (reviewOn != null) {
            throw Problem.field("/reviewOn", "a day", "nothing: it is the record of a day")
                    .thrown();
        }
    }

    static void isWithin(String pointer, @Nullable LocalDate day, LocalDate from, @Nullable LocalDate until) {
        if (day != null && (day.isBefore(from) || (until != null && day.isAfter(until)))) {
            throw Problem.field(pointer, "a day on which it is not active", "a day on which it is active")
                    .thrown();
        }
    }

    /** @param keptBy the agency that recorded the document: the setting, or the authority for one kept by another body */
    DutyOpened open(String keptBy, String setting, String documentId, LocalDate reviewOn) {
        SchoolCalendar calendar = calendars.of(setting, reviewOn);
        LocalDate due = calendar.sameOrNextSchoolDay(reviewOn);
        String clock = due.equals(reviewOn)
                ? "on the review day agreed"
                : "on the next school day after the review day agreed (" + calendar.whyClosed(reviewOn) + ")";
        return new Duties(command.request(), command.childId(), command.stream(), setting, documentId)
                .open(
                        DutyKind.REVIEW_PLAN,
                        keptBy,
                        command.request().today(),
                        due,
                        clock,
                        "J.2",
                        Local.HERTFORDSHIRE,
                        calendar.edition(due));
    }

    List<CaseEvent> discharge(String documentId, LocalDate on) {
        return file.openDuties(DutyKind.REVIEW_PLAN, documentId)
                .<CaseEvent>map(duty -> new DutyDischarged(
                        command.childId(),
                        command.request().actor().agency(),
                        duty.dutyId(),
                        duty.kind(),
                        "Reviewed on " + on,
                        command.request().today()))
                .toList();
    }

    List<CaseEvent> withdraw(String documentId, String reason, LocalDate on) {
        return withdraw(file, command.request(), command.childId(), documentId, reason, on);
    }

    /** What was already missed by {@code on} stays owed. */
    static List<CaseEvent> withdraw(
            PlanFile file, Request request, String childId, String documentId, String reason, LocalDate on) {
        return file.openDuties(DutyKind.REVIEW_PLAN, documentId)
                .filter(duty -> !on.isAfter(duty.dueOn()))
                .<CaseEvent>map(duty ->
                        new DutyWithdrawn(childId, request.actor().agency(), duty.dutyId(), duty.kind(), reason, on))
                .toList();
    }
}
