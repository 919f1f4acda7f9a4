package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.GivenConcern.correct;
import static org.throughline.command.support.GivenConcern.other;
import static org.throughline.command.support.GivenConcern.raise;
import static org.throughline.command.support.GivenConcern.raised;
import static org.throughline.command.support.GivenConcern.seen;
import static org.throughline.command.support.GivenConcern.with;
import static org.throughline.command.support.GivenConcern.withdraw;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.events.ConcernEvent.IncidentRole.HELPED;
import static org.throughline.events.ConcernEvent.IncidentRole.SAW_IT;
import static org.throughline.events.ConcernEvent.IncidentRole.TOOK_PART;
import static org.throughline.events.ConcernEvent.IncidentRole.WAS_HARMED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.events.CaseEvent;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.InvolvementInIncidentRecorded;
import org.throughline.events.ConcernEvent.InvolvementInIncidentWithdrawn;

class InvolvedTest {

    private static final LocalDate ON = LocalDate.parse("2026-06-15");
    private static final String AGENCY = "school:" + SCHOOL;

    @Test
    void eachOtherChildHasItOnARecordOfTheirOwnWithARoleOfTheirOwn() {
        var taken = house().asked(raise(headteacherOf(SCHOOL), with(other("c2", WAS_HARMED), other("c3", SAW_IT))));

        String concern = taken.decision().created().getFirst();
        assertThat(taken.only(ConcernRaised.class).others())
                .containsExactly(other("c2", WAS_HARMED), other("c3", SAW_IT));
        assertThat(taken.decision().elsewhere())
                .containsExactly(
                        on("c2", new InvolvementInIncidentRecorded("c2", AGENCY, concern, WAS_HARMED, ON)),
                        on("c3", new InvolvementInIncidentRecorded("c3", AGENCY, concern, SAW_IT, ON)));
    }

    @Test
    void theirRecordIsTheSameStreamInWhichTheirOwnConcernsAre() {
        House house = house();
        raised(house, with(other("c2", TOOK_PART)));

        house.asked(new ConcernCommand.RaiseConcern(
                        asks(headteacherOf(SCHOOL), TODAY), "c2", seen("Would not say what had happened at break")))
                .isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-another-school", "nobody"})
    void aChildOfAnotherSchoolIsAnsweredAsOneWhoIsNotThere(String childId) {
        House house = house().knowsChild("at-another-school", ANOTHER_SCHOOL);

        var wrong = house.asked(raise(headteacherOf(SCHOOL), with(other("c2", SAW_IT), other(childId, WAS_HARMED))))
                .namesField("/others/1/childId");

        assertThat(wrong.given() + wrong.allowed()).isEqualTo("an id of no child you know of" + "a child's id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHILD, "c2"})
    void nobodyIsNamedTwiceNorBesideThemselves(String twice) {
        house().asked(raise(headteacherOf(SCHOOL), with(other("c2", SAW_IT), other(twice, HELPED))))
                .namesField("/others/1/childId");
    }

    @Test
    void aCorrectionRecordsTheOneNewlyNamedAndTakesBackTheOneNoLongerNamed() {
        House house = house();
        String concern = raised(house, with(other("c2", WAS_HARMED)));

        var taken = house.asked(correct(concern, with(other("c3", WAS_HARMED)), "It was another child"));

        assertThat(taken.isAccepted().decision().elsewhere())
                .containsExactly(
                        on("c2", new InvolvementInIncidentWithdrawn("c2", AGENCY, concern, ON)),
                        on("c3", new InvolvementInIncidentRecorded("c3", AGENCY, concern, WAS_HARMED, ON)));
    }

    @Test
    void aRoleThatWasWrongIsRecordedAnewAndOneThatWasRightIsLeft() {
        House house = house();
        String concern = raised(house, with(other("c2", TOOK_PART), other("c3", SAW_IT)));

        var taken = house.asked(correct(concern, with(other("c2", HELPED), other("c3", SAW_IT)), "She fetched help"));

        assertThat(taken.isAccepted().decision().elsewhere())
                .containsExactly(on("c2", new InvolvementInIncidentRecorded("c2", AGENCY, concern, HELPED, ON)));
    }

    @Test
    void aCorrectionNamesNoChildTheAskerMayNotWriteAbout() {
        House house = house().knowsChild("at-another-school", ANOTHER_SCHOOL);
        String concern = raised(house, with());

        house.asked(correct(concern, with(other("at-another-school", SAW_IT)), "There was one more"))
                .namesField("/concern/others/0/childId");
    }

    @Test
    void aConcernThatIsWithdrawnInvolvesNobodyAnyMore() {
        House house = house();
        String concern = raised(house, with(other("c2", WAS_HARMED)));

        Taken taken = house.asked(withdraw(concern, "Raised about the wrong child"));

        assertThat(taken.isAccepted().decision().elsewhere())
                .containsExactly(on("c2", new InvolvementInIncidentWithdrawn("c2", AGENCY, concern, ON)));
    }

    private static House house() {
        return Given.house().knowsChild("c2", SCHOOL).knowsChild("c3", SCHOOL);
    }

    private static Elsewhere on(String childId, CaseEvent event) {
        return new Elsewhere("Support", "support-" + childId, List.of(event));
    }
}
