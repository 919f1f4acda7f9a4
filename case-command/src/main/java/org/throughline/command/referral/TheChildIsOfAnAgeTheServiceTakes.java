package org.throughline.command.referral;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Service;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Ages;

/**
 * REF-01: a service is asked for children of the ages it takes. Another age needs a reason; the service may still say no.
 * Findings are kept in the clear, and ages can name a service: they stay in the directory.
 *
 * @param takes null where the directory names no ages
 * @param age in whole years on the day of the referral
 */
record TheChildIsOfAnAgeTheServiceTakes(@Nullable Ages takes, int age, boolean withReason) implements Rule {

    static TheChildIsOfAnAgeTheServiceTakes of(Service service, LocalDate born, LocalDate on, boolean withReason) {
        return new TheChildIsOfAnAgeTheServiceTakes(
                service.ages(), Period.between(born, on).getYears(), withReason);
    }

    @Override
    public String id() {
        return "REF-01";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house, on the directory of services";
    }

    @Override
    public Verdict weigh() {
        if (takes == null) {
            return Verdict.satisfied("The directory names no ages for this service");
        }
        String ages = "the ages the directory names for this service";
        if (takes.include(age)) {
            return Verdict.satisfied("The child is of " + ages);
        }
        String outside = "The child is " + (age < takes.from() ? "younger" : "older") + " than " + ages;
        return withReason ? Verdict.reasonAccepted(outside + "; a reason is given") : Verdict.needsReason(outside);
    }
}
