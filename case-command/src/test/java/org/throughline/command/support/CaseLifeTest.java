package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.escalate;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.support.Given.stepDown;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.support.CaseCommand.AssignCaseRole;
import org.throughline.command.support.CaseCommand.CloseSupportCase;
import org.throughline.command.support.CaseCommand.GrantExemption;
import org.throughline.command.support.CaseCommand.OpenSupportCase;
import org.throughline.command.support.CaseCommand.ReopenSupportCase;
import org.throughline.command.testing.House;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ExemptionEnded;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyWithdrawn;

/** Who carries a case, and how it ends and begins again. */
class CaseLifeTest {

    private static final List<String> SMILES = List.of("Comes in smiling on most mornings");

    @Test
    void aKeyAdultIsOfTheSchoolUnlessSaidOtherwise() {
        House house = houseWithACaseAt(1);

        assertThat(house.asked(assign(CaseRole.KEY_ADULT, "Mx Example", null)).only(CaseRoleAssigned.class))
                .isEqualTo(new CaseRoleAssigned(
                        CHILD,
                        "school:" + SCHOOL,
                        CASE,
                        CaseRole.KEY_ADULT,
                        "Mx Example",
                        "school:" + SCHOOL,
                        LocalDate.parse(TODAY)));
        house.asked(assign(CaseRole.KEY_ADULT, "Mx Example", "school:" + SCHOOL))
                .isQuiet();
        assertThat(house.asked(assign(CaseRole.LEAD_PROFESSIONAL, "Mx Example", "service:camhs"))
                        .only(CaseRoleAssigned.class)
                        .personAgency())
                .isEqualTo("service:camhs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the school", "school:", ":117276", "School:117276", "school:117 276"})
    void anAgencyIsAKindAndACode(String agency) {
        var wrong = houseWithACaseAt(1)
                .asked(assign(CaseRole.KEY_ADULT, "Mx Example", agency))
                .namesField("/personAgency");

        assertThat(wrong.given()).doesNotContain(agency);
    }

    @ParameterizedTest(name = "{0} with {1} pieces of evidence: {2}")
    @CsvSource({
        "NEEDS_MET,           1, SATISFIED",
        "NEEDS_MET,           0, BLOCKS",
        "LEFT_THE_SETTING,    0, WARNS",
        "SUPPORTED_ELSEWHERE, 0, WARNS",
        "FAMILY_WISH,         2, SATISFIED"
    })
    void needsThatAreMetShowInWhatChanged(ClosingReason reason, int pieces, Outcome outcome) {
        var taken = houseWithACaseAt(2).asked(close(reason, java.util.Collections.nCopies(pieces, "Sleeps through")));

        assertThat(taken.rule("B.11").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome != Outcome.BLOCKS);
        if (taken.accepted()) {
            assertThat(taken.only(SupportCaseClosed.class).reason()).isEqualTo(reason);
        }
    }

    @Test
    void aClosedCaseDoesNotMove() {
        House house = closed(2);

        assertThat(house.asked(escalate(3)).isAnswered(ErrorCode.CONFLICT).detail())
                .isEqualTo("This case is closed; reopen it first");
        house.asked(stepDown(1, null)).isAnswered(ErrorCode.CONFLICT);
        house.asked(assign(CaseRole.KEY_ADULT, "Mx Example", null)).isAnswered(ErrorCode.CONFLICT);
        house.asked(exempt()).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void closingTwiceIsQuietWhenItSaysTheSame() {
        House house = closed(2);

        house.asked(close(ClosingReason.NEEDS_MET, SMILES)).isQuiet();
        house.asked(close(ClosingReason.FAMILY_WISH, SMILES)).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void whatWasSetAsideEndsWithTheCase() {
        House house = houseWithACaseAt(2);
        house.asked(exempt()).isAccepted();

        var taken = house.asked(close(ClosingReason.NEEDS_MET, SMILES));

        assertThat(taken.only(ExemptionEnded.class).reason()).isEqualTo("The case was closed");
        assertThat(taken.all(DutyWithdrawn.class)).hasSize(1);
    }

    @Test
    void aCaseIsReopenedAtTheTierItWasClosedAt() {
        House house = closed(3);

        assertThat(house.asked(reopen("The worries came back")).only(SupportCaseReopened.class))
                .extracting(SupportCaseReopened::tier, SupportCaseReopened::tierName)
                .containsExactly(3, "Getting Targeted Help");
        house.asked(reopen("The worries came back")).isQuiet();
        house.asked(reopen("Otherwise")).isAnswered(ErrorCode.CONFLICT);
        house.asked(stepDown(2, null)).isAccepted();
    }

    @Test
    void aCaseThatWasNeverClosedIsNotReopened() {
        houseWithACaseAt(1).asked(reopen("Again")).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void afterClosingANewCaseMayBeginAndTheOldOneStaysClosedBesideIt() {
        House house = closed(2);

        house.asked(new OpenSupportCase(
                        asks(headteacherOf(SCHOOL), TODAY),
                        CHILD,
                        SCHOOL,
                        "dacorum",
                        null,
                        null,
                        List.of(),
                        null,
                        null))
                .isAccepted();
        assertThat(house.asked(reopen("The old one"))
                        .isAnswered(ErrorCode.CONFLICT)
                        .detail())
                .contains("Another case is open");
    }

    @ParameterizedTest
    @EnumSource(CaseRole.class)
    void anotherSchoolHasNoSay(CaseRole role) {
        House house = houseWithACaseAt(1).knowsChild(CHILD, SCHOOL, ANOTHER_SCHOOL);
        var theirs =
                new AssignCaseRole(asks(headteacherOf(ANOTHER_SCHOOL), TODAY), CHILD, CASE, role, "Mx Example", null);

        house.asked(theirs).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    private static House closed(int tier) {
        House house = houseWithACaseAt(tier);
        house.asked(close(ClosingReason.NEEDS_MET, SMILES)).isAccepted();
        return house;
    }

    private static AssignCaseRole assign(CaseRole role, String person, @Nullable String agency) {
        return new AssignCaseRole(asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, role, person, agency);
    }

    private static CloseSupportCase close(ClosingReason reason, List<String> evidence) {
        return new CloseSupportCase(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, reason, evidence, "Agreed with the family");
    }

    private static ReopenSupportCase reopen(String reason) {
        return new ReopenSupportCase(asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, reason);
    }

    private static GrantExemption exempt() {
        return new GrantExemption(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                "SEED-01",
                ExemptionReason.DOCUMENT_BEING_PREPARED,
                "The parents come on Thursday",
                LocalDate.parse("2026-07-03"));
    }
}
