package org.throughline.command.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Request;

/** What may be asked about cases and tiers. */
sealed interface CaseCommand extends SupportCommand {

    /** {@code tier} null for the framework's first; above that one a rationale is needed. */
    record OpenSupportCase(
            Request request,
            String childId,
            String setting,
            String framework,
            @Nullable Integer tier,
            List<String> concerns,
            List<Criterion> judgements,
            @Nullable String rationale)
            implements CaseCommand {
        @Override
        public @Nullable String reasonGiven() {
            return rationale;
        }
    }

    /** @param judgements a professional's own, recorded with the tier: risks and needs no ledger knows */
    record EscalateTier(
            Request request,
            String childId,
            String caseId,
            int tier,
            String rationale,
            List<Criterion> judgements,
            @Nullable String reasonForSkipping)
            implements CaseCommand {
        @Override
        public @Nullable String reasonGiven() {
            return reasonForSkipping;
        }
    }

    record StepDownTier(
            Request request,
            String childId,
            String caseId,
            int tier,
            String rationale,
            @Nullable String reasonForSkipping)
            implements CaseCommand {
        @Override
        public @Nullable String reasonGiven() {
            return reasonForSkipping;
        }
    }
}
