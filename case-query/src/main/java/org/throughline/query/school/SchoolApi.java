package org.throughline.query.school;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;

/** Schools and other settings; open to whoever is signed in. */
@RestController
@RequestMapping("/v1/schools")
@ReadsViews(SchoolProjection.NAME)
@Tag(name = "Schools")
class SchoolApi {

    private final ViewStore store;

    SchoolApi(ViewStore store) {
        this.store = store;
    }

    record InList(
            String setting,
            String name,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String district,
            @Nullable String dsplArea,
            @Nullable String status) {}

    /** @param calendars by academic year, oldest first */
    record School(
            String setting,
            String name,
            @Nullable String laCode,
            @Nullable String establishmentNumber,
            @Nullable String type,
            @Nullable String phase,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String district,
            @Nullable String dsplArea,
            @Nullable String status,
            List<Calendar> calendars) {}

    /** @param source where the dates come from; made-up ones say so */
    record Calendar(String year, String edition, String source, List<Span> terms, List<Span> closures) {}

    record Span(String name, LocalDate first, LocalDate last) {}

    @GetMapping
    @Operation(operationId = "findSchools", summary = "Schools by beginnings of words of name or town, and by district")
    Page<InList> find(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String district,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        List<Bson> asked = new ArrayList<>();
        asked.add(Filters.exists("sortName"));
        if (q != null) {
            SchoolProjection.words(q).forEach(word -> asked.add(Filters.regex("words", "^" + Pattern.quote(word))));
        }
        if (district != null) {
            asked.add(Filters.eq("district", district));
        }
        List<String> after = Cursor.read(cursor, parts -> List.of(parts.get(0), parts.get(1)));
        if (after != null) {
            asked.add(Filters.or(
                    Filters.gt("sortName", after.get(0)),
                    Filters.and(Filters.eq("sortName", after.get(0)), Filters.gt("_id", after.get(1)))));
        }
        List<Doc> found =
                store.find(SchoolProjection.NAME, Filters.and(asked), Sorts.ascending("sortName", "_id"), size + 1);
        Page<Doc> page = Page.of(found, size, doc -> Cursor.of(doc.text("sortName"), doc.id()));
        return new Page<>(page.items().stream().map(SchoolApi::inList).toList(), page.next());
    }

    @GetMapping("/{urn}")
    @Operation(operationId = "readSchool", summary = "One school or other setting, with its calendars")
    School read(@PathVariable String urn) {
        return store.find(SchoolProjection.NAME, urn)
                .filter(doc -> doc.has("name"))
                .map(SchoolApi::school)
                .orElseThrow(ChildAccess::notThere);
    }

    private static InList inList(Doc doc) {
        return new InList(
                doc.id(),
                doc.text("name"),
                doc.textOrNull("town"),
                doc.textOrNull("postcode"),
                doc.textOrNull("district"),
                doc.textOrNull("dsplArea"),
                doc.textOrNull("status"));
    }

    private static School school(Doc doc) {
        return new School(
                doc.id(),
                doc.text("name"),
                doc.textOrNull("laCode"),
                doc.textOrNull("establishmentNumber"),
                doc.textOrNull("type"),
                doc.textOrNull("phase"),
                doc.textOrNull("town"),
                doc.textOrNull("postcode"),
                doc.textOrNull("district"),
                doc.textOrNull("dsplArea"),
                doc.textOrNull("status"),
                doc.parts("calendars").entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(c -> calendar(Integer.parseInt(c.getKey()), c.getValue()))
                        .toList());
    }

    private static Calendar calendar(int year, Doc doc) {
        return new Calendar(
                "%d/%02d".formatted(year, (year + 1) % 100),
                doc.text("edition"),
                doc.text("source"),
                doc.list("terms").stream()
                        .map(t -> new Span(t.text("name"), t.day("first"), t.day("last")))
                        .toList(),
                doc.list("closures").stream()
                        .map(c -> new Span(c.text("reason"), c.day("first"), c.day("last")))
                        .toList());
    }
}
