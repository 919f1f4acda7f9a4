package org.throughline.command.support;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;

/**
 * FIT-01: a framework is made for children of an age, and one school's own map for that school. Another may serve the
 * child better all the same (feature B.8), so a misfit asks for a reason. The finding does not tell the child's age.
 */
record TheFrameworkIsForThisChild(
        Framework framework, LocalDate dateOfBirth, LocalDate day, String setting, boolean reasonGiven)
        implements Rule {

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
        List<String> misfits = misfits();
        if (misfits.isEmpty()) {
            return Verdict.satisfied("The framework is made for a child of this age at this setting");
        }
        String found = "The framework is made for " + String.join(" and for ", misfits);
        return reasonGiven
                ? Verdict.reasonAccepted(found + "; the reason for it is recorded")
                : Verdict.needsReason(found + ": choose another, or record why this one");
    }

    private List<String> misfits() {
        List<String> misfits = new ArrayList<>();
        if (!framework.ages().include(Period.between(dateOfBirth, day).getYears())) {
            misfits.add("children of other ages, %d to %d"
                    .formatted(framework.ages().from(), framework.ages().to()));
        }
        if (framework.school() != null && !framework.school().equals(setting)) {
            misfits.add("another school");
        }
        return misfits;
    }
}
