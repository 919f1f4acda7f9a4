package org.throughline.framework;

import java.util.Set;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.catalogue.Vocabularies;

/** The codes a pack may use; it brings none of its own. */
record Known(Set<String> documentTypes, Set<String> judgements, Set<String> presentations) {

    static final Known CATALOGUE = new Known(
            DocumentTypes.codes(),
            Set.copyOf(Vocabularies.JUDGEMENTS.codes()),
            Set.copyOf(Vocabularies.PRESENTATIONS.codes()));
}
