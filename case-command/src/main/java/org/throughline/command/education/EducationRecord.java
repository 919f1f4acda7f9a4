package org.throughline.command.education;

import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Request;
import org.throughline.edge.Problem;
import org.throughline.events.EducationEvent;
import org.throughline.events.EducationEvent.ConsultationAbout;
import org.throughline.events.EducationEvent.VirtualSchoolConsulted;

/** Stream {@code education-<child>}: what the Virtual School was asked and what it advised. */
@Aggregate(type = "Education")
class EducationRecord extends DecidingStream {

    /**
     * @param asker who asked, by role and name as the adviser knows them
     * @param askingAgency e.g. {@code school:117276}
     * @param on the day of the consultation, today when null
     */
    record RecordConsultation(
            Request request,
            String childId,
            String asker,
            String askingAgency,
            ConsultationAbout about,
            String advice,
            @Nullable LocalDate on)
            implements Command {
        @Override
        public String stream() {
            return Consultations.stream(childId);
        }

        /** Only the Virtual School may say that it was consulted. */
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(VIRTUAL_SCHOOL_ADVISER);
        }
    }

    @EventSourcingHandler
    void on(EducationEvent event) {
        isNamed(Consultations.stream(event.childId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordConsultation c) {
        LocalDate on = c.request().on(c.on());
        if (on.isAfter(c.request().today())) {
            throw Problem.field("/on", "a date in the future", "a date up to today")
                    .thrown();
        }
        String id = c.request().newId("consultation");
        return take(Decision.accept(new VirtualSchoolConsulted(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.asker(),
                        c.askingAgency(),
                        c.about(),
                        c.advice(),
                        on))
                .creating(id));
    }
}
