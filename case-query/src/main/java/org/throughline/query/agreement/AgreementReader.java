package org.throughline.query.agreement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.MoveEvent.DispensationReason;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.Discretion;
import org.throughline.query.access.Known;
import org.throughline.query.agreement.AgreementView.Agreement;
import org.throughline.query.agreement.AgreementView.Agreements;
import org.throughline.query.agreement.AgreementView.Competence;
import org.throughline.query.agreement.AgreementView.Dispensation;
import org.throughline.query.agreement.AgreementView.Party;
import org.throughline.query.agreement.AgreementView.PartyAnswer;
import org.throughline.query.agreement.AgreementView.State;
import org.throughline.query.agreement.AgreementView.Withdrawal;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Opened;

/** Opens a child's agreements as far as somebody may know them. */
final class AgreementReader {

    private final Doc doc;
    private final Opened opened;
    private final Known known;
    private final PartyReader parties;

    AgreementReader(Doc doc, PartyReader parties) {
        this.doc = doc;
        this.opened = parties.opened();
        this.known = parties.known();
        this.parties = parties;
    }

    Agreements read() {
        List<Agreement> agreements = new ArrayList<>();
        doc.parts(AgreementProjection.AGREEMENTS).forEach((id, part) -> {
            Doc sought = part.partOrNull("sought");
            if (sought != null && Discretion.allows(sought, known)) {
                agreements.add(agreement(id, part, sought));
            }
        });
        agreements.sort(comparing(Agreement::soughtOn, reverseOrder()).thenComparing(Agreement::agreementId));
        return new Agreements(doc.id(), agreements, competence());
    }

    private Agreement agreement(String id, Doc part, Doc sought) {
        Strength strength = Strength.valueOf(sought.text("strength"));
        List<PartyAnswer> answers = answers(part, strength);
        List<Doc> reached = Opened.inOrder(part, "reached");
        return new Agreement(
                id,
                AgreementAbout.valueOf(sought.text("about")),
                opened.textOrNull(sought, "aboutId"),
                strength,
                state(part, answers),
                sought.day("on"),
                sought.text("agency"),
                opened.text(sought, "asked"),
                parties.asked(sought, strength),
                answers,
                reached.isEmpty() ? null : reached.getLast().day("on"),
                withdrawals(part, strength),
                known.may(Sensitivity.SAFEGUARDING) ? dispensations(part, strength) : null);
    }

    /** A refusal the caller may not know of leaves it sought. */
    private static State state(Doc part, List<PartyAnswer> answers) {
        long reached = last(part, "reached");
        long withdrawn = last(part, "withdrawals");
        if (reached >= 0 || withdrawn >= 0) {
            return reached > withdrawn ? State.REACHED : State.WITHDRAWN;
        }
        Map<String, Boolean> latest = new HashMap<>();
        answers.forEach(answer -> latest.put(answer.party().party(), answer.agrees()));
        return latest.containsValue(false) ? State.REFUSED : State.SOUGHT;
    }

    private static long last(Doc part, String what) {
        List<Doc> all = Opened.inOrder(part, what);
        return all.isEmpty() ? -1 : all.getLast().longNumber("seq");
    }

    private List<PartyAnswer> answers(Doc part, Strength strength) {
        List<PartyAnswer> answers = new ArrayList<>();
        for (Doc answer : Opened.inOrder(part, "answers")) {
            Party party = parties.of(answer, strength);
            if (party != null && Discretion.allows(answer, known)) {
                answers.add(new PartyAnswer(
                        party,
                        answer.yes("agrees"),
                        AgreementEvidence.valueOf(answer.text("evidence")),
                        answer.day("on"),
                        opened.text(answer, "details")));
            }
        }
        return answers;
    }

    private List<Withdrawal> withdrawals(Doc part, Strength strength) {
        boolean told = known.may(Sensitivity.CARE);
        return Opened.inOrder(part, "withdrawals").stream()
                .map(w -> new Withdrawal(
                        told ? parties.of(w, strength) : null,
                        w.day("on"),
                        told ? opened.text(w, "reason") : null,
                        opened.texts(w, "stops")))
                .toList();
    }

    private List<Dispensation> dispensations(Doc part, Strength strength) {
        return Opened.inOrder(part, "dispensations").stream()
                .map(d -> {
                    AgreementProjection.Why why = opened.whole(d, "why", AgreementProjection.Why.class);
                    return new Dispensation(
                            parties.of(d, strength),
                            DispensationReason.valueOf(why.reason()),
                            d.day("on"),
                            why.explanation());
                })
                .toList();
    }

    private List<Competence> competence() {
        return doc.parts(AgreementProjection.COMPETENCE).entrySet().stream()
                .filter(c -> Discretion.allows(c.getValue(), known))
                .map(c -> competence(c.getKey(), c.getValue()))
                .sorted(comparing(Competence::on, reverseOrder()).thenComparing(Competence::assessmentId))
                .toList();
    }

    private Competence competence(String id, Doc part) {
        return new Competence(
                id,
                AgreementAbout.valueOf(part.text("about")),
                part.yes("competent"),
                part.day("on"),
                opened.text(part, "rationale"));
    }
}
