package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.child.Children.ALEX;
import static org.throughline.command.child.Children.OTHER_SCHOOL;
import static org.throughline.command.child.Children.SCHOOL;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ChildCommand.CorrectChildDetails;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;

/** Not allowed looks the same as not there; known but not one's to decide is said openly. */
class WhoMayAskTest {

    private final House house = Children.house();

    private Taken correcting(Actor actor, String childId) {
        return house.asked(new CorrectChildDetails(asks(actor, "2026-06-15"), childId, ALEX, "a typing error"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER,            accepted",
        "SAFEGUARDING_LEAD,      accepted",
        "SCHOOL_OFFICE,          accepted",
        "FAIR_ACCESS_OFFICER,    accepted",
        "DATA_MANAGER,           accepted",
        "DESIGNATED_TEACHER,     NOT_ALLOWED",
        "SCHOOL_STAFF,           NOT_ALLOWED",
        "SYSTEM,                 NOT_ALLOWED",
        "VIRTUAL_SCHOOL_ADVISER, NOT_FOUND",
        "SOCIAL_WORKER,          NOT_FOUND",
        "PARENT,                 NOT_FOUND",
        "AUDITOR,                NOT_FOUND"
    })
    void eachRoleIsAnsweredAsItsStandingAllows(Role role, String answer) {
        Taken taken = correcting(role.isOfASchool() ? at(SCHOOL, role) : People.of(role), "c1");

        if (answer.equals("accepted")) {
            taken.isAccepted();
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    @Test
    void aChildNobodyKnowsAndAChildOneMayNotKnowAreAnsweredAlike() {
        Actor stranger = headteacherOf(OTHER_SCHOOL);

        assertThat(correcting(stranger, "c1").problem())
                .isNotNull()
                .isEqualTo(correcting(stranger, "nobody").problem());
        assertThat(correcting(stranger, "c1").isAnswered(ErrorCode.NOT_FOUND).detail())
                .doesNotContain("c1");
    }

    @Test
    void whoMayNotDecideAnywayIsNotToldWhetherThereIsAChild() {
        assertThat(correcting(at(OTHER_SCHOOL, Role.SCHOOL_STAFF), "c1").problem())
                .isNotNull()
                .isEqualTo(correcting(at(OTHER_SCHOOL, Role.SCHOOL_STAFF), "nobody")
                        .problem());
    }

    @Test
    void evenTheDataManagerWritesAboutRegisteredChildrenOnly() {
        correcting(People.of(Role.DATA_MANAGER), "nobody").isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aSchoolTheChildHasLeftKnowsThemNoMore() {
        house.knows(
                "child-c1",
                new EnrolmentEnded(
                        "c1", "authority:919", "enrolment-117276", SCHOOL, "moved", LocalDate.of(2026, 6, 14)));

        correcting(officeOf(SCHOOL), "c1").isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void whoIsDeniedTheChildFindsNobodyWhateverTheirRole() {
        Actor head = headteacherOf(SCHOOL);
        house.knows(
                "child-c1",
                new ParentRecorded(
                        "c1", "school:117276", head.id(), "Kim Example", "mother", true, false, null, LocalDate.EPOCH),
                new ContactRestricted(
                        "c1", "school:117276", "r1", head.id(), "court order", false, LocalDate.EPOCH, null));

        correcting(head, "c1").isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aParentKnowsTheirChildButKeepsNoRoll() {
        Actor parent = People.of(Role.PARENT);
        house.knows(
                "child-c1",
                new ParentRecorded(
                        "c1",
                        "school:117276",
                        parent.id(),
                        "Kim Example",
                        "mother",
                        true,
                        true,
                        null,
                        LocalDate.EPOCH));

        correcting(parent, "c1").isAnswered(ErrorCode.NOT_ALLOWED);
    }
}
