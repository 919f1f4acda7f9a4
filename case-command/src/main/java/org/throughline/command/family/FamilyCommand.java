package org.throughline.command.family;

import static org.throughline.access.Role.DATA_MANAGER;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.FamilyEvent.FundedHours;
import org.throughline.events.FamilyEvent.InformingChannel;
import org.throughline.events.FamilyEvent.TextFormat;

/** What may be asked about a child's family, health and early-years funding. */
sealed interface FamilyCommand extends Command {

    @Override
    String childId();

    @Override
    default String stream() {
        return FamilyFile.stream(childId());
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

    /** @param language a BCP 47 tag, e.g. {@code pl} or {@code bfi} for British Sign Language */
    record RecordCommunicationNeeds(
            Request request, String childId, String parentId, String language, TextFormat format, boolean interpreter)
            implements FamilyCommand {}

    /**
     * @param parents ids of those who were told
     * @param language in which they were told, as a BCP 47 tag
     * @param what they were told, or the letter they were given, e.g. one for the family doctor
     * @param about the case, document or meeting it was about
     */
    record InformParents(
            Request request,
            String childId,
            List<String> parents,
            InformingChannel channel,
            String language,
            TextFormat format,
            String what,
            @Nullable String about,
            @Nullable LocalDate on)
            implements FamilyCommand {}

    /** A parent who writes for themselves is the one who asks. */
    record AskForSupport(
            Request request,
            String childId,
            String parentId,
            String setting,
            String what,
            @Nullable LocalDate on) implements FamilyCommand {
        @Override
        public Set<Role> askedBy() {
            Set<Role> roles = EnumSet.copyOf(FamilyCommand.super.askedBy());
            roles.add(PARENT);
            return roles;
        }
    }

    /** @param service the outside agency that was asked, by name or code */
    record SeekSupport(
            Request request,
            String childId,
            String requestId,
            String service,
            String what,
            @Nullable LocalDate on) implements FamilyCommand {}

    /** @param reviewOn when what is done about it is looked at again */
    record RecordMedicalNeed(
            Request request,
            String childId,
            String setting,
            String condition,
            String support,
            @Nullable LocalDate from,
            LocalDate reviewOn)
            implements FamilyCommand {}

    /** @param support as it is from now on */
    record ReviewMedicalNeed(
            Request request,
            String childId,
            String needId,
            String support,
            LocalDate reviewOn,
            @Nullable LocalDate on) implements FamilyCommand {}

    record EndMedicalNeed(
            Request request,
            String childId,
            String needId,
            String reason,
            @Nullable LocalDate on) implements FamilyCommand {}

    /** @param pence asked for, for a year */
    record ApplyForFunding(
            Request request,
            String childId,
            String setting,
            @Nullable String caseId,
            String purpose,
            int pence,
            @Nullable LocalDate on)
            implements FamilyCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF, SCHOOL_OFFICE);
        }
    }

    /**
     * What the authority decided, entered by it or from its letter.
     *
     * @param pence granted for a year, 0 where refused
     */
    record DecideFunding(
            Request request,
            String childId,
            String applicationId,
            boolean granted,
            int pence,
            String reasons,
            @Nullable LocalDate until,
            @Nullable LocalDate on)
            implements FamilyCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SCHOOL_OFFICE, FAIR_ACCESS_OFFICER);
        }
    }

    record StartFundedHours(
            Request request,
            String childId,
            String setting,
            FundedHours kind,
            int hoursAWeek,
            @Nullable LocalDate from) implements FamilyCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SCHOOL_OFFICE, DATA_MANAGER);
        }
    }

    /** {@code on} is the last day. */
    record EndFundedHours(
            Request request,
            String childId,
            String placeId,
            String reason,
            @Nullable LocalDate on) implements FamilyCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SCHOOL_OFFICE, DATA_MANAGER);
        }
    }
}
