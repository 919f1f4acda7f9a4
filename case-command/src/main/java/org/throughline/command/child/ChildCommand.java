package org.throughline.command.child;

import static org.throughline.access.Role.DATA_MANAGER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.IdentifierKind;

/** What may be asked about who a child is. */
public sealed interface ChildCommand extends Command {

    Set<Role> KEEPERS_OF_THE_ROLL =
            EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, SCHOOL_OFFICE, FAIR_ACCESS_OFFICER, DATA_MANAGER);

    Set<Role> SAFEGUARDING = EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, SOCIAL_WORKER);

    Set<Role> SOCIAL_CARE = EnumSet.of(SOCIAL_WORKER, VIRTUAL_SCHOOL_ADVISER, DATA_MANAGER);

    @Override
    String childId();

    @Override
    default String stream() {
        return ChildFacts.stream(childId());
    }

    @Override
    default Set<Role> askedBy() {
        return KEEPERS_OF_THE_ROLL;
    }

    /** The school that registered a child goes on writing about it until the child is on a roll. */
    @Override
    default boolean isOpenTo(Actor actor, Records records) {
        return ChildFacts.awaitsEnrolmentBy(actor, childId(), records);
    }

    /**
     * {@code setting} and {@code from} enrol the child at once, on the main roll; both or neither.
     *
     * @param sendersKey what the sender of a bulk file calls the child, null for one registered by hand
     */
    record RegisterChild(
            Request request,
            String childId,
            Details details,
            @Nullable String upn,
            @Nullable String nhsNumber,
            @Nullable String setting,
            @Nullable LocalDate from,
            @Nullable SendersKey sendersKey)
            implements ChildCommand {
        public RegisterChild(
                Request request,
                String childId,
                Details details,
                @Nullable String upn,
                @Nullable String nhsNumber,
                @Nullable String setting,
                @Nullable LocalDate from) {
            this(request, childId, details, upn, nhsNumber, setting, from, null);
        }

        @Override
        public boolean needsTheChild() {
            return false;
        }
    }

    record Details(
            String givenNames,
            String familyName,
            LocalDate dateOfBirth,
            @Nullable String sex) {}

    record CorrectChildDetails(Request request, String childId, Details details, String reason)
            implements ChildCommand {}

    record RecordIdentifier(Request request, String childId, IdentifierKind kind, String value)
            implements ChildCommand {}

    /** Rows of later files name the child by this key alone. */
    record KnowBySendersKey(Request request, String childId, SendersKey key) implements ChildCommand {}

    record RecordParent(
            Request request,
            String childId,
            String name,
            String relationship,
            boolean parentalResponsibility,
            boolean livesWithChild,
            @Nullable String contact,
            @Nullable LocalDate from)
            implements ChildCommand {}

    /** All particulars as they should be; who the parent is stays. */
    record CorrectParent(
            Request request,
            String childId,
            String parentId,
            String name,
            String relationship,
            boolean parentalResponsibility,
            boolean livesWithChild,
            @Nullable String contact)
            implements ChildCommand {}

    record EndParent(
            Request request,
            String childId,
            String parentId,
            String reason,
            @Nullable LocalDate on) implements ChildCommand {}

    record RestrictContact(
            Request request,
            String childId,
            String parentId,
            String basis,
            boolean mayBeTold,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements ChildCommand {
        @Override
        public Set<Role> askedBy() {
            return SAFEGUARDING;
        }
    }

    record LiftContactRestriction(
            Request request,
            String childId,
            String restrictionId,
            String reason,
            @Nullable LocalDate on) implements ChildCommand {
        @Override
        public Set<Role> askedBy() {
            return SAFEGUARDING;
        }
    }

    record MakeLocationConfidential(
            Request request,
            String childId,
            String reason,
            @Nullable LocalDate from) implements ChildCommand {
        @Override
        public Set<Role> askedBy() {
            return SAFEGUARDING;
        }
    }

    record EndLocationConfidentiality(
            Request request,
            String childId,
            String reason,
            @Nullable LocalDate on) implements ChildCommand {
        @Override
        public Set<Role> askedBy() {
            return SAFEGUARDING;
        }
    }

    /** A school that does not know the child yet proves that it was told of it by giving the UPN. */
    record Enrol(
            Request request,
            String childId,
            String setting,
            EnrolmentKind kind,
            @Nullable LocalDate from,
            @Nullable String upn)
            implements ChildCommand {
        @Override
        public boolean isOpenTo(Actor actor, Records records) {
            return ChildCommand.super.isOpenTo(actor, records)
                    || (actor.worksAt(setting)
                            && upn != null
                            && Identifiers.isUpnOf(ChildFacts.of(childId, records), upn));
        }
    }

    /** Both ends of an enrolment that is over, as rolls and transfer files tell it. */
    record RecordPastEnrolment(
            Request request,
            String childId,
            String setting,
            EnrolmentKind kind,
            LocalDate from,
            LocalDate until,
            String reason)
            implements ChildCommand {}

    record EndEnrolment(
            Request request,
            String childId,
            String enrolmentId,
            String reason,
            @Nullable LocalDate on) implements ChildCommand {}

    record RecordCareStatus(
            Request request,
            String childId,
            CareStatus status,
            String authority,
            @Nullable String socialWorker,
            @Nullable LocalDate from)
            implements ChildCommand {
        @Override
        public Set<Role> askedBy() {
            return SOCIAL_CARE;
        }

        /** Social care knows children that no school of ours knows it through. */
        @Override
        public boolean isOpenTo(Actor actor, Records records) {
            return actor.role() == SOCIAL_WORKER;
        }
    }

    record EndCareStatus(
            Request request,
            String childId,
            String intervalId,
            String reason,
            @Nullable LocalDate on) implements ChildCommand {
        @Override
        public Set<Role> askedBy() {
            return SOCIAL_CARE;
        }
    }

    /** {@code lines} are event ids of the child's timeline. */
    record ReleaseLinesToParents(Request request, String childId, List<String> lines) implements ChildCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(SAFEGUARDING_LEAD);
        }
    }
}
