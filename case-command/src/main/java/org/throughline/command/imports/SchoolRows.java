package org.throughline.command.imports;

import org.throughline.command.decision.Records;
import org.throughline.command.imports.Import.Ask;
import org.throughline.command.school.SchoolCommand.RecordSchool;
import org.throughline.command.school.SchoolFile;
import org.throughline.command.school.Schools;
import org.throughline.events.SchoolEvent.SchoolDetails;

/** A row of a list of schools registers a setting or notes that its details have changed. */
record SchoolRows(Import load, Records records) {

    void accept(SchoolFile.Row row) {
        load.row(row.urn(), row.line(), () -> changes(row));
    }

    private boolean changes(SchoolFile.Row row) {
        SchoolDetails details = row.details();
        Limits.within("the name", details.name(), Limits.NAME);
        Schools known = Schools.known(row.urn(), records);
        boolean changes = !known.details().filter(details::equals).isPresent();
        if (changes) {
            load.send(
                    Ask.of("school", row.urn(), known.editions(), details),
                    request -> new RecordSchool(request, row.urn(), details));
        }
        load.tally().covers(row.urn());
        if (details.phase() == null) {
            load.tally().unknown("schools without a phase");
        }
        if (details.type() == null) {
            load.tally().unknown("schools without a type");
        }
        return changes;
    }
}
