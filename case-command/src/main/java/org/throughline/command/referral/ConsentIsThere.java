package org.throughline.command.referral;

import org.throughline.command.decision.Rule;

/** SHARE-01: whoever shares on the basis of consent has it. Other lawful bases need none. */
record ConsentIsThere(boolean basedOnConsent, boolean agreed) implements Rule {

    @Override
    public String id() {
        return "SHARE-01";
    }

    @Override
    public String edition() {
        return "2018-05-25";
    }

    @Override
    public String source() {
        return "UK GDPR Article 6(1)(a) and Article 7(1)";
    }

    @Override
    public Verdict weigh() {
        if (!basedOnConsent) {
            return Verdict.satisfied("Shared on another lawful basis than consent");
        }
        return agreed
                ? Verdict.satisfied("Shared on consent, which was given and stands")
                : Verdict.blocks("Shared on consent, and no agreement that stands is named");
    }
}
