package org.throughline.query.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.casefile.ReviewOfHistory.AtSetting;
import org.throughline.query.casefile.ReviewOfHistory.Entry;
import org.throughline.query.casefile.ReviewOfHistory.HistoryReview;
import org.throughline.query.history.Histories;
import org.throughline.query.history.History;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.school.SchoolNames;

/** The full review of a child's educational history, which comes before the higher tiers (feature A2.37). */
@RestController
@ReadsViews({Involvements.VIEW, Histories.VIEW})
@Tag(name = "Support")
class HistoryReviewApi {

    private final ChildAccess access;
    private final Histories histories;
    private final SchoolNames schools;
    private final Labels labels;

    HistoryReviewApi(ChildAccess access, Histories histories, SchoolNames schools, Labels labels) {
        this.access = access;
        this.histories = histories;
        this.schools = schools;
        this.labels = labels;
    }

    @GetMapping("/v1/children/{childId}/history-review")
    @Operation(
            operationId = "readHistoryReview",
            summary = "A full review of a child's educational history",
            description =
                    "Setting by setting and oldest first: enrolments, tiers, interventions with length, objectives"
                            + " and impact, plans, cycles, referrals, time out of school, moves; with what helped and what did"
                            + " not.")
    HistoryReview read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        History history = histories.of(access.requireFile(actor, childId, "history-review"));
        Map<String, List<Entry>> bySetting = Chronology.of(
                history,
                schools.of(history.all(ManagedMoveProposed.class).stream()
                        .map(ManagedMoveProposed::toSetting)
                        .toList()),
                labels);
        Map<String, String> names = schools.of(bySetting.keySet());
        return new HistoryReview(
                childId,
                access.today(),
                Totalling.of(history, labels),
                bySetting.entrySet().stream()
                        .map(s -> new AtSetting(
                                s.getKey().equals(Chronology.NOWHERE) ? null : s.getKey(),
                                names.get(s.getKey()),
                                s.getValue().getFirst().on(),
                                s.getValue()))
                        .sorted(Comparator.comparing(AtSetting::from))
                        .toList());
    }
}
