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
import org.throughline.command.support.CaseCommand.AddConcernToCase;
import org.throughline.command.support.CaseCommand.AssignCaseRole;
import org.throughline.command.support.CaseCommand.CloseSupportCase;
import org.throughline.command.support.CaseCommand.OpenSupportCase;
import org.throughline.command.support.CaseCommand.ReopenSupportCase;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ConcernAddedToCase;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.DutyEvent.DutyKind;
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
        Entry entry = Entry.of(framework, tier, Situations.of(c.childId(), records), c.setting(), today, List.of());
        if (!atTheFirst) {
            weighing.under(new TiersMoveAsTheFrameworkAllows(
                    framework, framework.first().rank(), tier, CaseCommand.isGiven(c.rationale()), null));
            entry.weigh(weighing);
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
                        atTheFirst ? List.of() : entry.criteriaMet(),
                        c.rationale(),
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

    /** One raised later, or not seen to belong to it before; one that was withdrawn says nothing any more. */
    Decision add(AddConcernToCase c) {
        Case of = file.cases().open(c.caseId(), c.request());
        if (!file.concerns().has(c.concernId())) {
            throw Problem.field("/concernId", "an id of no concern of this child", "a concern's id")
                    .thrown();
        }
        file.concerns().standing(c.concernId());
        if (of.concerns().contains(c.concernId())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(new ConcernAddedToCase(
                c.childId(),
                c.request().actor().agency(),
                c.caseId(),
                c.concernId(),
                c.request().today()));
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

    /**
     * What was set aside for the case ends with it, and so does a running cycle: nobody owes its review any longer, unless
     * it was missed already. Interventions are the child's and go on.
     */
    Decision close(CloseSupportCase c) {
        Case of = file.cases().finishedBy(c, c.caseId(), records);
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
                        c.reason(), c.evidenceOfChange().size()))
                .under(new InterventionsGoOnAfterTheCase(
                        file.interventions().runningOf(c.caseId()).size()));
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
            events.addAll(
                    new Exemptions(file, frameworks, records).ending(c.request(), exemption, "The case was closed"));
        }
        file.cycles()
                .lastOf(c.caseId())
                .flatMap(cycle -> file.duties()
                        .withdrawUnlessMissed(
                                DutyKind.REVIEW_CYCLE, cycle.cycleId(), "The case was closed", c.request()))
                .ifPresent(events::add);
        return weighing.accept(events);
    }

    /**
     * At the tier it was closed at, where what that tier works by is still there; the thresholds were met once. What was
     * urgent then is no longer: an urgent tier is reached by a new diversion only, of a new case.
     */
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
        LocalDate today = c.request().today();
        Framework framework = Tiers.edition(frameworks, of);
        Tier tier = Tiers.tier(framework, of.tier());
        Weighing weighing = new Weighing();
        if (tier.urgent()) {
            weighing.under(new TiersMoveAsTheFrameworkAllows(framework, of.tier(), tier, true, null));
        }
        Entry.of(framework, tier, Situations.of(c.childId(), records), of.setting(), today, List.of())
                .weighWhatIsInPlace(weighing);
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        return weighing.accept(List.of(new SupportCaseReopened(
                c.childId(), c.request().actor().agency(), c.caseId(), tier.rank(), tier.name(), c.reason(), today)));
    }
}
