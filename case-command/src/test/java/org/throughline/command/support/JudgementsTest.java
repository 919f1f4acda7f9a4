package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.escalate;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.of;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.support.CaseCommand.RecordJudgement;
import org.throughline.command.testing.House;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CaseworkEvent.JudgementRecorded;

class JudgementsTest {

    @Test
    void aJudgementNamesItsRoleItsDayAndItsLast() {
        var taken = house().asked(judge("AT_RISK_OF_SUSPENSION", true, "Three removals", "2026-09-30"));

        assertThat(taken.only(JudgementRecorded.class))
                .isEqualTo(new JudgementRecorded(
                        CHILD,
                        "school:" + SCHOOL,
                        taken.decision().created().getFirst(),
                        "AT_RISK_OF_SUSPENSION",
                        true,
                        "Three removals",
                        "HEADTEACHER",
                        LocalDate.parse(TODAY),
                        LocalDate.parse("2026-09-30")));
    }

    @Test
    void itIsEvidenceOnTheSameDay() {
        House house = houseWithACaseAt(3);
        house.asked(escalate(4)).isRefusedBy("SEED-03");

        house.asked(judge("AT_RISK_OF_PERMANENT_EXCLUSION", true, "A knife was found", null))
                .isAccepted();

        house.asked(escalate(4)).isAccepted();
    }

    @Test
    void judgedOtherwiseItCountsNoLonger() {
        House house = houseWithACaseAt(3);
        house.asked(judge("NEEDS_A_MANAGED_MOVE", true, "No trust left", null)).isAccepted();
        house.asked(judge("NEEDS_A_MANAGED_MOVE", false, "It was repaired", null))
                .isAccepted();

        house.asked(escalate(4)).isRefusedBy("SEED-03");
    }

    @Test
    void theSameJudgementAgainIsQuietAndNamesTheFirst() {
        House house = house();
        var first = house.asked(judge("NEEDS_A_MANAGED_MOVE", true, "No trust left", null));

        var again = house.asked(judge("NEEDS_A_MANAGED_MOVE", true, "No trust left", null));

        again.isQuiet();
        assertThat(again.decision().created()).isEqualTo(first.decision().created());
    }

    @Test
    void whatIsJudgedIsInTheVocabularyAndDoesNotExpireBeforeItBegins() {
        assertThat(house().asked(judge("IS_NAUGHTY", true, "Because", null)).namesField("/judgement"))
                .satisfies(wrong -> {
                    assertThat(wrong.given()).doesNotContain("NAUGHTY");
                    assertThat(wrong.allowed()).contains("AT_RISK_OF_SUSPENSION", "NEEDS_A_MANAGED_MOVE");
                });
        house().asked(judge("NEEDS_A_MANAGED_MOVE", true, "Because", "2026-06-14"))
                .namesField("/until");
        house().asked(judge("NEEDS_A_MANAGED_MOVE", true, "Because", TODAY)).isAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HEADTEACHER", "SAFEGUARDING_LEAD", "DESIGNATED_TEACHER", "SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void atASchoolItIsForThoseWhoLead(Role role) {
        var taken = house().asked(by(at(SCHOOL, role)));

        if (role == Role.SCHOOL_STAFF || role == Role.SCHOOL_OFFICE) {
            taken.isAnswered(ErrorCode.NOT_ALLOWED);
        } else {
            assertThat(taken.only(JudgementRecorded.class).role()).isEqualTo(role.name());
        }
    }

    @Test
    void theFairAccessOfficerJudgesForTheAuthority() {
        assertThat(house().asked(by(of(Role.FAIR_ACCESS_OFFICER)))
                        .only(JudgementRecorded.class)
                        .agency())
                .isEqualTo("authority:919");
    }

    @Test
    void aSocialWorkerWhoDoesNotKnowTheChildIsToldItIsNotThere() {
        house().asked(by(of(Role.SOCIAL_WORKER))).isAnswered(ErrorCode.NOT_FOUND);
    }

    private static RecordJudgement judge(String code, boolean holds, String why, @Nullable String until) {
        return new RecordJudgement(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                code,
                holds,
                why,
                until == null ? null : LocalDate.parse(until));
    }

    private static RecordJudgement by(Actor actor) {
        return new RecordJudgement(asks(actor, TODAY), CHILD, "NEEDS_A_MANAGED_MOVE", true, "No trust left", null);
    }
}
