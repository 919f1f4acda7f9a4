package org.throughline.command.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.child.ChildFacts.Enrolment;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ChildEvent.CareStatusEnded;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.ContactRestrictionLifted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.LocationConfidentialityEnded;
import org.throughline.events.ChildEvent.LocationMadeConfidential;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;

/** What surrounds a child: parents, restrictions, enrolments, care status, each with its own beginning and end. */
final class Circumstances {

    private Circumstances() {}

    static Decision decide(ChildCommand.RecordParent c) {
        String parentId = c.request().newId("parent");
        return Decision.accept(new ParentRecorded(
                        c.childId(),
                        agency(c.request()),
                        parentId,
                        c.name(),
                        c.relationship(),
                        c.parentalResponsibility(),
                        c.livesWithChild(),
                        c.contact(),
                        c.request().on(c.from())))
                .creating(parentId);
    }

    static Decision decide(ChildCommand.CorrectParent c, ChildFacts child) {
        if (existing(child.responsibility().parents(), c.parentId()).until() != null) {
            throw Problem.of(ErrorCode.CONFLICT, "This parent's standing has ended")
                    .thrown();
        }
        return Decision.accept(new ParentRecorded(
                c.childId(),
                agency(c.request()),
                c.parentId(),
                c.name(),
                c.relationship(),
                c.parentalResponsibility(),
                c.livesWithChild(),
                c.contact(),
                c.request().today()));
    }

    static Decision decide(ChildCommand.EndParent c, ChildFacts child) {
        LocalDate until =
                existing(child.responsibility().parents(), c.parentId()).until();
        LocalDate on = c.request().on(c.on());
        if (until != null) {
            return endedAlready(until.equals(on));
        }
        return Decision.accept(new ParentEnded(c.childId(), agency(c.request()), c.parentId(), c.reason(), on));
    }

    static Decision decide(ChildCommand.RestrictContact c, ChildFacts child) {
        existing(child.responsibility().parents(), c.parentId());
        LocalDate from = c.request().on(c.from());
        if (c.until() != null && c.until().isBefore(from)) {
            throw Problem.field("/until", "a date before it begins", "a date from its beginning on")
                    .thrown();
        }
        String id = c.request().newId("restriction");
        return Decision.accept(new ContactRestricted(
                        c.childId(), agency(c.request()), id, c.parentId(), c.basis(), c.mayBeTold(), from, c.until()))
                .creating(id);
    }

    static Decision decide(ChildCommand.LiftContactRestriction c, ChildFacts child) {
        if (existing(child.responsibility().restrictions(), c.restrictionId()).lifted()) {
            return Decision.alreadyDone();
        }
        LocalDate on = c.request().on(c.on());
        if (on.isAfter(c.request().today())) {
            throw Problem.field("/on", "a date in the future", "a date up to today; until then it holds")
                    .thrown();
        }
        return Decision.accept(
                new ContactRestrictionLifted(c.childId(), agency(c.request()), c.restrictionId(), c.reason(), on));
    }

    static Decision decide(ChildCommand.MakeLocationConfidential c, ChildFacts child) {
        return child.locationConfidential()
                ? Decision.alreadyDone()
                : Decision.accept(new LocationMadeConfidential(
                        c.childId(),
                        agency(c.request()),
                        c.reason(),
                        c.request().on(c.from())));
    }

    static Decision decide(ChildCommand.EndLocationConfidentiality c, ChildFacts child) {
        return child.locationConfidential()
                ? Decision.accept(new LocationConfidentialityEnded(
                        c.childId(),
                        agency(c.request()),
                        c.reason(),
                        c.request().on(c.on())))
                : Decision.alreadyDone();
    }

    static Decision decide(ChildCommand.Enrol c, ChildFacts child) {
        LocalDate from = c.request().on(c.from());
        boolean isThere = child.enrolments().values().stream()
                .anyMatch(e -> e.setting().equals(c.setting()) && e.kind() == c.kind() && e.isOn(from));
        if (isThere) {
            return Decision.alreadyDone();
        }
        boolean hasAnother = c.kind() == EnrolmentKind.MAIN
                && child.enrolments().values().stream()
                        .anyMatch(e -> e.kind() == EnrolmentKind.MAIN
                                && (e.until() == null || !e.until().isBefore(from)));
        Weighing weighing = new Weighing().under(new OneMainEnrolmentAtATime(hasAnother));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("enrolment");
        return weighing.accept(List.of(
                        new EnrolmentStarted(c.childId(), agency(c.request()), id, c.setting(), c.kind(), from)))
                .creating(id);
    }

    static Decision decide(ChildCommand.RecordPastEnrolment c, ChildFacts child) {
        if (c.until().isBefore(c.from())) {
            throw Problem.field("/until", "a date before the enrolment began", "a date from its beginning on")
                    .thrown();
        }
        boolean overlapsAnother = c.kind() == EnrolmentKind.MAIN
                && child.enrolments().values().stream()
                        .anyMatch(e -> e.kind() == EnrolmentKind.MAIN
                                && !e.from().isAfter(c.until())
                                && (e.until() == null || !e.until().isBefore(c.from())));
        Weighing weighing = new Weighing().under(new OneMainEnrolmentAtATime(overlapsAnother));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("enrolment");
        String agency = agency(c.request());
        return weighing.accept(List.of(
                        new EnrolmentStarted(c.childId(), agency, id, c.setting(), c.kind(), c.from()),
                        new EnrolmentEnded(c.childId(), agency, id, c.setting(), c.reason(), c.until())))
                .creating(id);
    }

    static Decision decide(ChildCommand.EndEnrolment c, ChildFacts child) {
        Enrolment enrolment = existing(child.enrolments(), c.enrolmentId());
        Actor actor = c.request().actor();
        if (actor.role().isOfASchool() && !actor.worksAt(enrolment.setting())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only that school, or the authority, may do that")
                    .thrown();
        }
        LocalDate on = c.request().on(c.on());
        if (on.isBefore(enrolment.from())) {
            throw Problem.field("/on", "a date before the enrolment began", "a date from its beginning on")
                    .thrown();
        }
        if (enrolment.until() != null) {
            return endedAlready(enrolment.until().equals(on));
        }
        return Decision.accept(new EnrolmentEnded(
                c.childId(), agency(c.request()), c.enrolmentId(), enrolment.setting(), c.reason(), on));
    }

    static Decision decide(ChildCommand.RecordCareStatus c, ChildFacts child) {
        LocalDate from = c.request().on(c.from());
        Optional<ChildFacts.Care> known = child.care().values().stream()
                .filter(k -> k.status() == c.status() && k.isOn(from))
                .findFirst();
        if (known.isPresent()) {
            return runningAlready(c.socialWorker(), known.get().socialWorker());
        }
        String id = c.request().newId("care");
        return Decision.accept(new CareStatusStarted(
                        c.childId(), agency(c.request()), id, c.status(), c.authority(), c.socialWorker(), from))
                .creating(id);
    }

    static Decision decide(ChildCommand.EndCareStatus c, ChildFacts child) {
        ChildFacts.Care care = existing(child.care(), c.intervalId());
        LocalDate on = c.request().on(c.on());
        if (on.isBefore(care.from())) {
            throw Problem.field("/on", "a date before the status began", "a date from its beginning on")
                    .thrown();
        }
        if (care.until() != null) {
            return endedAlready(care.until().equals(on));
        }
        return Decision.accept(new CareStatusEnded(c.childId(), agency(c.request()), c.intervalId(), c.reason(), on));
    }

    private static Decision runningAlready(@Nullable String named, @Nullable String allocated) {
        if (named != null && !named.equals(allocated)) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "This status is running with another social worker, or none yet; end it and start anew")
                    .thrown();
        }
        return Decision.alreadyDone();
    }

    /** Repeating is quiet, contradicting is an error. */
    private static Decision endedAlready(boolean onThatVeryDay) {
        if (!onThatVeryDay) {
            throw Problem.of(ErrorCode.CONFLICT, "It already ended on another day")
                    .thrown();
        }
        return Decision.alreadyDone();
    }

    private static <V> V existing(Map<String, V> all, String id) {
        @Nullable V found = all.get(id);
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    private static String agency(Request request) {
        return request.actor().agency();
    }
}
