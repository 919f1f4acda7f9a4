package org.throughline.command.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.Actor;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.duty.Duties;
import org.throughline.command.family.FamilyCommand.EndMedicalNeed;
import org.throughline.command.family.FamilyCommand.RecordMedicalNeed;
import org.throughline.command.family.FamilyCommand.ReviewMedicalNeed;
import org.throughline.command.family.FamilyFile.MedicalNeed;
import org.throughline.command.school.Calendars;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.FamilyEvent.MedicalNeedEnded;
import org.throughline.events.FamilyEvent.MedicalNeedRecorded;
import org.throughline.events.FamilyEvent.MedicalNeedReviewed;

/** A2.30: a child with a medical condition gets the support it needs, and somebody looks at it again. */
record MedicalNeeds(FamilyFile file) {

    Decision record(RecordMedicalNeed c, ChildFacts child, Calendars calendars) {
        LocalDate from = c.request().on(c.from());
        Fields.isAt(c.setting(), from, child);
        reviewedAfter(from, c.reviewOn());
        String id = c.request().newId("medical-need");
        return Decision.accept(
                        new MedicalNeedRecorded(
                                c.childId(),
                                agency(c),
                                id,
                                c.setting(),
                                c.condition(),
                                c.support(),
                                from,
                                c.reviewOn()),
                        toReview(c, c.setting(), id, c.reviewOn(), calendars))
                .creating(id);
    }

    Decision review(ReviewMedicalNeed c, Calendars calendars) {
        MedicalNeed need = running(c.needId());
        Fields.onlyThere(c.request().actor(), need.setting());
        LocalDate on = Fields.notBefore(need.from(), Fields.notInTheFuture(c.request(), c.on()));
        if (on.equals(need.reviewedOn())
                && c.support().equals(need.support())
                && c.reviewOn().equals(need.reviewOn())) {
            return Decision.alreadyDone();
        }
        reviewedAfter(on, c.reviewOn());
        List<CaseEvent> events = new ArrayList<>();
        events.add(new MedicalNeedReviewed(c.childId(), agency(c), c.needId(), c.support(), c.reviewOn(), on));
        for (DutyOpened duty : dutiesOf(c.needId())) {
            events.add(new DutyDischarged(
                    c.childId(), agency(c), duty.dutyId(), duty.kind(), "The support was reviewed", on));
        }
        events.add(toReview(c, need.setting(), c.needId(), c.reviewOn(), calendars));
        return Decision.accept(events.toArray(CaseEvent[]::new));
    }

    Decision end(EndMedicalNeed c) {
        MedicalNeed need = FamilyFile.existing(file.medical(), c.needId());
        Fields.onlyThere(c.request().actor(), need.setting());
        LocalDate on = Fields.notBefore(need.from(), Fields.notInTheFuture(c.request(), c.on()));
        if (need.until() != null) {
            if (need.until().equals(on)) {
                return Decision.alreadyDone();
            }
            throw ended();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new MedicalNeedEnded(c.childId(), agency(c), c.needId(), c.reason(), on));
        for (DutyOpened duty : dutiesOf(c.needId())) {
            events.add(new DutyWithdrawn(c.childId(), agency(c), duty.dutyId(), duty.kind(), "The need has ended", on));
        }
        return Decision.accept(events.toArray(CaseEvent[]::new));
    }

    private MedicalNeed running(String needId) {
        MedicalNeed need = FamilyFile.existing(file.medical(), needId);
        if (need.until() != null) {
            throw ended();
        }
        return need;
    }

    private List<DutyOpened> dutiesOf(String needId) {
        return file.running().values().stream()
                .filter(duty -> duty.cause().equals(needId))
                .toList();
    }

    private static DutyOpened toReview(
            FamilyCommand c, String setting, String needId, LocalDate reviewOn, Calendars calendars) {
        SchoolCalendar calendar = calendars.of(setting, reviewOn);
        LocalDate due = calendar.sameOrNextSchoolDay(reviewOn);
        String clock = due.equals(reviewOn)
                ? "on the review day agreed"
                : "on the next school day after the review day agreed (" + calendar.whyClosed(reviewOn) + ")";
        return new Duties(c.request(), c.childId(), c.stream(), setting, needId)
                .open(
                        DutyKind.REVIEW_MEDICAL_SUPPORT,
                        Actor.school(setting),
                        c.request().today(),
                        due,
                        clock,
                        "A2.30",
                        "hertfordshire-2020",
                        calendar.edition(due));
    }

    private static void reviewedAfter(LocalDate day, LocalDate reviewOn) {
        if (!reviewOn.isAfter(day)) {
            throw Problem.field("/reviewOn", "a day no later than the one it follows", "a later day")
                    .thrown();
        }
    }

    private static RuntimeException ended() {
        return Problem.of(ErrorCode.CONFLICT, "The need has ended").thrown();
    }

    private static String agency(FamilyCommand c) {
        return c.request().actor().agency();
    }
}
