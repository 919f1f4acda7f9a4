package org.throughline.command.school;

import static org.throughline.access.Role.DATA_MANAGER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SCHOOL_OFFICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.Term;

/** What may be asked about schools and their calendars. */
public sealed interface SchoolCommand extends Command {

    @Override
    default @Nullable String childId() {
        return null;
    }

    @Override
    String setting();

    /** Registers a setting or notes that its details have changed; the same again changes nothing. */
    record RecordSchool(Request request, String setting, SchoolDetails details) implements SchoolCommand {
        @Override
        public String stream() {
            return SchoolRecord.stream(setting);
        }

        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(DATA_MANAGER);
        }
    }

    /** {@code setting} may be {@code county-<la code>}: the default for schools without a calendar of their own. */
    record PublishCalendar(
            Request request,
            String setting,
            int academicYear,
            String edition,
            List<Term> terms,
            List<Closure> closures,
            String source)
            implements SchoolCommand {
        @Override
        public String stream() {
            return Calendars.stream(setting, academicYear);
        }

        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(DATA_MANAGER, HEADTEACHER, SCHOOL_OFFICE);
        }
    }
}
