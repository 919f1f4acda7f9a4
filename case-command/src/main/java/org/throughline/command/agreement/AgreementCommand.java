package org.throughline.command.agreement;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.PARENT;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SCHOOL_STAFF;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.MoveEvent.DispensationReason;

/** What may be asked about agreement. Parties are named as {@link org.throughline.command.child.Party} names them. */
sealed interface AgreementCommand extends Command {

    @Override
    String childId();

    @Override
    default String stream() {
        return AgreementFile.stream(childId());
    }

    @Override
    default Set<Role> askedBy() {
        return EnumSet.of(
                HEADTEACHER,
                SAFEGUARDING_LEAD,
                DESIGNATED_TEACHER,
                SCHOOL_STAFF,
                SCHOOL_OFFICE,
                FAIR_ACCESS_OFFICER,
                VIRTUAL_SCHOOL_ADVISER,
                SOCIAL_WORKER);
    }

    /**
     * Whose word is asked for follows from the strength and the register, and is not for the caller to say.
     *
     * @param aboutId the document or the code of the service it is about, null where there is none yet
     * @param asked what was asked, in words
     */
    record SeekAgreement(
            Request request,
            String childId,
            AgreementAbout about,
            @Nullable String aboutId,
            Strength strength,
            String asked)
            implements AgreementCommand {}

    /** Entered by those who were told it; a parent answers for themselves. */
    record AnswerAgreement(
            Request request,
            String childId,
            String agreementId,
            String party,
            boolean agrees,
            AgreementEvidence evidence,
            String details,
            @Nullable LocalDate on)
            implements AgreementCommand {
        @Override
        public Set<Role> askedBy() {
            return withParents(AgreementCommand.super.askedBy());
        }
    }

    record WithdrawAgreement(
            Request request,
            String childId,
            String agreementId,
            String party,
            String reason,
            @Nullable LocalDate on) implements AgreementCommand {
        @Override
        public Set<Role> askedBy() {
            return withParents(AgreementCommand.super.askedBy());
        }
    }

    /** The explanation stays in the sealed event and off the receipt, which travels further. */
    record DispenseWithAgreement(
            Request request,
            String childId,
            String agreementId,
            String party,
            DispensationReason reason,
            String explanation)
            implements AgreementCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, FAIR_ACCESS_OFFICER, SOCIAL_WORKER);
        }
    }

    /** Whether the child understands enough to decide such a matter; the last assessment of a matter counts. */
    record AssessCompetence(
            Request request,
            String childId,
            AgreementAbout about,
            boolean competent,
            String rationale,
            @Nullable LocalDate on)
            implements AgreementCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SOCIAL_WORKER);
        }
    }

    private static Set<Role> withParents(Set<Role> roles) {
        Set<Role> more = EnumSet.copyOf(roles);
        more.add(PARENT);
        return more;
    }
}
