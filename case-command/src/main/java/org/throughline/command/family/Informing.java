package org.throughline.command.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.family.FamilyCommand.AskForSupport;
import org.throughline.command.family.FamilyCommand.InformParents;
import org.throughline.command.family.FamilyCommand.RecordCommunicationNeeds;
import org.throughline.command.family.FamilyCommand.SeekSupport;
import org.throughline.command.family.FamilyFile.Needs;
import org.throughline.command.family.FamilyFile.SupportRequest;
import org.throughline.command.school.Calendars;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.FamilyEvent.CommunicationNeedsRecorded;
import org.throughline.events.FamilyEvent.ParentsInformed;
import org.throughline.events.FamilyEvent.SupportAskedForByParent;
import org.throughline.events.FamilyEvent.SupportSoughtForParent;

/** Between the school and the parents: what they were told, and the support they ask for. */
record Informing(FamilyFile file) {

    private static final int SCHOOL_DAYS_TO_SEEK_SUPPORT = 10;

    Decision needs(RecordCommunicationNeeds c, ChildFacts child) {
        LocalDate today = c.request().today();
        if (!child.isParentToTell(c.parentId(), today)) {
            throw noneToTell("/parentId");
        }
        String language = Fields.language(c.language());
        if (new Needs(language, c.format(), c.interpreter()).equals(file.needs().get(c.parentId()))) {
            return Decision.alreadyDone();
        }
        return Decision.accept(new CommunicationNeedsRecorded(
                c.childId(), agency(c), c.parentId(), language, c.format(), c.interpreter(), today));
    }

    Decision inform(InformParents c, ChildFacts child) {
        LocalDate on = Fields.notInTheFuture(c.request(), c.on());
        for (int i = 0; i < c.parents().size(); i++) {
            if (!child.isParentToTell(c.parents().get(i), on)) {
                throw noneToTell("/parents/" + i);
            }
        }
        String language = Fields.language(c.language());
        String id = c.request().newId("informing");
        return new Weighing()
                .under(ParentsAreToldAsTheyCanUnderstand.of(c, language, file))
                .accept(List.of(new ParentsInformed(
                        c.childId(),
                        agency(c),
                        id,
                        c.parents().stream().distinct().toList(),
                        c.channel(),
                        language,
                        c.format(),
                        c.what(),
                        c.about(),
                        on)))
                .creating(id);
    }

    /** One who is no parent and one who may not be told are answered alike. */
    private static RuntimeException noneToTell(String pointer) {
        return Problem.field(pointer, "nobody who can be told", "the id of a parent who may be told of the child")
                .thrown();
    }

    /** J.6: where parents ask for support, outside support is sought; the source names no time, so this house does. */
    Decision ask(AskForSupport c, ChildFacts child, Calendars calendars) {
        LocalDate on = Fields.notInTheFuture(c.request(), c.on());
        Actor actor = c.request().actor();
        boolean forThemselves = actor.role() != Role.PARENT || actor.id().equals(c.parentId());
        if (!child.isParentToTell(c.parentId(), on) || !forThemselves) {
            throw noneToTell("/parentId");
        }
        Fields.isAt(c.setting(), on, child);
        String id = c.request().newId("support-request");
        return Decision.accept(
                        new SupportAskedForByParent(
                                c.childId(), agency(c), id, c.parentId(), c.setting(), c.what(), on),
                        toSeek(c, id, on, calendars))
                .creating(id);
    }

    private static DutyOpened toSeek(AskForSupport c, String requestId, LocalDate on, Calendars calendars) {
        var count = calendars.of(c.setting(), on).after(on, SCHOOL_DAYS_TO_SEEK_SUPPORT);
        return new Duties(c.request(), c.childId(), c.stream(), c.setting(), requestId)
                .open(
                        DutyKind.SEEK_OUTSIDE_SUPPORT,
                        Actor.school(c.setting()),
                        on,
                        count.due(),
                        "within " + SCHOOL_DAYS_TO_SEEK_SUPPORT
                                + " school days of the request: our choice, the strategy (S1:L255) names no time",
                        "J.6",
                        "throughline-1",
                        count.edition());
    }

    Decision seek(SeekSupport c) {
        SupportRequest asked = FamilyFile.existing(file.requests(), c.requestId());
        Fields.onlyThere(c.request().actor(), asked.setting());
        LocalDate on = Fields.notBefore(asked.on(), Fields.notInTheFuture(c.request(), c.on()));
        SupportSoughtForParent last = asked.last();
        if (last != null && last.service().equals(c.service()) && last.what().equals(c.what())) {
            return Decision.alreadyDone();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new SupportSoughtForParent(c.childId(), agency(c), c.requestId(), c.service(), c.what(), on));
        file.running().values().stream()
                .filter(duty -> duty.cause().equals(c.requestId()))
                .forEach(duty -> events.add(new DutyDischarged(
                        c.childId(),
                        agency(c),
                        duty.dutyId(),
                        duty.kind(),
                        "Outside support sought from " + c.service(),
                        on)));
        return Decision.accept(events.toArray(CaseEvent[]::new));
    }

    private static String agency(FamilyCommand c) {
        return c.request().actor().agency();
    }
}
