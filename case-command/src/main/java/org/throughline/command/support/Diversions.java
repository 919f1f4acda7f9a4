package org.throughline.command.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.ChildFacts.Enrolment;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.school.Calendars;
import org.throughline.command.support.CaseBook.Case;
import org.throughline.command.support.CaseBook.Diversion;
import org.throughline.command.support.CaseCommand.DivertUrgently;
import org.throughline.command.support.CaseCommand.JustifyDiversion;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.UrgentDiversionJustified;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Movements.Ground;
import org.throughline.framework.Movements.Urgent;
import org.throughline.framework.Tier;

/** Past the ladder at once, when a child cannot wait (features A5.13, A5.14); the justification is owed afterwards. */
record Diversions(SupportFile file, Frameworks frameworks, Records records) {

    /** Ours: the map asks for no justification and names no time for one. */
    private static final int SCHOOL_DAYS_TO_JUSTIFY = 2;

    /** A ground for those who work under no list; the account then says which. */
    private static final String OTHER = "OTHER";

    /** Where a child is at no setting; the county's calendar is then read. */
    static final String NO_SETTING = "none";

    /** The case that is named, its framework, and the urgent way that framework has. */
    private record Ladder(
            Case held, Framework framework, @Nullable Urgent urgent) {
        @Nullable Tier tier() {
            return urgent == null ? null : Tiers.tier(framework, urgent.to());
        }
    }

    Decision divert(DivertUrgently c, Calendars calendars) {
        if (c.concernId() != null && !file.concerns().has(c.concernId())) {
            throw Problem.field("/concernId", "an id of no concern of this child", "a concern's id")
                    .thrown();
        }
        Instant told = c.parentsToldAt();
        if (told != null && told.isAfter(c.request().at())) {
            throw Problem.field("/parentsToldAt", "an instant in the future", "an instant up to now")
                    .thrown();
        }
        Ladder ladder = c.caseId() == null ? null : ladder(c.caseId(), c);
        groundsAreKnown(c.grounds(), ladder);
        Weighing weighing = new Weighing()
                .under(new ParentsAreToldDirectly(told != null, CaseCommand.isGiven(c.whyParentsNotTold())));
        Tier tier = ladder == null ? null : ladder.tier();
        String id = c.request().newId("diversion");
        UrgentlyDiverted diverted = diverted(c, id, ladder, tier);
        if (ladder != null && tier != null) {
            Entry.of(
                            ladder.framework(),
                            tier,
                            Situations.with(diverted, records),
                            ladder.held().setting(),
                            c.request().today(),
                            List.of())
                    .weigh(weighing);
        }
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String setting = ladder == null ? setting(c) : ladder.held().setting();
        List<CaseEvent> events = new ArrayList<>(List.of(diverted, justification(c, id, setting, calendars)));
        if (c.concernId() != null) {
            file.duties()
                    .discharge(DutyKind.DIVERT_URGENTLY, c.concernId(), "The child was diverted", c.request())
                    .ifPresent(events::add);
        }
        return weighing.accept(events).creating(id);
    }

    private Ladder ladder(String caseId, DivertUrgently c) {
        if (!file.cases().cases().containsKey(caseId)) {
            throw Problem.field("/caseId", "an id of no case of this child", "a case's id")
                    .thrown();
        }
        Case held = file.cases().open(caseId, c.request());
        Framework framework = Tiers.edition(frameworks, held);
        return new Ladder(held, framework, framework.movements().urgent());
    }

    /** The list of the case's framework; where it has none, or no case is named, what any framework lists, or another. */
    private void groundsAreKnown(List<String> grounds, @Nullable Ladder ladder) {
        Urgent own = ladder == null ? null : ladder.urgent();
        Set<String> known = new TreeSet<>();
        if (own == null) {
            frameworks.all().stream()
                    .flatMap(f -> Stream.ofNullable(f.movements().urgent()))
                    .flatMap(urgent -> urgent.grounds().stream())
                    .map(Ground::code)
                    .forEach(known::add);
            known.add(OTHER);
        } else {
            own.grounds().stream().map(Ground::code).forEach(known::add);
        }
        for (int i = 0; i < grounds.size(); i++) {
            if (!known.contains(grounds.get(i))) {
                throw Problem.field("/grounds/" + i, "a code that is no ground here", String.join(", ", known))
                        .thrown();
            }
        }
    }

    /** The school of the one who asks, or where the child is on roll. */
    private String setting(DivertUrgently c) {
        String own = c.request().actor().setting();
        if (!own.isEmpty()) {
            return own;
        }
        List<Enrolment> today = ChildFacts.of(c.childId(), records).enrolments().values().stream()
                .filter(e -> e.isOn(c.request().today()))
                .toList();
        return today.stream()
                .filter(e -> e.kind() == EnrolmentKind.MAIN)
                .findFirst()
                .or(() -> today.stream().findFirst())
                .map(Enrolment::setting)
                .orElse(NO_SETTING);
    }

    private static UrgentlyDiverted diverted(
            DivertUrgently c, String id, @Nullable Ladder ladder, @Nullable Tier tier) {
        return new UrgentlyDiverted(
                c.childId(),
                c.request().actor().agency(),
                id,
                c.concernId(),
                c.caseId(),
                ladder == null ? null : ladder.framework().framework(),
                ladder == null ? null : ladder.framework().edition(),
                tier == null ? null : tier.rank(),
                tier == null ? null : tier.name(),
                c.grounds().stream().distinct().toList(),
                c.directedTo(),
                c.parentsToldAt(),
                c.parentsToldAt() == null ? c.whyParentsNotTold() : null,
                c.account(),
                c.request().today());
    }

    /** Owed by whoever diverted, on the calendar of the setting. */
    private static DutyOpened justification(DivertUrgently c, String id, String setting, Calendars calendars) {
        LocalDate today = c.request().today();
        SchoolCalendar calendar = calendars.of(setting, today);
        LocalDate due = calendar.after(today, SCHOOL_DAYS_TO_JUSTIFY).due();
        return new Duties(c.request(), c.childId(), c.stream(), setting, id)
                .open(
                        DutyKind.JUSTIFY_DIVERSION,
                        c.request().actor().agency(),
                        today,
                        due,
                        "by the end of the second school day after the diversion (a choice of this product)",
                        "URGENT-02",
                        "throughline-1",
                        calendar.edition(due));
    }

    Decision justify(JustifyDiversion c) {
        Diversion diversion = file.cases().diversions().get(c.diversionId());
        if (diversion == null) {
            throw CaseBook.notFound();
        }
        mayJustify(diversion.diverted(), c.request().actor());
        if (diversion.justification() != null) {
            if (diversion.justification().equals(c.justification())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This diversion is already justified, in other words")
                    .thrown();
        }
        String agency = c.request().actor().agency();
        LocalDate today = c.request().today();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new UrgentDiversionJustified(c.childId(), agency, c.diversionId(), c.justification(), today));
        file.duties()
                .discharge(DutyKind.JUSTIFY_DIVERSION, c.diversionId(), "The justification was recorded", c.request())
                .ifPresent(events::add);
        return new Weighing().accept(events);
    }

    private void mayJustify(UrgentlyDiverted diverted, Actor actor) {
        boolean theirOwn = diverted.agency().equals(actor.agency());
        boolean theirCase = diverted.caseId() != null
                && actor.worksAt(file.cases().found(diverted.caseId()).setting());
        if (!theirOwn && !theirCase) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Whoever diverted, or leads the case, justifies it")
                    .thrown();
        }
    }
}
