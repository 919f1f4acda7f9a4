package org.throughline.query.referral;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Page;

/** Finds referrals by the service or the setting, longest waiting first, page by page. */
@Component
class Addressed {

    private static final int STEP = 200;

    private final ViewStore store;

    Addressed(ViewStore store) {
        this.store = store;
    }

    /** @param mayBeSeen asked once for the small documents of a step; only those it lets through are counted */
    Page<Doc> page(
            Bson of, State state, @Nullable String cursor, int size, Function<List<Doc>, Predicate<Doc>> mayBeSeen) {
        Bson asked = Filters.and(of, Filters.eq("state", state.name()));
        List<String> after = Cursor.read(cursor, parts -> List.of(parts.get(0), parts.get(1)));
        List<Doc> found = new ArrayList<>();
        boolean more = true;
        while (more && found.size() <= size) {
            List<Doc> step = store.find(
                    ReferralProjection.ADDRESSED,
                    after == null ? asked : Filters.and(asked, behind(after)),
                    Sorts.ascending("madeOn", "_id"),
                    STEP);
            more = step.size() == STEP;
            if (!step.isEmpty()) {
                after = List.of(step.getLast().text("madeOn"), step.getLast().id());
            }
            step.stream()
                    .filter(mayBeSeen.apply(step))
                    .limit(size + 1L - found.size())
                    .forEach(found::add);
        }
        return Page.of(found, size, doc -> Cursor.of(doc.text("madeOn"), doc.id()));
    }

    private static Bson behind(List<String> place) {
        return Filters.or(
                Filters.gt("madeOn", place.get(0)),
                Filters.and(Filters.eq("madeOn", place.get(0)), Filters.gt("_id", place.get(1))));
    }

    static Set<String> children(Collection<Doc> page) {
        return page.stream().map(doc -> doc.text("child")).collect(toSet());
    }

    /** The children's own documents, by child. */
    Map<String, Doc> files(Collection<String> childIds) {
        return store.findAll(ReferralProjection.NAME, childIds).stream()
                .collect(toMap(Doc::id, UnaryOperator.identity()));
    }
}
