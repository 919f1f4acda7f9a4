package org.throughline.command.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.family.FamilyHouse.CHILD;
import static org.throughline.command.family.FamilyHouse.DAY;
import static org.throughline.command.family.FamilyHouse.HEAD;
import static org.throughline.command.family.FamilyHouse.SCHOOL;
import static org.throughline.command.testing.People.asks;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Role;
import org.throughline.command.family.FamilyCommand.EndMedicalNeed;
import org.throughline.command.family.FamilyCommand.RecordMedicalNeed;
import org.throughline.command.family.FamilyCommand.ReviewMedicalNeed;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.FamilyEvent.MedicalNeedEnded;
import org.throughline.events.FamilyEvent.MedicalNeedRecorded;

class MedicalNeedsTest {

    private final House house = FamilyHouse.house();

    @Test
    void whatIsDoneForAConditionIsLookedAtAgainOnTheDayAgreed() {
        DutyOpened duty = recorded("2026-09-15").only(DutyOpened.class);

        assertThat(duty.kind()).isEqualTo(DutyKind.REVIEW_MEDICAL_SUPPORT);
        assertThat(duty.dueOn()).isEqualTo("2026-09-15");
        assertThat(duty.owner()).isEqualTo("school:117276");
    }

    @Test
    void onADayTheSchoolIsClosedItIsLookedAtOnTheNextSchoolDay() {
        DutyOpened duty = recorded("2026-06-20").only(DutyOpened.class);

        assertThat(duty.dueOn()).isEqualTo("2026-06-22");
        assertThat(duty.clock()).isEqualTo("on the next school day after the review day agreed (weekend)");
        assertThat(duty.calendarEdition()).isNotNull();
    }

    @Test
    void aReviewDischargesTheDutyAndOpensTheNext() {
        Taken recorded = recorded("2026-06-16");
        String need = recorded.only(MedicalNeedRecorded.class).needId();

        Taken reviewed = reviews(need, "2026-09-15");
        assertThat(reviewed.only(DutyDischarged.class).dutyId())
                .isEqualTo(recorded.only(DutyOpened.class).dutyId());
        assertThat(reviewed.only(DutyOpened.class).dueOn()).isEqualTo("2026-09-15");
        reviews(need, "2026-09-15").isQuiet();

        Taken ended = ends(need);
        assertThat(ended.only(DutyWithdrawn.class).dutyId())
                .isEqualTo(reviewed.only(DutyOpened.class).dutyId());
        assertThat(ended.only(MedicalNeedEnded.class).on()).isEqualTo(DAY);
        ends(need).isQuiet();
        reviews(need, "2026-12-01").isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void theReviewOfOneNeedLeavesTheOtherOwed() {
        String asthma = recorded("2026-09-15").only(MedicalNeedRecorded.class).needId();
        Taken eczema = recorded("2026-09-16");

        assertThat(reviews(asthma, "2026-12-01").only(DutyDischarged.class).dutyId())
                .isNotEqualTo(eczema.only(DutyOpened.class).dutyId());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-15, /reviewOn", "2026-06-14, /reviewOn"})
    void itIsNotLookedAtAgainBeforeItBegan(String reviewOn, String pointer) {
        recorded(reviewOn).namesField(pointer);
    }

    @Test
    void aNeedIsRecordedForASettingOfTheChild() {
        house.asked(new RecordMedicalNeed(
                        asks(People.of(Role.FAIR_ACCESS_OFFICER), DAY),
                        CHILD,
                        "117463",
                        "Asthma",
                        "Inhaler",
                        null,
                        LocalDate.of(2026, 9, 15)))
                .namesField("/setting");
        reviews("no-such-need", "2026-09-15").isAnswered(ErrorCode.NOT_FOUND);
        ends("no-such-need").isAnswered(ErrorCode.NOT_FOUND);
    }

    private Taken recorded(String reviewOn) {
        return house.asked(new RecordMedicalNeed(
                asks(HEAD, DAY), CHILD, SCHOOL, "Asthma", "Inhaler in the office", null, LocalDate.parse(reviewOn)));
    }

    private Taken reviews(String need, String reviewOn) {
        return house.asked(new ReviewMedicalNeed(
                asks(HEAD, DAY), CHILD, need, "Inhaler in the bag", LocalDate.parse(reviewOn), null));
    }

    private Taken ends(String need) {
        return house.asked(new EndMedicalNeed(asks(HEAD, DAY), CHILD, need, "Grown out of it", null));
    }
}
