package org.throughline.command.move;

import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SOCIAL_WORKER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.events.MoveEvent.DispensationReason;

/** What may be asked about managed moves. */
sealed interface MoveCommand extends Command {

    MoveId move();

    @Override
    default String childId() {
        return move().childId();
    }

    @Override
    default String stream() {
        return move().stream();
    }

    /** A managed move is permanent: there is no last day to propose (MOV-05). */
    record ProposeManagedMove(
            Request request, MoveId move, String fromSetting, String toSetting, String reason, LocalDate startOn)
            implements MoveCommand {
        @Override
        public String setting() {
            return fromSetting;
        }

        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, SCHOOL_OFFICE, FAIR_ACCESS_OFFICER);
        }
    }

    /** The receiving school, which does not know the child yet, answers for itself and for nobody else. */
    record RecordPartyAgreement(Request request, MoveId move, String party, boolean agrees, String evidence)
            implements MoveCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, SCHOOL_OFFICE, FAIR_ACCESS_OFFICER, SOCIAL_WORKER);
        }

        @Override
        public boolean isOpenTo(Actor actor, Records records) {
            Move known = Move.of(move, records);
            return known.isProposed()
                    && actor.worksAt(known.toSetting())
                    && party.equals(Move.admissionAuthority(known.toSetting()));
        }
    }

    /**
     * The explanation stays in the sealed event and off the receipt: why it is unsafe to ask a parent is safeguarding,
     * and receipts travel further.
     */
    record DispenseWithAgreement(
            Request request, MoveId move, String party, DispensationReason reason, String explanation)
            implements MoveCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, FAIR_ACCESS_OFFICER, SOCIAL_WORKER);
        }
    }

    record AgreeManagedMove(
            Request request,
            MoveId move,
            @Nullable String bestInterest,
            @Nullable String childView) implements MoveCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, FAIR_ACCESS_OFFICER);
        }
    }

    /** {@code on} is the first day at the receiving school, which may enter it once the move is agreed. */
    record StartManagedMove(
            Request request, MoveId move, @Nullable LocalDate on) implements MoveCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SCHOOL_OFFICE, FAIR_ACCESS_OFFICER);
        }

        @Override
        public boolean isOpenTo(Actor actor, Records records) {
            Move known = Move.of(move, records);
            return known.isAgreed() && actor.worksAt(known.toSetting());
        }
    }
}
