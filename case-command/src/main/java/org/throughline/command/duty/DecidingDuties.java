package org.throughline.command.duty;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.command.axon.Streams;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Request;
import org.throughline.command.duty.DutyBook.Duty;
import org.throughline.command.duty.DutyBook.State;
import org.throughline.command.duty.DutyCommand.DischargeDuty;
import org.throughline.command.duty.DutyCommand.NoticeOverdue;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyBecameOverdue;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;

/** Closes duties in whatever stream opened them: the rule is the same for all, so it stands once. */
@Component
class DecidingDuties {

    private final Streams streams;

    DecidingDuties(Streams streams) {
        this.streams = streams;
    }

    @CommandHandler
    Decision handle(DischargeDuty c) {
        Duty duty = duty(c);
        Actor actor = c.request().actor();
        boolean mayKnow = Access.mayKnow(
                actor,
                ChildFacts.of(c.childId(), streams).involvement(),
                duty.kind().sensitivity(),
                c.request().today());
        if (!mayKnow) {
            throw notFound();
        }
        String elsewhere = elsewhere(duty.kind());
        if (elsewhere != null) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, elsewhere).thrown();
        }
        if (!actor.agency().equals(duty.owner())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the team that owes a duty can discharge it")
                    .thrown();
        }
        if (duty.state() == State.DISCHARGED) {
            return Decision.alreadyDone();
        }
        if (!duty.isRunning()) {
            throw Problem.of(ErrorCode.CONFLICT, "The duty was withdrawn").thrown();
        }
        return append(
                c,
                new DutyDischarged(
                        c.childId(),
                        actor.agency(),
                        c.dutyId(),
                        duty.kind(),
                        c.proof(),
                        c.request().today()));
    }

    @CommandHandler
    Decision handle(NoticeOverdue c) {
        Duty duty = duty(c);
        LocalDate today = c.request().today();
        if (duty.state() != State.OPEN || !today.isAfter(duty.dueOn())) {
            return Decision.alreadyDone();
        }
        return append(
                c,
                new DutyBecameOverdue(
                        c.childId(), agencyOf(c.request()), c.dutyId(), duty.kind(), duty.dueOn(), today));
    }

    /**
     * Where what was done is recorded, which discharges the duty; null where only words prove it. Every kind says, so
     * that no duty with a record of its own is typed away.
     */
    private static @Nullable String elsewhere(DutyKind kind) {
        return switch (kind) {
            case CONFIRM_DECISION -> "A decision is confirmed at the suspension itself";
            case REVIEW_PLAN -> "A review is recorded at the document itself";
            case REVIEW_CYCLE -> "A review is recorded at the cycle itself";
            case REVIEW_INTERVENTION -> "An intervention is prolonged or ended at the intervention itself";
            case DIVERT_URGENTLY -> "Urgent help is recorded at the diversion itself, which names the concern";
            case JUSTIFY_DIVERSION -> "A diversion is justified at the diversion itself";
            case REVIEW_DETRIMENTAL_STRATEGY -> "The change is recorded at the finding itself";
            case DEBRIEF_CHILD, DEBRIEF_STAFF -> "A debrief is recorded at the physical intervention itself";
            case READ_REPORT -> "A report is read at the report itself";
            case DO_MEETING_ACTION -> "What a meeting agreed is recorded as done at the meeting itself";
            case SEEK_OUTSIDE_SUPPORT -> "Support that was sought is recorded at the parent's request itself";
            case REVIEW_MEDICAL_SUPPORT -> "A review is recorded at the medical need itself";
            case TELL_PARENTS,
                    TELL_LOCAL_AUTHORITY,
                    TELL_SOCIAL_WORKER,
                    TELL_VIRTUAL_SCHOOL_HEAD,
                    DAY_SIX_PROVISION,
                    REVIEW_UNLAWFUL_EXCLUSION,
                    REVIEW_EXEMPTION -> null;
        };
    }

    private static String agencyOf(Request request) {
        return request.actor().agency();
    }

    private Duty duty(DutyCommand c) {
        Duty duty = streams.fold(c.stream(), DutyBook.EMPTY, DutyBook::evolve)
                .duties()
                .get(c.dutyId());
        if (duty == null) {
            throw notFound();
        }
        return duty;
    }

    private Decision append(DutyCommand c, DutyEvent event) {
        String position = streams.append(type(c), c.stream(), List.of(event));
        long sequence = Long.parseLong(position.substring(position.lastIndexOf('@') + 1));
        return Decision.accept(event).storedAt(c.stream(), sequence);
    }

    /** The stream's type as its owner stores it: {@code exclusion-<child>} is an {@code Exclusion}. */
    private static String type(DutyCommand c) {
        String kind = c.stream().substring(0, c.stream().indexOf('-'));
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    private static RuntimeException notFound() {
        return Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
    }
}
