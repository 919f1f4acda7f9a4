package org.throughline.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.DutyNamed;
import org.throughline.events.DecisionEvent.Result;
import org.throughline.events.DecisionEvent.RuleApplied;

/**
 * A receipt as one caller may read it.
 *
 * @param actor who sent the command; null for those who may not know who it was
 * @param decidedBy who took the decision where that is another person; null likewise
 * @param rules rules weighed, with those that would give care status away only for those who may know
 * @param criteria what a framework's tier asks for, one by one; empty for those who may not know the child: some are
 *     about health
 * @param reasonGiven null when none was given, or not for this caller
 */
record Receipt(
        String decisionId,
        @Nullable String childId,
        String agency,
        String command,
        Result result,
        @Nullable String actor,
        String role,
        @Nullable String decidedBy,
        @Nullable String setting,
        Instant at,
        LocalDate on,
        List<RuleApplied> rules,
        List<CriterionWeighed> criteria,
        List<DutyNamed> duties,
        List<String> evidence,
        @Nullable String reasonGiven,
        List<String> created,
        List<String> written) {

    /** What is kept apart because it would give care status away. */
    record CarePart(List<RuleApplied> rules, List<DutyNamed> duties) {}
}
