package org.throughline.command.school;

import java.util.Optional;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;

/**
 * What is known of a setting.
 *
 * @param editions how often its details have been recorded, 0 for a setting this house does not have on its list
 */
public record Schools(Optional<SchoolDetails> details, int editions) {

    private static final Schools NOT_LISTED = new Schools(Optional.empty(), 0);

    public static Schools known(String setting, Records records) {
        return records.fold(SchoolRecord.stream(setting), NOT_LISTED, Schools::evolve);
    }

    private Schools evolve(CaseEvent event) {
        return event instanceof SchoolRecorded recorded
                ? new Schools(Optional.of(recorded.details()), editions + 1)
                : this;
    }
}
