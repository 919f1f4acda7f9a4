package org.throughline.query.timeline;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.AboutChild;
import org.throughline.events.ChildEvent.LinesReleasedToParents;
import org.throughline.events.Sensitivity;
import org.throughline.events.Stored;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;
import org.throughline.query.timeline.Telling.Line;

/**
 * Every line of every child, in buckets by month of occurrence and stretch of the stream, found through one index
 * document per child.
 */
@Component
class TimelineProjection implements View {

    static final String NAME = "timeline_v1";
    static final String INDEX = NAME + "_index";

    /** Most lines of one stream in one bucket. */
    private static final int STRETCH = 500;

    private final Sealing sealing;

    TimelineProjection(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME, INDEX);
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (!(recorded.event() instanceof AboutChild event) || event.childId() == null) {
            return;
        }
        Change index = changes.to(INDEX, event.childId()).rise(recorded.sequence(), "heads", recorded.stream());
        if (event instanceof LinesReleasedToParents released) {
            released.lines().forEach(line -> index.set(recorded.at().toString(), "released", line));
        }
        if (Telling.of(event) instanceof Line line) {
            String bucket = bucket(event.childId(), event, recorded);
            index.add(bucket, "buckets");
            changes.to(NAME, bucket).set(entry(event.childId(), event, line, recorded), "entries", recorded.eventId());
        }
    }

    private static String bucket(String childId, AboutChild event, Recorded recorded) {
        return String.join(
                "/",
                childId,
                YearMonth.from(event.occurredOn()).toString(),
                recorded.stream(),
                Long.toString(recorded.sequence() / STRETCH));
    }

    private Document entry(String childId, AboutChild event, Line line, Recorded recorded) {
        Sensitivity sensitivity = Discretion.of(line.sensitivity(), event.agency());
        Document entry = new Document("on", event.occurredOn().toString())
                .append("at", recorded.at().toString())
                .append("seq", recorded.sequence())
                .append("kind", kind(event))
                .append("agency", event.agency())
                .append("class", sensitivity.name())
                .append("words", sealing.seal(childId, sensitivity, event.agency(), recorded.eventId(), line.words()));
        append(entry, "decision", recorded.decision());
        append(entry, "detail", sealing.seal(childId, sensitivity, event.agency(), recorded.eventId(), line.detail()));
        return entry;
    }

    private static void append(Document entry, String name, @Nullable Object value) {
        if (value != null) {
            entry.append(name, value);
        }
    }

    static String kind(AboutChild event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(Stored.class))
                .value();
    }
}
