package org.throughline.query.axon;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Rebuilds a view from nothing: forgets its documents, parked events and tokens, and starts at the first event again.
 * While it catches up, readers see a view that is behind. One process must feed the view meanwhile.
 */
@Component
public class Replays {

    private final EventProcessingConfiguration processing;
    private final MongoTemplate tokens;
    private final ViewStore store;
    private final List<View> views;

    Replays(@Lazy Configuration axon, MongoTemplate tokens, ViewStore store, List<View> views) {
        this.processing = axon.eventProcessingConfiguration();
        this.tokens = tokens;
        this.store = store;
        this.views = views;
    }

    /** @throws IllegalArgumentException for a view this process does not feed */
    public void replay(String name) {
        View view = views.stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view " + name));
        StreamingEventProcessor processor = processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no group " + name));
        processor.shutDown();
        store.drop(view);
        processing.deadLetterQueue(name).ifPresent(queue -> queue.clear());
        tokens.trackingTokensCollection().deleteMany(Filters.eq("processorName", name));
        store.index(view);
        processor.start();
    }

    /** Tries the parked events of a view again, once its code understands them. */
    public void retryParked(String name) {
        processing.sequencedDeadLetterProcessor(name).ifPresent(letters -> {
            boolean more = true;
            while (more) {
                more = letters.processAny();
            }
        });
    }
}
