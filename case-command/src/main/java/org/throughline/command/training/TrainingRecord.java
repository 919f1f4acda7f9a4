package org.throughline.command.training;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.training.TrainingCommand.AcknowledgePolicy;
import org.throughline.command.training.TrainingCommand.AnnounceCourse;
import org.throughline.command.training.TrainingCommand.CompleteTraining;
import org.throughline.command.training.TrainingCommand.LeavePost;
import org.throughline.command.training.TrainingCommand.TakePost;
import org.throughline.events.TrainingEvent;

/** Stream {@code training-<setting>}, decided in {@link Training}. */
@Aggregate(type = "Training")
class TrainingRecord extends DecidingStream {

    private TrainingFile file = TrainingFile.EMPTY;

    @EventSourcingHandler
    void on(TrainingEvent event) {
        isNamed(TrainingFile.stream(event.setting()));
        file = file.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(TakePost c) {
        return take(new Training(file).take(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(LeavePost c) {
        return take(new Training(file).leave(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CompleteTraining c) {
        return take(new Training(file).complete(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AnnounceCourse c) {
        return take(new Training(file).announce(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AcknowledgePolicy c) {
        return take(new Training(file).acknowledge(c));
    }
}
