package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.access.Actor;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.support.CaseBook.Case;
import org.throughline.command.support.CaseBook.Exemption;
import org.throughline.command.support.CaseCommand.EndExemption;
import org.throughline.command.support.CaseCommand.GrantExemption;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.ExemptionEnded;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Requirement;
import org.throughline.framework.Requirement.Strength;

/** B.8: a rule of a case's framework set aside for a typed reason and a time. It is seen on every receipt it was used on. */
record Exemptions(SupportFile file, Frameworks frameworks, Records records) {

    /** Ours: no guidance gives a number. About a half-term and its holidays; a longer need is granted again, looked at anew. */
    private static final int MOST_DAYS = 60;

    Decision grant(GrantExemption c) {
        Case of = file.cases().open(c.caseId(), c.request());
        LocalDate today = c.request().today();
        LocalDate last = today.plusDays(MOST_DAYS);
        if (c.until().isBefore(today) || c.until().isAfter(last)) {
            throw Problem.field(
                            "/until",
                            c.until().isBefore(today) ? "a day before today" : "a day more than 60 days ahead",
                            "from today to " + last + ", at most 60 days ahead")
                    .thrown();
        }
        ExemptionGranted standing =
                file.cases().exemption(c.caseId(), c.rule(), today).orElse(null);
        if (standing != null) {
            return alreadyGranted(standing, c);
        }
        Framework framework = Tiers.edition(frameworks, of);
        Weighing weighing =
                new Weighing().under(new ARuleOfTheFrameworkIsSetAside(framework, rules(framework), c.rule()));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("exemption");
        return weighing.accept(List.of(
                        new ExemptionGranted(
                                c.childId(),
                                c.request().actor().agency(),
                                id,
                                c.caseId(),
                                c.rule(),
                                c.reason(),
                                c.explanation(),
                                today,
                                c.until()),
                        review(c, of.setting(), id)))
                .creating(id);
    }

    private static Decision alreadyGranted(ExemptionGranted standing, GrantExemption c) {
        if (standing.reason() == c.reason()
                && standing.explanation().equals(c.explanation())
                && standing.until().equals(c.until())) {
            return Decision.alreadyDone().creating(standing.exemptionId());
        }
        throw Problem.of(
                        ErrorCode.CONFLICT,
                        "This rule is set aside for this case until " + standing.until()
                                + ", otherwise; end that exemption first")
                .thrown();
    }

    /** What may be set aside: whatever refuses a tier, and the ways between tiers. */
    private static Set<String> rules(Framework framework) {
        Set<String> rules = new TreeSet<>();
        framework.tiers().stream()
                .flatMap(tier -> tier.requirements().stream())
                .filter(r -> r.strength() == Strength.BLOCKS)
                .map(Requirement::rule)
                .forEach(rules::add);
        rules.add(framework.movements().rule());
        return rules;
    }

    private static DutyOpened review(GrantExemption c, String setting, String exemptionId) {
        return new Duties(c.request(), c.childId(), c.stream(), setting, exemptionId)
                .open(
                        DutyKind.REVIEW_EXEMPTION,
                        Actor.school(setting),
                        c.request().today(),
                        c.until(),
                        "on the last day of the exemption",
                        "B.8",
                        "hertfordshire-2020",
                        null);
    }

    Decision end(EndExemption c) {
        file.cases().finishedBy(c, c.caseId(), records);
        Exemption exemption = file.cases().exemptions().get(c.exemptionId());
        if (exemption == null || !exemption.granted().caseId().equals(c.caseId())) {
            throw CaseBook.notFound();
        }
        if (exemption.ended() != null) {
            if (exemption.ended().reason().equals(c.reason())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This exemption has already been ended")
                    .thrown();
        }
        if (!exemption.helps(c.request().today())) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "This exemption ran out on " + exemption.granted().until())
                    .thrown();
        }
        return new Weighing().accept(ending(c.request(), exemption.granted(), c.reason()));
    }

    List<CaseEvent> ending(Request request, ExemptionGranted exemption, String reason) {
        String agency = request.actor().agency();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ExemptionEnded(exemption.childId(), agency, exemption.exemptionId(), reason, request.today()));
        file.duties()
                .withdraw(
                        DutyKind.REVIEW_EXEMPTION,
                        exemption.exemptionId(),
                        "The exemption ended before its last day",
                        request)
                .ifPresent(events::add);
        return events;
    }
}
