package org.throughline.command.school;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.school.SchoolCommand.PublishCalendar;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.SchoolEvent.CalendarPublished;

/** Stream {@code calendar-<setting>-<year>}: editions of one academic year's calendar, the last one counts. */
@Aggregate(type = "SchoolCalendar")
class CalendarRecord extends DecidingStream {

    private @Nullable CalendarPublished latest;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(PublishCalendar c) {
        SettingId.checkForCalendar(c.setting());
        new AcademicYear(c.academicYear(), c.terms(), c.closures()).check();
        var published = new CalendarPublished(
                c.setting(),
                latest == null ? c.request().actor().agency() : latest.agency(),
                c.academicYear(),
                c.edition(),
                c.terms(),
                c.closures(),
                c.source());
        if (published.equals(latest)) {
            return Decision.alreadyDone();
        }
        if (latest != null && latest.edition().equals(c.edition())) {
            throw Problem.of(ErrorCode.CONFLICT, "This edition is already published with other dates; name a new one")
                    .thrown();
        }
        return take(Decision.accept(published).creating(c.edition()));
    }

    @EventSourcingHandler
    void on(CalendarPublished event) {
        isNamed(Calendars.stream(event.setting(), event.academicYear()));
        latest = event;
    }
}
