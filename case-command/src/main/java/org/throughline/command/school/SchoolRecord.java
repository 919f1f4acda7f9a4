package org.throughline.command.school;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.school.SchoolCommand.RecordSchool;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;

/** Stream {@code school-<setting>}. */
@Aggregate(type = "School")
class SchoolRecord extends DecidingStream {

    private @Nullable SchoolDetails details;

    static String stream(String setting) {
        return "school-" + setting;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordSchool c) {
        SettingId.check(c.setting());
        if (c.details().equals(details)) {
            return Decision.alreadyDone();
        }
        return take(Decision.accept(
                        new SchoolRecorded(c.setting(), c.request().actor().agency(), c.details()))
                .creating(c.setting()));
    }

    @EventSourcingHandler
    void on(SchoolRecorded event) {
        isNamed(stream(event.setting()));
        details = event.details();
    }
}
