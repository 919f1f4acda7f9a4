package org.throughline.command.training;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.decision.Records;
import org.throughline.events.TrainingEvent;

/** What the training register of a setting shows about its staff, for those who decide elsewhere. */
public final class TrainedStaff {

    private static final String PHYSICAL_INTERVENTION = "STEP_UP";

    private final TrainingFile register;

    private TrainedStaff(TrainingFile register) {
        this.register = register;
    }

    public static TrainedStaff of(String setting, Records records) {
        return new TrainedStaff(records.fold(
                TrainingFile.stream(setting),
                TrainingFile.EMPTY,
                (file, event) -> event instanceof TrainingEvent training ? file.evolve(training) : file));
    }

    /** Whether each of them had completed the course on physical intervention, and was in date, on that day (L.5). */
    public boolean mayHoldAChild(List<String> persons, LocalDate day) {
        return persons.stream().allMatch(person -> register.isValidlyTrained(person, PHYSICAL_INTERVENTION, day));
    }
}
