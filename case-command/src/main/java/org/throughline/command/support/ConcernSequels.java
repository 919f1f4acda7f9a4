package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.support.ConcernBook.Concern;
import org.throughline.command.support.ConcernCommand.LinkConcerns;
import org.throughline.command.support.ConcernCommand.MakeAdultsAware;
import org.throughline.command.support.ConcernCommand.TellSafeguardingLead;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.ConcernEvent;
import org.throughline.events.ConcernEvent.AdultsMadeAware;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.ConcernsLinked;
import org.throughline.events.ConcernEvent.SafeguardingLeadTold;
import org.throughline.events.ConcernEvent.Severity;

/** What comes of a concern: triage, what it belongs together with, who was made aware of it. */
record ConcernSequels(ConcernBook book) {

    /**
     * R.13: every decision has its reason, that nothing is done too. New facts may change it: a later triage says why,
     * and both stay in history. What is urgent opens a duty.
     */
    Decision triage(TriageConcern c, UrgentTriage urgent) {
        Concern concern = book.standing(c.concernId());
        ConcernTriaged now = new ConcernTriaged(
                c.childId(),
                c.request().actor().agency(),
                c.concernId(),
                c.outcome(),
                c.rationale(),
                severity(c, concern),
                c.presentations() == null
                        ? concern.told().observation().presentations()
                        : Vocabulary.presentations(c.presentations(), ""),
                c.request().today());
        ConcernTriaged before = concern.triage();
        if (before != null && before.rationale().equals(now.rationale())) {
            if (isTheSame(before, now)) {
                return Decision.alreadyDone();
            }
            throw Problem.field("/rationale", "the reason of the triage before", "why it is triaged otherwise now")
                    .thrown();
        }
        List<CaseEvent> events = new ArrayList<>(List.of(now));
        urgent.duty(c, concern).ifPresent(events::add);
        return new Weighing().accept(events);
    }

    private static boolean isTheSame(ConcernTriaged before, ConcernTriaged now) {
        return before.outcome() == now.outcome()
                && before.severity() == now.severity()
                && before.presentations().equals(now.presentations());
    }

    /** B.2: what makes it dangerous is told with the concern, so that it is evidenced and not a matter of opinion. */
    private static Severity severity(TriageConcern c, Concern concern) {
        Severity severity = c.severity() == null ? concern.told().severity() : c.severity();
        if (severity == null) {
            throw Problem.field("/severity", "nothing, nor when it was raised", "one of DIFFICULT, DANGEROUS")
                    .thrown();
        }
        boolean evidenced = !concern.told().observation().evidencedBy().isEmpty();
        if (evidenced != (severity == Severity.DANGEROUS)) {
            throw Problem.field(
                            "/severity",
                            evidenced
                                    ? "DIFFICULT, though danger is evidenced"
                                    : "DANGEROUS, though nothing evidences it",
                            "what the concern evidences; correct the concern first (B.2, S1:L62-64)")
                    .thrown();
        }
        return severity;
    }

    /** Of the two, the one seen first is the earlier one, whichever was named first. */
    Decision link(LinkConcerns c) {
        Concern one = book.standing(c.concernId());
        if (c.otherConcernId().equals(c.concernId()) || !book.has(c.otherConcernId())) {
            throw Problem.field("/concernId", "an id of no other concern of this child", "another concern's id")
                    .thrown();
        }
        Concern other = book.standing(c.otherConcernId());
        boolean inOrder = !one.told().seenAt().isBefore(other.told().seenAt());
        ConcernsLinked link = new ConcernsLinked(
                c.childId(),
                c.request().actor().agency(),
                inOrder ? one.concernId() : other.concernId(),
                inOrder ? other.concernId() : one.concernId(),
                c.reason(),
                c.request().today());
        ConcernsLinked before = book.link(one.concernId(), other.concernId()).orElse(null);
        if (before == null) {
            return Decision.accept(link);
        }
        if (before.reason().equals(link.reason())) {
            return Decision.alreadyDone();
        }
        throw Problem.of(ErrorCode.CONFLICT, "These concerns are linked already, for another reason")
                .thrown();
    }

    /** A5.6. */
    Decision makeAware(MakeAdultsAware c) {
        LocalDate on = day(c.on(), book.known(c.concernId()), c.request());
        return unlessKnown(
                new AdultsMadeAware(c.childId(), c.request().actor().agency(), c.concernId(), c.adults(), on));
    }

    /** A5.11, L.3: logged with the safeguarding lead, and what came of it with the hub; more may come later. */
    Decision tellSafeguardingLead(TellSafeguardingLead c) {
        LocalDate on = day(c.on(), book.known(c.concernId()), c.request());
        return unlessKnown(new SafeguardingLeadTold(
                c.childId(), c.request().actor().agency(), c.concernId(), c.account(), c.hub(), on));
    }

    private Decision unlessKnown(ConcernEvent event) {
        return book.sequels().contains(event) ? Decision.alreadyDone() : Decision.accept(event);
    }

    private static LocalDate day(@Nullable LocalDate named, Concern concern, Request request) {
        LocalDate on = request.on(named);
        if (on.isAfter(request.today()) || on.isBefore(concern.told().on())) {
            throw Problem.field(
                            "/on",
                            "a day before it was seen or in the future",
                            "from the day on which it was seen to today")
                    .thrown();
        }
        return on;
    }
}
