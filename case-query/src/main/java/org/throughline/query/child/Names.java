package org.throughline.query.child;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.child.Particulars.Identity;

/** What children and their parents are called now, for whoever may know of their identity. */
@Component
public class Names {

    public static final String VIEW = ChildProjection.NAME;

    private final ViewStore store;
    private final Children children;

    Names(ViewStore store, Children children) {
        this.store = store;
        this.children = children;
    }

    public record ChildsName(String givenNames, String familyName, LocalDate dateOfBirth) {}

    /** By child; a child nobody registered is left out. */
    public Map<String, ChildsName> ofChildren(Collection<String> childIds) {
        return store.findAll(ChildProjection.NAME, childIds).stream()
                .filter(doc -> doc.yes("registered"))
                .collect(toMap(Doc::id, this::name));
    }

    private ChildsName name(Doc doc) {
        Identity who = children.identity(doc);
        return new ChildsName(who.givenNames(), who.familyName(), who.dateOfBirth());
    }

    /** By parent, past ones too. */
    public Map<String, String> ofParents(String childId) {
        Map<String, String> names = new LinkedHashMap<>();
        store.find(ChildProjection.NAME, childId)
                .ifPresent(doc -> doc.parts("parents").entrySet().stream()
                        .filter(p -> p.getValue().has("who"))
                        .forEach(p -> names.put(
                                p.getKey(), children.parent(doc, p.getValue()).name())));
        return names;
    }

    /** Whether it is kept from this caller where the child lives, and so with whom. */
    public boolean isLocationHidden(Known known) {
        return store.find(ChildProjection.NAME, known.child().childId())
                .filter(doc -> Children.isLocationHidden(doc, known))
                .isPresent();
    }
}
