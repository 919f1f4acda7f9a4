package org.throughline.command.support;

import java.util.List;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;
import org.throughline.framework.Tier;

/** TIER-03: documents a framework expects at a tier and does not refuse it for. A remark, so that nobody forgets them. */
record TheTiersDocumentsAreThere(Framework framework, Tier tier, List<String> notThere) implements Rule {

    @Override
    public String id() {
        return "TIER-03";
    }

    @Override
    public String edition() {
        return framework.id();
    }

    @Override
    public String source() {
        return framework.local(tier.source());
    }

    @Override
    public Verdict weigh() {
        return notThere.isEmpty()
                ? Verdict.satisfied("Nothing that " + tier.title() + " expects to be there is missing")
                : Verdict.warns("%s expects documents that are not active at this setting: %s"
                        .formatted(WhatTheTierAsksForIsShown.capital(tier.title()), String.join(", ", notThere)));
    }
}
