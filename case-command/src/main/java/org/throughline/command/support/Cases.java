package org.throughline.command.support;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.school.Schools;
import org.throughline.command.support.CaseBook.Case;
import org.throughline.command.support.CaseBook.Closing;
import org.throughline.command.support.CaseBook.Holder;
import org.throughline.command.support.CaseCommand.AssignCaseRole;
import org.throughline.command.support.CaseCommand.CloseSupportCase;
import org.throughline.command.support.CaseCommand.OpenSupportCase;
import org.throughline.command.support.CaseCommand.ReopenSupportCase;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Phase;
import org.throughline.framework.Tier;

/** Opening a case, saying who carries it, closing it and opening it again. */
record Cases(SupportFile file, Frameworks frameworks, Records records) {

    private static final Pattern AGENCY = Pattern.compile("[a-z][a-z-]{1,30}:[A-Za-z0-9-]{1,40}");

    Decision open(OpenSupportCase c) {
        LocalDate today = c.request().today();
        Framework framework = framework(c, today);
        Tier tier = c.tier() == null ? framework.first() : Tiers.tier(framework, c.tier());
        concernsAreKnown(c.concerns());
        Case open = file.cases().openAt(c.setting(), c.framework()).orElse(null);
        if (open != null) {
            return alreadyOpen(open, c, framework, tier);
        }
        boolean atTheFirst = tier.rank() == framework.first().rank();
        if (!atTheFirst && !CaseCommand.isGiven(c.rationale())) {
            throw Problem.field("/rationale", "nothing", "the reason for beginning above the first tier")
                    .thrown();
        }
        Weighing weighing = new Weighing().under(fit(c, framework, today));
        if (!atTheFirst) {
            Entry.of(framework, tier, Situations.of(c.childId(), records), c.setting(), today, List.of())
                    .weigh(weighing);
        }
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = CaseIds.of(c.childId(), c.request());
        return weighing.accept(List.of(new SupportCaseOpened(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.setting(),
                        framework.framework(),
                        framework.edition(),
                        tier.rank(),
                        tier.name(),
                        c.concerns(),
                        today)))
                .creating(id);
    }

    /** The edition in force, or a later one the caller names; a case in hand keeps its own. */
    private Framework framework(OpenSupportCase c, LocalDate today) {
        if (c.edition() == null) {
            return frameworks
                    .inForce(c.framework(), today)
                    .orElseThrow(() -> Problem.field(
                                    "/framework",
                                    "a name of no framework in force",
                                    String.join(", ", frameworks.namesOn(today)))
                            .thrown());
        }
        List<Framework> usable = frameworks.editionsOf(c.framework()).stream()
                .filter(f -> f.until() == null || !f.until().isBefore(today))
                .toList();
        return usable.stream()
                .filter(f -> f.edition().equals(c.edition()))
                .findFirst()
                .orElseThrow(() -> Problem.field(
                                "/edition",
                                "an edition that is not there or has run out",
                                usable.stream().map(Framework::edition).collect(Collectors.joining(", ")))
                        .thrown());
    }

    private TheFrameworkIsForThisChild fit(OpenSupportCase c, Framework framework, LocalDate today) {
        LocalDate dateOfBirth = Objects.requireNonNull(
                        ChildFacts.of(c.childId(), records).identity())
                .dateOfBirth();
        @Nullable String phase = Schools.known(c.setting(), records)
                .details()
                .map(SchoolDetails::phase)
                .orElse(null);
        return new TheFrameworkIsForThisChild(
                framework,
                framework.misfits(
                        Period.between(dateOfBirth, today).getYears(), Phase.ofRegister(phase), List.of(c.setting())),
                CaseCommand.isGiven(c.reasonDespiteMisfit()));
    }

    private static Decision alreadyOpen(Case open, OpenSupportCase c, Framework framework, Tier tier) {
        if (open.tier() == tier.rank()
                && open.edition().equals(framework.edition())
                && open.concerns().equals(c.concerns())) {
            return Decision.alreadyDone().creating(open.caseId());
        }
        throw Problem.of(
                        ErrorCode.CONFLICT,
                        "A case is open at this school under this framework; escalate it or step it down instead")
                .thrown();
    }

    private void concernsAreKnown(List<String> concerns) {
        for (int i = 0; i < concerns.size(); i++) {
            if (!file.concerns().has(concerns.get(i))) {
                throw Problem.field("/concerns/" + i, "an id of no concern of this child", "a concern's id")
                        .thrown();
            }
        }
    }

    /** Who held the role before stays in history. */
    Decision assign(AssignCaseRole c) {
        Case of = file.cases().open(c.caseId(), c.request());
        String agency = c.personAgency() == null ? Actor.school(of.setting()) : c.personAgency();
        if (!AGENCY.matcher(agency).matches()) {
            throw Problem.field("/personAgency", "not an agency", "kind:code, as school:117276 or social-care:919")
                    .thrown();
        }
        if (new Holder(c.person(), agency).equals(of.holders().get(c.role().name()))) {
            return Decision.alreadyDone();
        }
        return Decision.accept(new CaseRoleAssigned(
                c.childId(),
                c.request().actor().agency(),
                c.caseId(),
                c.role(),
                c.person(),
                agency,
                c.request().today()));
    }

    /** What was set aside for the case ends with it. */
    Decision close(CloseSupportCase c) {
        Case of = file.cases().within(c.caseId(), c.request().actor());
        Closing closing = new Closing(c.reason(), c.evidenceOfChange(), c.rationale());
        if (!of.isOpen()) {
            if (closing.equals(of.closed())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This case is already closed, for another reason or on other evidence")
                    .thrown();
        }
        Weighing weighing = new Weighing()
                .under(new ClosingShowsWhatChanged(
                        c.reason(), c.evidenceOfChange().size()));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new SupportCaseClosed(
                c.childId(),
                c.request().actor().agency(),
                c.caseId(),
                c.reason(),
                c.evidenceOfChange(),
                c.rationale(),
                c.request().today()));
        for (ExemptionGranted exemption :
                file.cases().exemptionsOf(c.caseId(), c.request().today())) {
            events.addAll(new Exemptions(file, frameworks).ending(c.request(), exemption, "The case was closed"));
        }
        return weighing.accept(events);
    }

    /** At the tier it was closed at. */
    Decision reopen(ReopenSupportCase c) {
        Case of = file.cases().within(c.caseId(), c.request().actor());
        if (of.isOpen()) {
            if (c.reason().equals(of.reopenedFor())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This case is open").thrown();
        }
        if (file.cases().openAt(of.setting(), of.framework()).isPresent()) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "Another case is open at this school under this framework; carry on with that one")
                    .thrown();
        }
        Tier tier = Tiers.tier(Tiers.edition(frameworks, of), of.tier());
        return Decision.accept(new SupportCaseReopened(
                c.childId(),
                c.request().actor().agency(),
                c.caseId(),
                tier.rank(),
                tier.name(),
                c.reason(),
                c.request().today()));
    }
}
