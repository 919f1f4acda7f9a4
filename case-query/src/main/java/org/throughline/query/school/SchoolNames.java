package org.throughline.query.school;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;

/** What settings are called now, and whom they teach. */
@Component
public class SchoolNames {

    private final ViewStore store;

    SchoolNames(ViewStore store) {
        this.store = store;
    }

    /** Names by setting; a setting nobody recorded is left out. */
    public Map<String, String> of(Collection<String> settings) {
        return store.findAll(SchoolProjection.NAME, settings).stream()
                .filter(doc -> doc.has("name"))
                .collect(toMap(Doc::id, doc -> doc.text("name")));
    }

    /** Phases of education by setting, as the register has them; a setting of none is left out. */
    public Map<String, String> phases(Collection<String> settings) {
        return store.findAll(SchoolProjection.NAME, settings).stream()
                .filter(doc -> doc.has("phase"))
                .collect(toMap(Doc::id, doc -> doc.text("phase")));
    }
}
