package org.throughline.command.exclusion;

import org.throughline.command.decision.Rule;

/**
 * INF-03 for a looked-after child, SEED-02 for children in need or under a protection plan: the Virtual School is asked
 * before the decision, or a reason is recorded. Weighed only where the decider may know the status.
 *
 * @param byLocalRuleOnly true when the child is not looked after
 */
record TheVirtualSchoolIsConsultedFirst(boolean byLocalRuleOnly, boolean consulted, boolean reasonGiven)
        implements Rule {

    @Override
    public String id() {
        return byLocalRuleOnly ? "SEED-02" : "INF-03";
    }

    @Override
    public String edition() {
        return byLocalRuleOnly ? "greenway-2024" : "2023-09-01";
    }

    @Override
    public String source() {
        return byLocalRuleOnly
                ? "Local rule: Greenway policy on children with a social worker 2024, section 11, line 204"
                : "DfE suspension and permanent exclusion guidance para 59, by Greenway policy 2024 section 11, line 210";
    }

    @Override
    public boolean isCareDiscreet() {
        return true;
    }

    @Override
    public Verdict weigh() {
        if (consulted) {
            return Verdict.satisfied("The Virtual School was consulted before the decision");
        }
        return reasonGiven
                ? Verdict.reasonAccepted("The Virtual School was not consulted; the reason is recorded")
                : Verdict.needsReason("The Virtual School has not been consulted: name the consultation, or give the"
                        + " reason why there is none");
    }
}
