package org.throughline.command.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentType.Maker;
import org.throughline.command.decision.Rule;

/** J.2: planning documents are made together; the catalogue says with whom. Child and parents have rules of their own. */
record ItIsMadeWithThoseItNeeds(DocumentType type, List<Maker> madeWith) implements Rule {

    @Override
    public String id() {
        return "J.2-M";
    }

    @Override
    public String edition() {
        return Local.HERTFORDSHIRE;
    }

    @Override
    public String source() {
        return Local.hertfordshire("L133");
    }

    @Override
    public Verdict weigh() {
        String missing = type.madeWith().stream()
                .filter(maker -> maker != Maker.CHILD && maker != Maker.PARENTS && !madeWith.contains(maker))
                .map(maker -> maker.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Verdict.satisfied("Made with all the catalogue names")
                : Verdict.warns(type.label() + " is made together; not named as having made it: " + missing);
    }
}
