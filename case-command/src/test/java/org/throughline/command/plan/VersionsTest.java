package org.throughline.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.plan.Given.BOTH;
import static org.throughline.command.plan.Given.CHILD;
import static org.throughline.command.plan.Given.CHILD_HEARD;
import static org.throughline.command.plan.Given.PSP_CONTENT;
import static org.throughline.command.plan.Given.RISK_CONTENT;
import static org.throughline.command.plan.Given.TODAY;
import static org.throughline.command.plan.Given.agree;
import static org.throughline.command.plan.Given.agreed;
import static org.throughline.command.plan.Given.day;
import static org.throughline.command.plan.Given.end;
import static org.throughline.command.plan.Given.house;
import static org.throughline.command.plan.Given.json;
import static org.throughline.command.plan.Given.lead;
import static org.throughline.command.plan.Given.psp;
import static org.throughline.command.plan.Given.pspWith;
import static org.throughline.command.plan.Given.revise;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Role;
import org.throughline.catalogue.DocumentType.Audience;
import org.throughline.command.plan.PlanCommand.Days;
import org.throughline.command.plan.PlanCommand.ReviseDocument;
import org.throughline.command.plan.PlanCommand.ShareDocument;
import org.throughline.command.testing.House;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.edge.ErrorCode;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.PlanEvent.DocumentRevised;
import org.throughline.events.PlanEvent.DocumentShared;

/** A document changes by versions, and each version is shared anew. */
class VersionsTest {

    @Test
    void versionsCountOnAndCarryTheirReason() {
        House house = house();
        String plan = agreed(house, psp());

        house.asked(revise(plan, pspWith("In lessons by nine", "Has lunch with a friend"), null))
                .isAccepted();
        DocumentRevised third =
                house.asked(revise(plan, pspWith("In lessons by ten"), null)).only(DocumentRevised.class);

        assertThat(third)
                .extracting(DocumentRevised::version, DocumentRevised::reason, DocumentRevised::edition)
                .containsExactly(3, "The review asked for it", "2026-1");
        assertThat(third.content()).isEqualTo(pspWith("In lessons by ten"));
    }

    @Test
    void aChangeThatChangesNothingIsQuiet() {
        House house = house();
        String plan = agreed(house, psp());

        house.asked(revise(plan, PSP_CONTENT, null)).isQuiet();
        house.asked(revise(plan, PSP_CONTENT, "2026-06-29")).isQuiet();
        house.asked(revise(plan, PSP_CONTENT, "2026-06-30")).only(DocumentRevised.class);
    }

    @Test
    void aNewVersionNeedsTheVoicesAgain() {
        House house = house();
        String plan = agreed(house, psp());

        house.asked(new ReviseDocument(
                        lead(), CHILD, plan, pspWith("Other"), new Views(CHILD_HEARD, View.NONE), "Why", null))
                .isRefusedBy("J.2");
    }

    @Test
    void anotherReviewDayTakesTheOldDutyWithIt() {
        House house = house();
        var agreed = house.asked(psp());
        String plan = agreed.decision().created().getFirst();

        var revised = house.asked(revise(plan, pspWith("Other"), "2026-07-06"));

        assertThat(revised.only(DutyWithdrawn.class).dutyId())
                .isEqualTo(agreed.only(DutyOpened.class).dutyId());
        assertThat(revised.only(DutyOpened.class).dueOn()).isEqualTo("2026-07-06");
        assertThat(house.asked(revise(plan, pspWith("Third"), null)).all(DutyOpened.class))
                .isEmpty();
    }

    @Test
    void aDocumentThatHasEndedIsNotChanged() {
        House house = house();
        String plan = agreed(house, psp());
        house.asked(end(plan, "Targets met", null)).isAccepted();

        house.asked(revise(plan, pspWith("Other"), null)).isAnswered(ErrorCode.CONFLICT);
    }

    @ParameterizedTest(name = "review on {0}")
    @CsvSource({"2026-06-14", "2026-07-18"})
    void theNewReviewDayIsWithinTheDocumentAndNotGone(String reviewOn) {
        House house = house();
        String plan = agreed(house, psp(BOTH, new Days(null, day("2026-07-17"), day("2026-06-29"))));

        house.asked(revise(plan, pspWith("Other"), reviewOn)).namesField("/reviewOn");
    }

    @Test
    void aWrongContentIsNamedHereAsWell() {
        House house = house();
        String plan = agreed(house, psp());

        house.asked(revise(plan, json("{'targets': []}"), null)).namesField("/content/targets");
    }

    /** A4.15. The plan has two targets; each line: how far the first had come, which are kept, what is said. */
    @ParameterizedTest(name = "the first {0}, then {1}: {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-       | first, second | SATISFIED",
                "-       | second        | REASON_ACCEPTED",
                "MET     | second        | SATISFIED",
                "PARTLY  | second        | REASON_ACCEPTED"
            })
    void aTargetLeftOutBeforeItIsMetIsRemarkedOn(@Nullable String progress, String kept, Outcome outcome) {
        House house = house();
        String before = progress == null
                ? pspWith("first", "second")
                : pspWith("first", "second").replaceFirst("\"who\"", "\"progress\": \"" + progress + "\", \"who\"");
        String plan = agreed(
                house, agree(lead(), "PASTORAL_SUPPORT_PLAN", before, BOTH, new Days(null, null, day("2026-06-29"))));

        var revised = house.asked(new ReviseDocument(
                lead(), CHILD, plan, pspWith(kept.split(", ")), BOTH, "A hard fortnight", day("2026-07-06")));

        assertThat(revised.isAccepted().rule("A4.15").outcome()).isEqualTo(outcome);
    }

    /** J.11. */
    @Test
    void aRiskPlanIsRemarkedOnUntilChildParentsAndStaffHaveIt() {
        House house = house();
        var agreed = house.asked(agree("RISK_REDUCTION_PLAN", RISK_CONTENT));
        String plan = agreed.decision().created().getFirst();
        assertThat(agreed.rule("J.11").finding()).endsWith("child, parents, staff involved");

        var first = house.asked(share(plan, null, Audience.CHILD, Audience.PARENTS));
        assertThat(first.rule("J.11").outcome()).isEqualTo(Outcome.WARNS);
        assertThat(first.rule("J.11").finding()).endsWith("with staff involved");
        assertThat(first.only(DocumentShared.class))
                .extracting(DocumentShared::version, DocumentShared::with)
                .containsExactly(1, List.of("CHILD", "PARENTS"));
        assertThat(house.asked(share(plan, null, Audience.STAFF_INVOLVED))
                        .rule("J.11")
                        .outcome())
                .isEqualTo(Outcome.SATISFIED);

        var revised = house.asked(revise(plan, RISK_CONTENT.replace("Noise", "Crowds"), null));
        assertThat(revised.isAccepted().rule("J.11").outcome()).isEqualTo(Outcome.WARNS);
        assertThat(house.asked(share(plan, null, Audience.CHILD)).rule("J.11").finding())
                .endsWith("with parents, staff involved");
        assertThat(house.asked(share(plan, 1, Audience.CHILD)).decision().events())
                .as("the first version was shared with the child before")
                .isEmpty();
    }

    @Test
    void aPlanThatIsNotAboutRiskIsNotRemarkedOn() {
        assertThat(house().asked(psp()).decision().rules())
                .noneMatch(rule -> rule.rule().equals("J.11"));
    }

    @Test
    void sharingAgainIsQuietAndSharingWithNobodyIsNamed() {
        House house = house();
        String plan = agreed(house, psp());
        house.asked(share(plan, null, Audience.CHILD)).isAccepted();

        house.asked(share(plan, null, Audience.CHILD)).isQuiet();
        house.asked(share(plan, null)).namesField("/with");
        house.asked(share(plan, 2, Audience.CHILD)).namesField("/version");
        house.asked(share("document-9", null, Audience.CHILD)).isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void anotherSchoolOfTheChildDoesNotChangeIt() {
        House house = house().knowsChild(CHILD, "117463");
        String plan = agreed(house, psp());

        house.asked(new ReviseDocument(
                        asks(at("117463", Role.HEADTEACHER), TODAY), CHILD, plan, pspWith("Other"), BOTH, "Why", null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    private static ShareDocument share(String document, @Nullable Integer version, Audience... with) {
        return new ShareDocument(lead(), CHILD, document, version, List.of(with), List.of());
    }
}
