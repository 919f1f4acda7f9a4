package org.throughline.command.education;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;
import org.throughline.events.EducationEvent.VirtualSchoolConsulted;

/** The consultations the Virtual School gave about one child, by id: a fold of {@code education-<child>}. */
public record Consultations(Map<String, LocalDate> days) {

    public static String stream(String childId) {
        return "education-" + childId;
    }

    public static Consultations of(String childId, Records records) {
        return records.fold(stream(childId), new Consultations(Map.of()), Consultations::evolve);
    }

    Consultations evolve(CaseEvent event) {
        if (event instanceof VirtualSchoolConsulted e) {
            Map<String, LocalDate> more = new HashMap<>(days);
            more.put(e.consultationId(), e.on());
            return new Consultations(more);
        }
        return this;
    }

    /** Whether it was given by the day of the decision that points to it. */
    public boolean wasGiven(String consultationId, LocalDate by) {
        LocalDate day = days.get(consultationId);
        return day != null && !day.isAfter(by);
    }
}
