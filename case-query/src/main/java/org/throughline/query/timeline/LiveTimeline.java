package org.throughline.query.timeline;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Positions;
import org.throughline.query.timeline.Timelines.Index;

/** New lines as they come. What may be seen is decided, and the reading recorded, at each sending. */
@Component
class LiveTimeline implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LiveTimeline.class);
    private static final Duration AT_MOST = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ChildAccess access;
    private final Timelines timelines;
    private final Lines lines;
    private final Positions positions;
    private final Duration heartbeat;
    private volatile boolean closing;

    LiveTimeline(
            ChildAccess access,
            Timelines timelines,
            Lines lines,
            Positions positions,
            @Value("${throughline.live.heartbeat:15s}") Duration heartbeat) {
        this.access = access;
        this.timelines = timelines;
        this.lines = lines;
        this.positions = positions;
        this.heartbeat = heartbeat;
    }

    /** @param lastEventId the last line the caller has had; null for new lines only */
    SseEmitter open(Actor actor, String childId, @Nullable String lastEventId) {
        SseEmitter emitter = new SseEmitter(AT_MOST.toMillis());
        Follower follower = new Follower(actor, childId, emitter);
        follower.startAfter(lastEventId);
        emitter.onCompletion(follower::stop);
        emitter.onTimeout(follower::stop);
        emitter.onError(e -> follower.stop());
        Thread.ofVirtual().name("live-timeline").start(follower);
        return emitter;
    }

    @Override
    public void destroy() {
        closing = true;
    }

    /** One open connection. */
    private final class Follower implements Runnable {
        private final Actor actor;
        private final String childId;
        private final SseEmitter emitter;
        private final Set<String> had = new HashSet<>();
        private Document heads = new Document();
        private volatile boolean stopped;

        Follower(Actor actor, String childId, SseEmitter emitter) {
            this.actor = actor;
            this.childId = childId;
            this.emitter = emitter;
        }

        /** A line that was released later than it was recorded is new to a parent when it is released. */
        void startAfter(@Nullable String lastEventId) {
            Index index = timelines.index(childId);
            List<Entry> all =
                    timelines.entries(index.buckets()).sorted(arrival(index)).toList();
            if (lastEventId == null) {
                all.stream().filter(e -> wasOut(e, index)).forEach(this::have);
                return;
            }
            Optional<Entry> last = all.stream()
                    .filter(e -> e.place().eventId().equals(lastEventId))
                    .findFirst();
            last.ifPresent(l -> all.stream()
                    .filter(e -> wasOut(e, index) && arrival(index).compare(e, l) <= 0)
                    .forEach(this::have));
        }

        private void have(Entry entry) {
            had.add(entry.place().eventId());
        }

        private boolean wasOut(Entry entry, Index index) {
            return !Access.needsRelease(actor)
                    || index.released().containsKey(entry.place().eventId());
        }

        private Comparator<Entry> arrival(Index index) {
            return Comparator.comparing((Entry e) -> arrivedAt(e, index))
                    .thenComparing(e -> e.place().at())
                    .thenComparingLong(e -> e.place().sequence())
                    .thenComparing(e -> e.place().eventId());
        }

        private Instant arrivedAt(Entry entry, Index index) {
            Instant released = index.released().get(entry.place().eventId());
            return Access.needsRelease(actor) && released != null
                    ? released
                    : entry.place().at();
        }

        @Override
        public void run() {
            try {
                emitter.send(SseEmitter.event().comment("open"));
                Duration quiet = Duration.ZERO;
                while (!stopped && !closing) {
                    long moves = positions.moves();
                    quiet = sendNew() ? Duration.ZERO : quiet.plus(LOOK_AGAIN);
                    if (quiet.compareTo(heartbeat) >= 0) {
                        emitter.send(SseEmitter.event().comment("still here"));
                        quiet = Duration.ZERO;
                    }
                    positions.awaitMove(moves, LOOK_AGAIN);
                }
                emitter.complete();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                log.debug("a live timeline was closed by its reader");
            } catch (RuntimeException e) {
                log.warn("a live timeline ends: {}", e.getClass().getName());
                emitter.complete();
            }
        }

        private boolean sendNew() throws IOException {
            Index index = timelines.index(childId);
            if (index.heads().equals(heads)) {
                return false;
            }
            heads = index.heads();
            Known known = access.find(actor, childId, Sensitivity.GENERAL).orElse(null);
            if (known == null) {
                stopped = true;
                return false;
            }
            List<Entry> fresh = timelines
                    .entries(index.buckets())
                    .filter(e -> !had.contains(e.place().eventId()) && lines.isVisible(e, known, index))
                    .sorted(arrival(index))
                    .toList();
            for (TimelineLine line : lines.shown(fresh, known, index)) {
                access.disclose(actor, List.of(childId), "timeline-live");
                emitter.send(SseEmitter.event().id(line.eventId()).name("line").data(line, MediaType.APPLICATION_JSON));
                had.add(line.eventId());
            }
            return !fresh.isEmpty();
        }

        void stop() {
            stopped = true;
        }
    }
}
