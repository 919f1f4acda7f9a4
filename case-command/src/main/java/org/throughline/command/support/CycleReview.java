package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.catalogue.DocumentType.Voice;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.support.CycleBook.Cycle;
import org.throughline.command.support.CycleCommand.ReviewCycle;
import org.throughline.command.voice.TheVoiceIsHeard;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.CycleEvent.TargetReview;
import org.throughline.events.DutyEvent.DutyKind;

/** A cycle is reviewed once, and every target that stands is spoken of. */
record CycleReview(SupportFile file, Records records) {

    Decision review(ReviewCycle c) {
        Cycle cycle = file.cycles().known(c.cycleId());
        String caseId = cycle.started().caseId();
        file.cases().finishedBy(c, caseId, records);
        LocalDate on = day(c, cycle);
        CycleReviewed review = new CycleReviewed(
                c.childId(),
                c.request().actor().agency(),
                c.cycleId(),
                caseId,
                c.targets(),
                c.impact(),
                c.views().voices(),
                on);
        if (cycle.reviewed() != null) {
            if (isTheSame(cycle.reviewed(), review, c.on() == null)) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This cycle was reviewed otherwise")
                    .thrown();
        }
        if (!file.cycles().isTheLast(cycle)) {
            throw Problem.of(ErrorCode.CONFLICT, "This cycle ended with its case, and a later one goes on from it")
                    .thrown();
        }
        everyStandingTargetIsSpokenOf(cycle, c.targets());
        Weighing weighing = new Weighing()
                .under(new TheVoiceIsHeard(Voice.CHILD, c.views().child(), "review"))
                .under(new TheVoiceIsHeard(Voice.PARENTS, c.views().parents(), "review"));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        List<CaseEvent> events = new ArrayList<>(List.of(review));
        file.duties()
                .discharge(DutyKind.REVIEW_CYCLE, c.cycleId(), "The cycle was reviewed", c.request())
                .ifPresent(events::add);
        return weighing.accept(events);
    }

    /** What was done is looked at when there was time to do it: a framework that asks for several cycles asks for time. */
    private static LocalDate day(ReviewCycle c, Cycle cycle) {
        LocalDate on = c.request().on(c.on());
        if (on.isAfter(c.request().today()) || !on.isAfter(cycle.started().on())) {
            throw Problem.field(
                            "/on",
                            "the day the cycle began or one before it, or a day in the future",
                            "from the day after the cycle's first to today")
                    .thrown();
        }
        return on;
    }

    private static boolean isTheSame(CycleReviewed before, CycleReviewed now, boolean dayLeftOpen) {
        return before.targets().equals(now.targets())
                && before.impact().equals(now.impact())
                && before.voices().equals(now.voices())
                && (dayLeftOpen || before.on().equals(now.on()));
    }

    private static void everyStandingTargetIsSpokenOf(Cycle cycle, List<TargetReview> reviews) {
        Set<String> standing = new HashSet<>();
        cycle.aims().forEach((id, aim) -> {
            if (aim.dropped() == null) {
                standing.add(id);
            }
        });
        for (int i = 0; i < reviews.size(); i++) {
            if (!standing.remove(reviews.get(i).targetId())) {
                throw Problem.field(
                                "/targets/" + i + "/targetId",
                                "an id of no target that stands, or of one named already",
                                "each target of the cycle that was not dropped, once")
                        .thrown();
            }
        }
        if (!standing.isEmpty()) {
            throw Problem.field(
                            "/targets",
                            "nothing of %d of the targets".formatted(standing.size()),
                            "an outcome of every target that was not dropped")
                    .thrown();
        }
    }
}
