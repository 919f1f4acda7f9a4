package org.throughline.command.support;

import java.util.Objects;
import org.throughline.catalogue.Vocabularies;
import org.throughline.command.decision.Decision;
import org.throughline.command.support.CaseCommand.RecordJudgement;
import org.throughline.edge.Problem;
import org.throughline.events.CaseworkEvent.JudgementRecorded;

/** What a professional judges where no ledger knows. A fact: it weighs no rule, and the latest of its code counts. */
record Judgements(SupportFile file) {

    Decision judge(RecordJudgement c) {
        if (!Vocabularies.JUDGEMENTS.has(c.judgement())) {
            throw Problem.field("/judgement", "an unknown code", String.join(", ", Vocabularies.JUDGEMENTS.codes()))
                    .thrown();
        }
        if (c.until() != null && c.until().isBefore(c.request().today())) {
            throw Problem.field("/until", "a day before today", "today or later, or nothing")
                    .thrown();
        }
        JudgementRecorded judged = new JudgementRecorded(
                c.childId(),
                c.request().actor().agency(),
                c.request().newId("judgement"),
                c.judgement(),
                c.holds(),
                c.rationale(),
                c.request().actor().role().name(),
                c.request().today(),
                c.until());
        JudgementRecorded latest = file.cases().judgements().get(c.judgement());
        return latest != null && saysTheSame(latest, judged)
                ? Decision.alreadyDone().creating(latest.judgementId())
                : Decision.accept(judged).creating(judged.judgementId());
    }

    /** On the same day: judged again later, it is a new judgement. */
    private static boolean saysTheSame(JudgementRecorded one, JudgementRecorded other) {
        return one.holds() == other.holds()
                && one.rationale().equals(other.rationale())
                && one.role().equals(other.role())
                && one.agency().equals(other.agency())
                && one.on().equals(other.on())
                && Objects.equals(one.until(), other.until());
    }
}
