package org.throughline.command.family;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.throughline.command.decision.Rule;
import org.throughline.command.family.FamilyCommand.StartFundedHours;
import org.throughline.events.FamilyEvent.FundedHours;

/** B.16: funding for two- to four-year-olds. A warning: what is paid for is paid for. */
record FundedHoursFitTheAge(
        String edition, String source, FundedHours kind, FundedOffer.Kind offer, long months, int hours)
        implements Rule {

    static FundedHoursFitTheAge of(StartFundedHours c, LocalDate dateOfBirth, LocalDate from) {
        FundedOffer offer = FundedOffer.NOW;
        return new FundedHoursFitTheAge(
                offer.edition(),
                offer.source(),
                c.kind(),
                offer.kind(c.kind()),
                ChronoUnit.MONTHS.between(dateOfBirth, from),
                c.hoursAWeek());
    }

    @Override
    public String id() {
        return "B.16";
    }

    @Override
    public Verdict weigh() {
        if (months < offer.fromMonths() || months > offer.toMonths()) {
            return Verdict.warns("The child is outside the ages of " + kind + ": " + offer.fromMonths() + " to "
                    + offer.toMonths() + " months");
        }
        if (hours > offer.mostHours()) {
            return Verdict.warns(hours + " hours a week; " + kind + " funds at most " + offer.mostHours());
        }
        return Verdict.satisfied(hours + " of at most " + offer.mostHours() + " hours a week, at an age for " + kind);
    }
}
