package org.throughline.query.school;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.throughline.events.SchoolEvent;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.View;

/** Settings as last recorded, with their calendars by academic year. */
@Component
class SchoolProjection implements View {

    static final String NAME = "school_v1";

    private static final Set<String> KINDS = Set.of("school", "calendar");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME);
    }

    @Override
    public boolean follows(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(new Indexed(NAME, List.of("sortName", "_id")));
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (!(recorded.event() instanceof SchoolEvent event)) {
            return;
        }
        Change school = changes.to(NAME, event.setting());
        switch (event) {
            case SchoolRecorded e -> record(school, e.details());
            case CalendarPublished e ->
                school.set(
                        new Document("edition", e.edition())
                                .append("source", e.source())
                                .append(
                                        "terms",
                                        e.terms().stream()
                                                .map(t -> new Document("name", t.name())
                                                        .append(
                                                                "first",
                                                                t.first().toString())
                                                        .append("last", t.last().toString()))
                                                .toList())
                                .append(
                                        "closures",
                                        e.closures().stream()
                                                .map(c -> new Document("reason", c.reason())
                                                        .append(
                                                                "first",
                                                                c.first().toString())
                                                        .append("last", c.last().toString()))
                                                .toList()),
                        "calendars",
                        Integer.toString(e.academicYear()));
        }
    }

    private static void record(Change school, SchoolDetails d) {
        school.set(d.name(), "name")
                .set(d.name().toLowerCase(Locale.UK), "sortName")
                .set(words(d.name() + " " + Objects.requireNonNullElse(d.town(), "")), "words")
                .set(d.laCode(), "laCode")
                .set(d.establishmentNumber(), "establishmentNumber")
                .set(d.type(), "type")
                .set(d.phase(), "phase")
                .set(d.town(), "town")
                .set(d.postcode(), "postcode")
                .set(d.district(), "district")
                .set(d.dsplArea(), "dsplArea")
                .set(d.status(), "status");
    }

    /** Lower case, letters and digits only. */
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK)
                        .replace("'", "")
                        .replace("’", "")
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
