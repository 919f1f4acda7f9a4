package org.throughline.command.plan;

import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentType.Maker;
import org.throughline.command.decision.Request;
import org.throughline.command.plan.PlanCommand.AgreeDocument;
import org.throughline.command.plan.PlanCommand.Consent;
import org.throughline.command.plan.PlanCommand.Days;
import org.throughline.command.plan.PlanCommand.EndDocument;
import org.throughline.command.plan.PlanCommand.ReviewDocument;
import org.throughline.command.plan.PlanCommand.ReviseDocument;
import org.throughline.command.testing.House;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.framework.Frameworks;

/** One child at one school, and documents that are in order but for what a test changes. */
final class Given {

    static final String CHILD = "c1";
    static final String SCHOOL = "117276";
    static final String ANOTHER_SCHOOL = "117463";
    static final String CASE = CHILD + ".case-1";
    /** A Monday. */
    static final String TODAY = "2026-06-15";

    static final String NEXT_SCHOOL_DAY = "2026-06-16";

    static final View CHILD_HEARD = new View("I want the quiet room first", null);
    static final View PARENTS_HEARD = new View("We are glad of one person to call", null);
    static final Views BOTH = new Views(CHILD_HEARD, PARENTS_HEARD);
    static final Views NEITHER = new Views(View.NONE, View.NONE);
    static final Consent NO_CONSENT = new Consent(null, null);

    static final String PSP_CONTENT = pspWith("In lessons by nine", "Asks for the quiet room with the card");
    static final String RISK_CONTENT = json(
            "{'aboutThisChildOnly': true, 'triggers': [{'trigger': 'Noise', 'response': ['Offer the quiet room']}],"
                    + " 'deEscalation': ['Walk beside, do not talk']}");
    static final String IEP_CONTENT = json(
            "{'strengths': ['Reads for pleasure'], 'needs': ['Writing at length'],"
                    + " 'targets': [{'target': 'Plans a page', 'by': '2026-07-10', 'support': ['Story board'], 'who': 'Teacher'}]}");
    static final String SDQ_CONTENT = json("{'instrument': 'SDQ', 'completedBy': 'TEACHER', 'assessor': 'SENCO',"
            + " 'on': '2026-06-10', 'scores': {'TOTAL': 19, 'PEER': 6}, 'meaning': 'Lonely at break'}");
    static final String EHC_CONTENT = json("{'reference': 'EHC-1', 'maintainedBy': 'authority:919', 'stage': 'FINAL'}");
    static final String FAMILY_CONTENT = json(
            "{'strengths': ['Close to grandmother'], 'needs': [{'area': 'HEALTH', 'need': 'Sleep'}],"
                    + " 'actions': [{'action': 'See the nurse', 'who': 'School nurse', 'by': '2026-07-01'}],"
                    + " 'leadProfessional': 'Family worker', 'childsView': {'said': 'Tired'}, 'parentsView': {'whyNot': 'Away'}}");

    private Given() {}

    static House house() {
        return new House(PlanRecord.class)
                .with(new Frameworks("classpath*:frameworks/*.yaml"))
                .knowsChild(CHILD, SCHOOL);
    }

    static String json(String single) {
        return single.replace('\'', '"');
    }

    static String pspWith(String... targets) {
        StringBuilder all = new StringBuilder();
        for (String target : targets) {
            all.append(all.isEmpty() ? "" : ",")
                    .append("{'target': '%s', 'by': '2026-07-10', 'support': ['A card to show'], 'who': 'Key adult'}"
                            .formatted(target));
        }
        return json("{'targets': [" + all + "]}");
    }

    static Request lead() {
        return asks(safeguardingLeadOf(SCHOOL), TODAY);
    }

    static AgreeDocument psp() {
        return psp(BOTH, new Days(null, null, day("2026-06-29")));
    }

    static AgreeDocument psp(Views views, Days days) {
        return agree(lead(), "PASTORAL_SUPPORT_PLAN", PSP_CONTENT, views, days);
    }

    static AgreeDocument agree(Request request, String type, String content, Views views, Days days) {
        return new AgreeDocument(
                request, CHILD, type, SCHOOL, null, content, views, List.of(Maker.KEY_ADULT), days, NO_CONSENT);
    }

    /** A document that is reviewed in a fortnight. */
    static AgreeDocument agree(String type, String content) {
        return agree(lead(), type, content, BOTH, new Days(null, null, day("2026-06-29")));
    }

    static String agreed(House house, AgreeDocument command) {
        return house.asked(command).isAccepted().decision().created().getFirst();
    }

    static ReviseDocument revise(String document, String content, @Nullable String reviewOn) {
        return new ReviseDocument(
                lead(),
                CHILD,
                document,
                content,
                BOTH,
                "The review asked for it",
                reviewOn == null ? null : day(reviewOn));
    }

    static ReviewDocument review(
            String document, ReviewOutcome outcome, @Nullable String next, Request request, @Nullable String on) {
        return new ReviewDocument(
                request,
                CHILD,
                document,
                outcome,
                "Comes in most mornings",
                BOTH,
                next == null ? null : day(next),
                on == null ? null : day(on));
    }

    static EndDocument end(String document, String reason, @Nullable String on) {
        return new EndDocument(lead(), CHILD, document, reason, on == null ? null : day(on));
    }

    static CaseEvent aCaseAt(int tier) {
        return new SupportCaseOpened(
                CHILD,
                "school:" + SCHOOL,
                CASE,
                SCHOOL,
                "dacorum",
                "2024-25",
                tier,
                "as it was called",
                List.of(),
                List.of(),
                null,
                day("2026-03-02"));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
