package org.throughline.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.plan.Given.ANOTHER_SCHOOL;
import static org.throughline.command.plan.Given.BOTH;
import static org.throughline.command.plan.Given.CASE;
import static org.throughline.command.plan.Given.CHILD;
import static org.throughline.command.plan.Given.EHC_CONTENT;
import static org.throughline.command.plan.Given.FAMILY_CONTENT;
import static org.throughline.command.plan.Given.NEITHER;
import static org.throughline.command.plan.Given.NO_CONSENT;
import static org.throughline.command.plan.Given.PSP_CONTENT;
import static org.throughline.command.plan.Given.SCHOOL;
import static org.throughline.command.plan.Given.SDQ_CONTENT;
import static org.throughline.command.plan.Given.TODAY;
import static org.throughline.command.plan.Given.aCaseAt;
import static org.throughline.command.plan.Given.agree;
import static org.throughline.command.plan.Given.agreed;
import static org.throughline.command.plan.Given.day;
import static org.throughline.command.plan.Given.end;
import static org.throughline.command.plan.Given.house;
import static org.throughline.command.plan.Given.json;
import static org.throughline.command.plan.Given.lead;
import static org.throughline.command.plan.Given.psp;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Role;
import org.throughline.command.plan.PlanCommand.AgreeDocument;
import org.throughline.command.plan.PlanCommand.Consent;
import org.throughline.command.plan.PlanCommand.Days;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem.WrongField;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

class DocumentsTest {

    private static final Days TO_REVIEW = new Days(null, null, day("2026-06-29"));
    private static final Days JUST_TODAY = new Days(null, null, null);

    @Test
    void aPlanIsAgreedWithBothVoicesAndWillBeReviewed() {
        var taken = house().asked(psp(BOTH, new Days(null, day("2026-07-17"), day("2026-06-29"))));

        String id = taken.decision().created().getFirst();
        assertThat(taken.only(DocumentAgreed.class))
                .isEqualTo(new DocumentAgreed(
                        CHILD,
                        "school:" + SCHOOL,
                        id,
                        "PASTORAL_SUPPORT_PLAN",
                        "2026-1",
                        SCHOOL,
                        null,
                        null,
                        PSP_CONTENT,
                        null,
                        new Voices("I want the quiet room first", null, "We are glad of one person to call", null),
                        List.of("CHILD", "PARENTS", "KEY_ADULT"),
                        day(TODAY),
                        day("2026-07-17"),
                        day("2026-06-29")));
        DutyOpened duty = taken.only(DutyOpened.class);
        assertThat(duty)
                .extracting(
                        DutyOpened::kind, DutyOpened::owner, DutyOpened::setting, DutyOpened::cause, DutyOpened::dueOn)
                .containsExactly(DutyKind.REVIEW_PLAN, "school:" + SCHOOL, SCHOOL, id, day("2026-06-29"));
        assertThat(duty.dutyId()).startsWith("plan.");
    }

    /** The county's 2025/26 ends on 17 July; 2026/27 is modelled. */
    @ParameterizedTest(name = "to be reviewed on {0}: due on {1}, {2}")
    @CsvSource({
        "2026-06-29, 2026-06-29, on the review day agreed",
        "2026-06-27, 2026-06-29, on the next school day after the review day agreed (weekend)",
        "2026-07-25, 2026-09-03, on the next school day after the review day agreed (weekend)",
        "2026-07-22, 2026-09-03, on the next school day after the review day agreed (outside term)"
    })
    void theReviewIsDueOnASchoolDay(String reviewOn, String due, String clock) {
        DutyOpened duty =
                house().asked(psp(BOTH, new Days(null, null, day(reviewOn)))).only(DutyOpened.class);

        assertThat(duty.dueOn()).isEqualTo(due);
        assertThat(duty.clock()).isEqualTo(clock);
    }

    @Test
    void theReviewIsDueOnTheSchoolsOwnCalendarAndNotTheCountys() {
        CalendarPublished own = new CalendarPublished(
                SCHOOL,
                "school:" + SCHOOL,
                2025,
                "own-1",
                List.of(new Term("Summer", day("2026-04-13"), day("2026-07-24"))),
                List.of(new Closure(day("2026-06-29"), day("2026-06-30"), "INSET day")),
                "made up");

        DutyOpened duty =
                house().knows("calendar-" + SCHOOL + "-2025", own).asked(psp()).only(DutyOpened.class);

        assertThat(duty.dueOn()).isEqualTo("2026-07-01");
        assertThat(duty.clock()).contains("INSET day");
        assertThat(duty.calendarEdition()).isEqualTo("own-1");
    }

    @Test
    void aReviewInAYearNobodyPublishedIsNotGuessed() {
        house().asked(psp(BOTH, new Days(null, null, day("2031-01-06")))).isAnswered(ErrorCode.NO_CALENDAR);
    }

    @ParameterizedTest(name = "child: {0} or because {1}; parents: {2} or because {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "heard, -,       heard, -,       agreed",
                "-,     -,       heard, -,       J.1",
                "'  ',  -,       heard, -,       J.1",
                "heard, -,       -,     -,       J.2",
                "-,     '  ',    heard, -,       J.1",
                "-,     in hospital, heard, -,   agreed",
                "heard, -,       -,     cannot be traced, agreed"
            })
    void aPlanWithoutAVoiceNeedsAReason(
            @Nullable String child,
            @Nullable String whyNotChild,
            @Nullable String parents,
            @Nullable String whyNotParents,
            String outcome) {
        Taken taken = house().asked(
                        psp(new Views(new View(child, whyNotChild), new View(parents, whyNotParents)), TO_REVIEW));

        if (outcome.equals("agreed")) {
            assertThat(taken.only(DocumentAgreed.class).voices())
                    .isEqualTo(new Voices(child, whyNotChild, parents, whyNotParents));
            assertThat(taken.rule("J.1").outcome())
                    .isEqualTo(child == null ? Outcome.REASON_ACCEPTED : Outcome.SATISFIED);
        } else {
            assertThat(taken.isRefusedBy(outcome).outcome()).isEqualTo(Outcome.NEEDS_REASON);
        }
    }

    @Test
    void theReasonsAreOnTheReceipt() {
        Views unheard = new Views(new View(null, "in hospital"), new View(null, "cannot be traced"));

        assertThat(psp(unheard, TO_REVIEW).reasonGiven()).isEqualTo("in hospital; cannot be traced");
        assertThat(psp().reasonGiven()).isNull();
    }

    @Test
    void aTypeThatNeedsNoViewIsAgreedWithout() {
        Taken taken = house().asked(agree(lead(), "ASSESSMENT_INSTRUMENT", SDQ_CONTENT, NEITHER, JUST_TODAY));

        assertThat(taken.decision().rules())
                .noneMatch(rule -> rule.rule().equals("J.1") || rule.rule().equals("J.2"));
        assertThat(taken.only(DocumentAgreed.class))
                .extracting(DocumentAgreed::from, DocumentAgreed::until)
                .as("the record of a day is of that day alone")
                .containsExactly(day(TODAY), day(TODAY));
        assertThat(taken.all(DutyOpened.class)).isEmpty();
    }

    @Test
    void aPlanMadeWithoutThoseItNeedsIsRemarkedOn() {
        AgreeDocument alone = new AgreeDocument(
                lead(),
                CHILD,
                "PASTORAL_SUPPORT_PLAN",
                SCHOOL,
                null,
                PSP_CONTENT,
                BOTH,
                List.of(),
                TO_REVIEW,
                NO_CONSENT);

        assertThat(house().asked(alone).isAccepted().rule("J.2-M")).satisfies(rule -> {
            assertThat(rule.outcome()).isEqualTo(Outcome.WARNS);
            assertThat(rule.finding()).contains("key adult");
        });
        assertThat(house().asked(psp()).rule("J.2-M").outcome()).isEqualTo(Outcome.SATISFIED);
    }

    @ParameterizedTest(name = "{0} until {1}, review on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PASTORAL_SUPPORT_PLAN, 2026-06-14, 2026-06-15, /until",
                "PASTORAL_SUPPORT_PLAN, -,          2026-06-14, /reviewOn",
                "PASTORAL_SUPPORT_PLAN, 2026-06-30, 2026-07-01, /reviewOn",
                "PASTORAL_SUPPORT_PLAN, -,          -,          /reviewOn",
                "ASSESSMENT_INSTRUMENT, 2026-06-30, -,          /until",
                "ASSESSMENT_INSTRUMENT, -,          2026-06-30, /reviewOn"
            })
    void itsDaysMustMakeSense(String type, @Nullable String until, @Nullable String reviewOn, String pointer) {
        String content = type.equals("ASSESSMENT_INSTRUMENT") ? SDQ_CONTENT : PSP_CONTENT;
        Days days = new Days(null, until == null ? null : day(until), reviewOn == null ? null : day(reviewOn));

        house().asked(agree(lead(), type, content, BOTH, days)).namesField(pointer);
    }

    @Test
    void theRecordOfADayIsNotOfADayToCome() {
        house().asked(agree(
                        lead(), "ASSESSMENT_INSTRUMENT", SDQ_CONTENT, NEITHER, new Days(day("2026-06-16"), null, null)))
                .namesField("/from");
    }

    @Test
    void aSchoolHasOnePastoralSupportPlanForAChildAtATime() {
        House house = house();
        String first = agreed(house, psp(BOTH, new Days(null, day("2026-07-03"), day("2026-06-29"))));

        house.asked(psp()).isAnswered(ErrorCode.CONFLICT);
        house.asked(psp(BOTH, new Days(day("2026-07-03"), null, day("2026-07-06"))))
                .isAnswered(ErrorCode.CONFLICT);
        house.asked(psp(BOTH, new Days(day("2026-07-04"), null, day("2026-07-06"))))
                .isAccepted();
        house.asked(end(first, "Targets met", null)).isAccepted();
        house.asked(psp(BOTH, new Days(null, day("2026-07-03"), day("2026-06-29"))))
                .isAccepted();
    }

    @Test
    void anUnknownTypeOrAPolicyIsAnsweredWithTheTypesThereAre() {
        for (String type : List.of("LETTER_HOME", "BEHAVIOUR_POLICY")) {
            WrongField wrong = house().asked(agree(type, PSP_CONTENT)).namesField("/type");
            assertThat(wrong.allowed()).contains("PASTORAL_SUPPORT_PLAN").doesNotContain("BEHAVIOUR_POLICY");
        }
    }

    @Test
    void aWrongContentIsAnsweredWithThePathOfEachFault() {
        var problem = house().asked(agree(
                        "PASTORAL_SUPPORT_PLAN", json("{'targets': [{'target': 'Calm', 'by': 'soon', 'who': 'All'}]}")))
                .isAnswered(ErrorCode.INVALID_FIELD);

        assertThat(problem.fields())
                .extracting(WrongField::pointer)
                .containsExactly("/content/targets/0/by", "/content/targets/0/support");
        assertThat(problem.toString()).doesNotContain("soon").doesNotContain("Calm");
    }

    /** Each line: who asks, and what for. */
    @ParameterizedTest(name = "{0} agrees {1}: {2}")
    @CsvSource({
        "HEADTEACHER,             PASTORAL_SUPPORT_PLAN,     yes",
        "SCHOOL_STAFF,            PASTORAL_SUPPORT_PLAN,     yes",
        "SCHOOL_OFFICE,           PASTORAL_SUPPORT_PLAN,     no",
        "FAIR_ACCESS_OFFICER,     PASTORAL_SUPPORT_PLAN,     no",
        "FAIR_ACCESS_OFFICER,     EHC_PLAN,                  yes",
        "DESIGNATED_TEACHER,      EHC_PLAN,                  yes",
        "SAFEGUARDING_LEAD,       FAMILIES_FIRST_ASSESSMENT, yes",
        "SCHOOL_STAFF,            FAMILIES_FIRST_ASSESSMENT, no"
    })
    void whoMayAgreeWhat(Role role, String type, String may) {
        var actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);
        String content = switch (type) {
            case "EHC_PLAN" -> EHC_CONTENT;
            case "FAMILIES_FIRST_ASSESSMENT" -> FAMILY_CONTENT;
            default -> PSP_CONTENT;
        };
        Views views = type.equals("PASTORAL_SUPPORT_PLAN") ? BOTH : NEITHER;

        Taken taken = house().asked(agree(asks(actor, TODAY), type, content, views, TO_REVIEW));

        if (may.equals("yes")) {
            taken.isAccepted();
        } else {
            taken.isAnswered(ErrorCode.NOT_ALLOWED);
        }
    }

    @Test
    void aSchoolAgreesItsOwnDocumentsOnly() {
        AgreeDocument elsewhere = new AgreeDocument(
                lead(),
                CHILD,
                "PASTORAL_SUPPORT_PLAN",
                ANOTHER_SCHOOL,
                null,
                PSP_CONTENT,
                BOTH,
                List.of(),
                TO_REVIEW,
                NO_CONSENT);

        house().asked(elsewhere).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({"FAIR_ACCESS_OFFICER, authority:919", "HEADTEACHER, school:117276"})
    void whoeverRecordedADocumentOfAnotherBodyReviewsIt(Role role, String owner) {
        var actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        assertThat(house().asked(agree(asks(actor, TODAY), "EHC_PLAN", EHC_CONTENT, NEITHER, TO_REVIEW))
                        .only(DutyOpened.class)
                        .owner())
                .isEqualTo(owner);
    }

    @Test
    void aGuardedDocumentKeepsItsContentAndItsViewsApart() {
        DocumentAgreed agreed = house().asked(
                        agree(lead(), "FAMILIES_FIRST_ASSESSMENT", FAMILY_CONTENT, NEITHER, TO_REVIEW))
                .only(DocumentAgreed.class);

        assertThat(agreed.content()).isNull();
        assertThat(agreed.guardedContent()).isEqualTo(FAMILY_CONTENT);
        house().asked(agree(lead(), "FAMILIES_FIRST_ASSESSMENT", FAMILY_CONTENT, BOTH, TO_REVIEW))
                .namesField("/childView");
    }

    @ParameterizedTest(name = "the case {0} is open: {1}")
    @CsvSource({"c1.case-1, agreed", "c1.case-9, /caseId"})
    void aDocumentOfACaseIsOfAnOpenOne(String caseId, String outcome) {
        Taken taken = house().knows("support-" + CHILD, aCaseAt(2))
                .asked(new AgreeDocument(
                        lead(),
                        CHILD,
                        "PASTORAL_SUPPORT_PLAN",
                        SCHOOL,
                        caseId,
                        PSP_CONTENT,
                        BOTH,
                        List.of(),
                        TO_REVIEW,
                        NO_CONSENT));

        if (outcome.equals("agreed")) {
            assertThat(taken.only(DocumentAgreed.class).caseId()).isEqualTo(CASE);
        } else {
            taken.namesField(outcome);
        }
    }

    /** J.10: what consent was sought to, whether it was reached and withdrawn, the reason given; what comes of it. */
    @ParameterizedTest(name = "sought {0} {1}, reached {2}, withdrawn {3}, reason {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PLAN,       -,          yes, no,  -,             SATISFIED",
                "PLAN,       -,          no,  no,  -,             NEEDS_REASON",
                "PLAN,       -,          yes, yes, -,             NEEDS_REASON",
                "PLAN,       another,    yes, no,  -,             NEEDS_REASON",
                "SERVICE,    safe-space, yes, no,  -,             NEEDS_REASON",
                "ASSESSMENT, -,          yes, no,  -,             NEEDS_REASON",
                "ASSESSMENT, -,          yes, no,  A court order, REASON_ACCEPTED",
                "-,          -,          no,  no,  -,             NEEDS_REASON",
                "-,          -,          no,  no,  '  ',          NEEDS_REASON",
                "-,          -,          no,  no,  A court order, REASON_ACCEPTED"
            })
    void anIndividualPlanNeedsAParentsConsentToAPlan(
            @Nullable AgreementAbout about,
            @Nullable String aboutId,
            String reached,
            String withdrawn,
            @Nullable String reason,
            Outcome outcome) {
        House house = house();
        String agency = "school:" + SCHOOL;
        if (about != null) {
            house.knows(
                    "agreement-" + CHILD,
                    new AgreementSought(
                            CHILD,
                            agency,
                            "a1",
                            about,
                            aboutId,
                            Strength.CONSENT,
                            List.of("parent:p1"),
                            "A plan for writing",
                            day("2026-06-01")));
        }
        if (reached.equals("yes")) {
            LocalDate on = day("2026-06-02");
            house.knows(
                    "agreement-" + CHILD,
                    new AgreementAnswered(
                            CHILD, agency, "a1", "parent:p1", true, AgreementEvidence.SIGNED, "The form", on),
                    new AgreementReached(CHILD, agency, "a1", on));
        }
        if (withdrawn.equals("yes")) {
            house.knows(
                    "agreement-" + CHILD,
                    new AgreementWithdrawn(
                            CHILD, agency, "a1", "parent:p1", "Thought again", List.of(), day("2026-06-03")));
        }

        Taken taken = house.asked(iep(new Consent(about == null ? null : "a1", reason)));

        if (outcome == Outcome.NEEDS_REASON) {
            assertThat(taken.isRefusedBy("J.10").outcome()).isEqualTo(outcome);
        } else {
            assertThat(taken.isAccepted().rule("J.10").outcome()).isEqualTo(outcome);
            assertThat(taken.only(DocumentAgreed.class).agreementId())
                    .as("the agreement it ends with")
                    .isEqualTo(outcome == Outcome.SATISFIED ? "a1" : null);
        }
    }

    @Test
    void anAgreementNobodySoughtIsNamed() {
        house().asked(iep(new Consent("a9", null))).namesField("/agreementId");
    }

    @Test
    void aPlanThatNeedsNoConsentIsNotAskedForIt() {
        assertThat(house().asked(psp()).decision().rules())
                .noneMatch(rule -> rule.rule().equals("J.10"));
    }

    private static AgreeDocument iep(Consent consent) {
        return new AgreeDocument(
                lead(),
                CHILD,
                "INDIVIDUAL_EDUCATION_PLAN",
                SCHOOL,
                null,
                Given.IEP_CONTENT,
                BOTH,
                List.of(),
                TO_REVIEW,
                consent);
    }
}
