package org.throughline.command.meeting;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.catalogue.Services;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.meeting.MeetingCommand.ArrangeMeeting;
import org.throughline.command.meeting.MeetingCommand.CancelMeeting;
import org.throughline.command.meeting.MeetingCommand.RecordMeeting;
import org.throughline.command.meeting.MeetingCommand.ReportActionDone;
import org.throughline.command.school.Calendars;
import org.throughline.events.DutyEvent;
import org.throughline.events.MeetingEvent;

/** Stream {@code meeting-<child>}: what is decided is in {@link Meetings}. */
@Aggregate(type = "Meeting")
class MeetingRecord extends DecidingStream {

    private MeetingBook book = MeetingBook.EMPTY;

    @EventSourcingHandler
    void on(MeetingEvent event) {
        isNamed(MeetingBook.stream(event.childId()));
        book = book.evolve(event);
    }

    @EventSourcingHandler
    void on(DutyEvent event) {
        book = book.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ArrangeMeeting c, Services services, Records records) {
        return take(new Meetings(book, services, records).arrange(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordMeeting c, Services services, Records records, Calendars calendars) {
        return take(new Meetings(book, services, records).record(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CancelMeeting c, Services services, Records records) {
        return take(new Meetings(book, services, records).cancel(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReportActionDone c, Services services, Records records) {
        return take(new Meetings(book, services, records).done(c));
    }
}
