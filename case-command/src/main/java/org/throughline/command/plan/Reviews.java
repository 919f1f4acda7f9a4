package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.catalogue.DocumentType;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.plan.PlanCommand.EndDocument;
import org.throughline.command.plan.PlanCommand.ReviewDocument;
import org.throughline.command.school.Calendars;
import org.throughline.command.voice.TheVoiceIsHeard;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.framework.Frameworks;

/** Reviewing a document and ending it. */
record Reviews(PlanFile file, Records records) {

    /** A document that is over may still be reviewed, without a next time: a review that was missed is then made up. */
    Decision review(ReviewDocument c, Calendars calendars) {
        Held held = Keeping.theirsToFinish(file, c.documentId(), c, records);
        DocumentType type = held.catalogued();
        Keeping.viewsStandWhereTheyMay(type, c.views());
        LocalDate on = c.request().on(c.on());
        DocumentReviewed review = new DocumentReviewed(
                c.childId(),
                c.request().actor().agency(),
                c.documentId(),
                held.type(),
                c.outcome(),
                c.impact(),
                c.views().voices(),
                c.nextReviewOn(),
                on);
        if (review.equals(held.lastReview())) {
            return Decision.alreadyDone();
        }
        checkDays(c, held, on);
        Weighing weighing = new Weighing();
        type.voices()
                .forEach(voice ->
                        weighing.under(new TheVoiceIsHeard(voice, c.views().of(voice), "review")));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        if (!type.sharedWith().isEmpty()) {
            weighing.under(new ThoseItConcernsHaveIt(type, held.without(held.version())));
        }
        ReviewDays days = new ReviewDays(file, c, calendars);
        List<CaseEvent> events = new ArrayList<>();
        events.add(review);
        events.addAll(days.discharge(c.documentId(), on));
        if (c.nextReviewOn() != null) {
            events.add(days.open(held.agreed().agency(), held.setting(), c.documentId(), c.nextReviewOn()));
        }
        return weighing.accept(events);
    }

    private static void checkDays(ReviewDocument c, Held held, LocalDate on) {
        DocumentReviewed last = held.lastReview();
        if (on.isAfter(c.request().today()) || on.isBefore(held.from())) {
            throw Problem.field("/on", "a day before it begins or in the future", "from its first day to today")
                    .thrown();
        }
        if (last != null && on.isBefore(last.on())) {
            throw Problem.field("/on", "a day before the last review", "the day of the last review or later")
                    .thrown();
        }
        if (last != null && on.equals(last.on())) {
            throw Problem.of(ErrorCode.CONFLICT, "Another review of that day is recorded")
                    .thrown();
        }
        checkNext(c, held, on);
    }

    private static void checkNext(ReviewDocument c, Held held, LocalDate on) {
        LocalDate next = c.nextReviewOn();
        boolean goesOn = held.catalogued().runs()
                && c.outcome() != ReviewOutcome.HAS_DONE_ITS_WORK
                && !held.isOver(c.request().today());
        if (goesOn && next == null && held.catalogued().review() != null) {
            throw Problem.field("/nextReviewOn", "nothing", "a day: the document goes on and is reviewed again")
                    .thrown();
        }
        if (!goesOn && next != null) {
            throw Problem.field("/nextReviewOn", "a day", "nothing: the document does not go on")
                    .thrown();
        }
        ReviewDays.isWithin("/nextReviewOn", next, on.plusDays(1), held.until());
    }

    Decision end(EndDocument c, Calendars calendars, Frameworks frameworks) {
        Held held = Keeping.theirsToFinish(file, c.documentId(), c, records);
        LocalDate on = c.request().on(c.on());
        DocumentEnded end = held.end();
        if (end != null) {
            if (end.on().equals(on) && end.reason().equals(c.reason())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This document has already been ended")
                    .thrown();
        }
        if (!held.catalogued().runs()) {
            throw Problem.of(ErrorCode.CONFLICT, "It is the record of a day and does not run")
                    .thrown();
        }
        if (on.isAfter(c.request().today()) || on.isBefore(held.from())) {
            throw Problem.field("/on", "a day outside the document or in the future", "from its first day to today")
                    .thrown();
        }
        Weighing weighing = new Weighing();
        weighWhatTiersNeed(weighing, held, c, frameworks);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new DocumentEnded(
                c.childId(), c.request().actor().agency(), c.documentId(), held.type(), c.reason(), on));
        events.addAll(new ReviewDays(file, c, calendars)
                .withdraw(c.documentId(), "The document ended before its review", on));
        return weighing.accept(events);
    }

    /** An edition that is not installed here cannot be asked, and ending is a fact whatever it would say. */
    private void weighWhatTiersNeed(Weighing weighing, Held held, EndDocument c, Frameworks frameworks) {
        LocalDate today = c.request().today();
        boolean another = file.documents(held.type(), held.setting())
                .anyMatch(d -> !d.id().equals(held.id()) && d.isActive(today));
        for (OpenCases.Case of : OpenCases.of(c.childId(), records).openAt(held.setting())) {
            frameworks
                    .edition(of.framework(), of.edition())
                    .ifPresent(framework -> framework
                            .tier(of.tier())
                            .ifPresent(tier -> tier.needsOnEntry(held.type())
                                    .ifPresent(plan -> weighing.under(
                                            new ATierThatNeedsAPlanKeepsOne(framework, tier, plan, another)))));
        }
    }
}
