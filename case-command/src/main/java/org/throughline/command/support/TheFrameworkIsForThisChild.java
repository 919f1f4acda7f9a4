package org.throughline.command.support;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;
import org.throughline.framework.Misfit;
import org.throughline.framework.Phase;

/**
 * FIT-01: a framework is made for children of an age and of phases, and one school's own map for that school. Another may
 * serve the child better all the same (feature B.8), so a misfit asks for a reason. The finding does not tell the child's
 * age.
 */
record TheFrameworkIsForThisChild(Framework framework, Set<Misfit> misfits, boolean reasonGiven) implements Rule {

    @Override
    public String id() {
        return "FIT-01";
    }

    @Override
    public String edition() {
        return framework.id();
    }

    @Override
    public String source() {
        return framework.local(framework.source());
    }

    @Override
    public Verdict weigh() {
        if (misfits.isEmpty()) {
            return Verdict.satisfied("The framework is made for a child of this age at this setting");
        }
        String found = "The framework is made for "
                + misfits.stream().map(this::words).collect(Collectors.joining(" and for "));
        return reasonGiven
                ? Verdict.reasonAccepted(found + "; the reason for it is recorded")
                : Verdict.needsReason(found + ": choose another, or record why this one");
    }

    private String words(Misfit misfit) {
        return switch (misfit) {
            case AGE ->
                "children of other ages, %d to %d"
                        .formatted(framework.ages().from(), framework.ages().to());
            case PHASE -> "settings of other phases, " + Phase.words(framework.phases());
            case SCHOOL -> "another school";
        };
    }
}
