package org.throughline.command.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentType.Audience;
import org.throughline.command.decision.Rule;

/** J.11: a risk assessment is shared with the child, the parents and all staff involved; remarked on until it is. */
record ThoseItConcernsHaveIt(DocumentType type, List<Audience> without) implements Rule {

    @Override
    public String id() {
        return "J.11";
    }

    @Override
    public String edition() {
        return Local.GREENWAY;
    }

    @Override
    public String source() {
        return Local.greenway("L336");
    }

    @Override
    public Verdict weigh() {
        return without.isEmpty()
                ? Verdict.satisfied("Child, parents and all staff involved have this version")
                : Verdict.warns(type.label() + ": this version is still to be shared with "
                        + without.stream()
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(", ")));
    }
}
