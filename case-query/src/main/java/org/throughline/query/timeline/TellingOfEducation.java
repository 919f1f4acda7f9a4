package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.query.timeline.Telling.line;

import org.throughline.events.EducationEvent;
import org.throughline.events.EducationEvent.ConsultationAbout;

/** Lines of what the Virtual School was asked; that it was asked at all is CARE. */
final class TellingOfEducation {

    private TellingOfEducation() {}

    static Telling of(EducationEvent event) {
        return switch (event) {
            case EducationEvent.VirtualSchoolConsulted e ->
                line(CARE, "Virtual School consulted about " + about(e.about()), e.advice());
        };
    }

    private static String about(ConsultationAbout about) {
        return switch (about) {
            case SUSPENSION -> "a suspension";
            case PERMANENT_EXCLUSION -> "a permanent exclusion";
            case MANAGED_MOVE -> "a managed move";
            case SUPPORT -> "support";
        };
    }
}
