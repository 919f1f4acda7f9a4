package org.throughline.command.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.education.EducationRecord.RecordConsultation;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.EducationEvent.ConsultationAbout;
import org.throughline.events.EducationEvent.VirtualSchoolConsulted;

class EducationRecordTest {

    private static final Actor ADVISER = People.of(Role.VIRTUAL_SCHOOL_ADVISER);

    private final House house = new House(EducationRecord.class).knowsChild("c1", "117276");

    private House inCare(CareStatus status) {
        return house.knows(
                "child-c1",
                new CareStatusStarted(
                        "c1", "authority:919", "i1", status, "919", "social-worker", LocalDate.of(2026, 1, 5)));
    }

    private Taken consulting(Actor actor, @Nullable String on) {
        return house.asked(new RecordConsultation(
                asks(actor, "2026-06-15"),
                "c1",
                "Ms Example, headteacher",
                "school:117276",
                ConsultationAbout.SUSPENSION,
                "keep the child in school",
                on == null ? null : LocalDate.parse(on)));
    }

    @ParameterizedTest
    @EnumSource
    void theVirtualSchoolRecordsWhatItAdvisedAboutAChildInCare(CareStatus status) {
        inCare(status);

        Taken taken = consulting(ADVISER, null);

        VirtualSchoolConsulted consulted = taken.only(VirtualSchoolConsulted.class);
        assertThat(consulted.on()).isEqualTo("2026-06-15");
        assertThat(consulted.agency()).isEqualTo("virtual-school:919");
        assertThat(consulted.advice()).isEqualTo("keep the child in school");
        assertThat(taken.decision().created()).containsExactly(consulted.consultationId());
    }

    @Test
    void aChildNotInCareIsNotTheVirtualSchools() {
        consulting(ADVISER, null).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER,         NOT_ALLOWED",
        "DESIGNATED_TEACHER,  NOT_ALLOWED",
        "SOCIAL_WORKER,       NOT_ALLOWED",
        "FAIR_ACCESS_OFFICER, NOT_ALLOWED",
        "DATA_MANAGER,        NOT_ALLOWED",
        "AUDITOR,             NOT_FOUND"
    })
    void nobodyElseSaysThatTheVirtualSchoolWasConsulted(Role role, ErrorCode answer) {
        inCare(CareStatus.CLA);

        consulting(role.isOfASchool() ? at("117276", role) : People.of(role), null)
                .isAnswered(answer);
    }

    @Test
    void aConsultationMayBeEnteredLaterButNotBeforehand() {
        inCare(CareStatus.CLA);

        assertThat(consulting(ADVISER, "2026-06-12")
                        .only(VirtualSchoolConsulted.class)
                        .on())
                .isEqualTo("2026-06-12");
        consulting(ADVISER, "2026-06-16").namesField("/on");
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource({"2026-06-11, false", "2026-06-12, true", "2026-06-15, true"})
    void aDecisionMayPointToAConsultationGivenByItsDay(LocalDate decided, boolean given) {
        inCare(CareStatus.CLA);
        String id = consulting(ADVISER, "2026-06-12")
                .only(VirtualSchoolConsulted.class)
                .consultationId();

        Consultations known = Consultations.of("c1", house.records());

        assertThat(known.wasGiven(id, decided)).isEqualTo(given);
        assertThat(known.wasGiven("another", decided)).isFalse();
    }
}
