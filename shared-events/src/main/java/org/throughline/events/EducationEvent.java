package org.throughline.events;

import java.time.LocalDate;

/** Stream {@code education-<child>}: what the Virtual School was asked and what it advised. */
public sealed interface EducationEvent extends AboutChild {

    @Override
    String childId();

    /** That the Virtual School was consulted at all gives care status away, hence CARE. */
    @Stored("virtual-school-consulted")
    record VirtualSchoolConsulted(
            String childId,
            String agency,
            String consultationId,
            @Personal(Sensitivity.CARE) String askedBy,
            String askingAgency,
            ConsultationAbout about,
            @Personal(Sensitivity.CARE) String advice,
            LocalDate on)
            implements EducationEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum ConsultationAbout {
        SUSPENSION,
        PERMANENT_EXCLUSION,
        MANAGED_MOVE,
        SUPPORT
    }
}
