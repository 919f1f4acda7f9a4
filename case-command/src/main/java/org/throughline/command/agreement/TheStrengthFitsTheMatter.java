package org.throughline.command.agreement;

import org.throughline.command.decision.Rule;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.Strength;

/** J.10: a reduced timetable takes a parent's explicit agreement; somebody's consent is not enough for it. */
record TheStrengthFitsTheMatter(AgreementAbout about, Strength strength) implements Rule {

    @Override
    public String id() {
        return "J.10";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Hertfordshire strategy 2020, S1:L330: explicit agreement; S1:L179: mutual agreement";
    }

    @Override
    public Verdict weigh() {
        return about == AgreementAbout.REDUCED_TIMETABLE && strength == Strength.CONSENT
                ? Verdict.blocks("A reduced timetable takes explicit agreement; consent was to be asked for")
                : Verdict.satisfied("The strength fits the matter");
    }
}
