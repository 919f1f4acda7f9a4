package org.throughline.query.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.access.Actor;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Days;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.timeline.Entry.Place;
import org.throughline.query.timeline.Timelines.Index;

/** One child's timeline, as far as the caller may know it. */
@RestController
@RequestMapping("/v1/children/{childId}/timeline")
@ReadsViews({Involvements.VIEW, TimelineProjection.NAME})
@Tag(name = "Timeline")
class TimelineApi {

    private final ChildAccess access;
    private final Timelines timelines;
    private final Lines lines;
    private final LiveTimeline live;

    TimelineApi(ChildAccess access, Timelines timelines, Lines lines, LiveTimeline live) {
        this.access = access;
        this.timelines = timelines;
        this.lines = lines;
        this.live = live;
    }

    @GetMapping
    @Operation(
            operationId = "readTimeline",
            summary = "A child's timeline, newest first",
            description = "Only the lines the caller may know. Parents see what the safeguarding lead has released.")
    Page<TimelineLine> read(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String childId,
            @Parameter(description = "Only what this agency recorded") @RequestParam @Nullable String agency,
            @Parameter(description = "Only this kind of event") @RequestParam @Nullable String kind,
            @Parameter(description = "First day of occurrence") @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @Parameter(description = "Last day of occurrence") @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(description = "What was true by this day")
                    @RequestParam
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "What had been recorded by this instant, or by the end of this day in London")
                    @RequestParam
                    @Nullable String knownAt,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        Days.inOrder(from, to, "to");
        Instant before = Days.knownBefore(knownAt);
        Place after = Cursor.read(cursor, Place::of);
        Predicate<Entry> asked = e -> (agency == null || agency.equals(e.agency()))
                && (kind == null || kind.equals(e.kind()))
                && (from == null || !e.place().on().isBefore(from))
                && (to == null || !e.place().on().isAfter(to))
                && (asOf == null || !e.place().on().isAfter(asOf))
                && (before == null || e.place().at().isBefore(before));

        Known known = access.require(actor, childId, Sensitivity.GENERAL, "timeline");
        Index index = timelines.index(childId);
        List<Entry> found =
                timelines.newestFirst(index, asked.and(e -> lines.isVisible(e, known, index)), after, size + 1);
        Page<Entry> page = Page.of(found, size, TimelineApi::cursorAfter);
        return new Page<>(lines.shown(page.items(), known, index), page.next());
    }

    private static String cursorAfter(Entry entry) {
        Place place = entry.place();
        return Cursor.of(
                place.on().toString(), place.at().toString(), Long.toString(place.sequence()), place.eventId());
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followTimeline",
            summary = "New lines of a child's timeline as server-sent events",
            description =
                    "Resume with Last-Event-ID. The stream ends after half an hour; reconnect with a fresh token.")
    SseEmitter follow(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String childId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        access.require(actor, childId, Sensitivity.GENERAL, "timeline-live");
        return live.open(actor, childId, lastEventId);
    }
}
