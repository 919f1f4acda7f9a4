package org.throughline.command.plan;

import static java.util.stream.Collectors.joining;
import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_STAFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.catalogue.DocumentType.Audience;
import org.throughline.catalogue.DocumentType.Maker;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.command.voice.Views;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.events.PlanEvent.ReviewOutcome;

/** What may be asked about documents, strategies and physical intervention. */
sealed interface PlanCommand extends Command {

    Set<Role> STAFF = EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF);

    /** With the authority's officer: for documents kept by another body, and to finish what a setting left behind. */
    Set<Role> STAFF_AND_AUTHORITY =
            EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF, FAIR_ACCESS_OFFICER);

    @Override
    String childId();

    @Override
    default String stream() {
        return PlanFile.stream(childId());
    }

    @Override
    default Set<Role> askedBy() {
        return STAFF;
    }

    /** The school of the one who asks, for the receipt. That a document is theirs is checked where it is found. */
    @Override
    default @Nullable String setting() {
        String own = request().actor().setting();
        return own.isEmpty() ? null : own;
    }

    /** The agreement a parent gave, or why there is none. */
    record Consent(@Nullable String agreementId, @Nullable String whyNot) {}

    /** {@code from} null for today; {@code until} the last day, null for until it is ended. */
    record Days(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn) {}

    /** @param content JSON text */
    record AgreeDocument(
            Request request,
            String childId,
            String type,
            String setting,
            @Nullable String caseId,
            String content,
            Views views,
            List<Maker> madeWith,
            Days days,
            Consent consent)
            implements PlanCommand {
        @Override
        public Set<Role> askedBy() {
            return STAFF_AND_AUTHORITY;
        }

        @Override
        public @Nullable String reasonGiven() {
            String given = Stream.of(views.reasonGiven(), consent.whyNot())
                    .filter(Objects::nonNull)
                    .collect(joining("; "));
            return given.isEmpty() ? null : given;
        }
    }

    /** {@code reviewOn} null to leave the review as it is. */
    record ReviseDocument(
            Request request,
            String childId,
            String documentId,
            String content,
            Views views,
            String reason,
            @Nullable LocalDate reviewOn)
            implements PlanCommand {
        @Override
        public Set<Role> askedBy() {
            return STAFF_AND_AUTHORITY;
        }

        @Override
        public @Nullable String reasonGiven() {
            return views.reasonGiven();
        }
    }

    /** {@code on} null for today. */
    record ReviewDocument(
            Request request,
            String childId,
            String documentId,
            ReviewOutcome outcome,
            String impact,
            Views views,
            @Nullable LocalDate nextReviewOn,
            @Nullable LocalDate on)
            implements PlanCommand {
        @Override
        public Set<Role> askedBy() {
            return STAFF_AND_AUTHORITY;
        }

        @Override
        public @Nullable String reasonGiven() {
            return views.reasonGiven();
        }
    }

    /** {@code on} null for today: the document is no longer active on that day. */
    record EndDocument(
            Request request,
            String childId,
            String documentId,
            String reason,
            @Nullable LocalDate on) implements PlanCommand {
        @Override
        public Set<Role> askedBy() {
            return STAFF_AND_AUTHORITY;
        }
    }

    /**
     * @param version null for the one in force
     * @param others in words, who else was given it
     */
    record ShareDocument(
            Request request,
            String childId,
            String documentId,
            @Nullable Integer version,
            List<Audience> with,
            List<String> others)
            implements PlanCommand {
        @Override
        public Set<Role> askedBy() {
            return STAFF_AND_AUTHORITY;
        }
    }

    /** {@code documentId} or {@code interventionId} where the strategy is part of one; {@code on} null for today. */
    record RecordDetrimentalStrategy(
            Request request,
            String childId,
            String setting,
            @Nullable String documentId,
            @Nullable String interventionId,
            String strategy,
            String effect,
            @Nullable LocalDate on)
            implements PlanCommand {}

    record AmendStrategy(
            Request request,
            String childId,
            String findingId,
            String change,
            @Nullable LocalDate on) implements PlanCommand {
        @Override
        public Set<Role> askedBy() {
            return STAFF_AND_AUTHORITY;
        }
    }

    record RecordPhysicalIntervention(
            Request request,
            String childId,
            String setting,
            Instant at,
            int minutes,
            String account,
            List<String> injuries,
            List<String> staff)
            implements PlanCommand {}

    record RecordDebrief(
            Request request,
            String childId,
            String useId,
            Debriefed who,
            String account,
            String change,
            @Nullable LocalDate on)
            implements PlanCommand {
        @Override
        public Set<Role> askedBy() {
            return STAFF_AND_AUTHORITY;
        }
    }
}
