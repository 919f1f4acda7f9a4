package org.throughline.command.child;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ChildEvent.EnrolmentKind;

/**
 * What bulk files say about pupils, before any rule has looked at it.
 *
 * <p>In all of them {@code line} is the physical line of the file, from 1, and {@code pupilKey} ties the records of one
 * pupil together: the UPN, or the sender's own key. Personal values stay out of {@code toString}.
 */
public interface Roll {

    /** @param sex the sender's code: F, M, or U for not known; null if not given */
    record Pupil(
            long line,
            String pupilKey,
            @Nullable Upn upn,
            String givenNames,
            String familyName,
            LocalDate dateOfBirth,
            @Nullable String sex,
            @Nullable NhsNumber nhsNumber)
            implements Roll {
        @Override
        public String toString() {
            return "Pupil[line=" + line + "]";
        }
    }

    /**
     * A holder of parental responsibility, or another parent.
     *
     * @param relationship in words, e.g. Mother
     * @param contact telephone or e-mail
     */
    record Parent(
            long line,
            String pupilKey,
            String name,
            String relationship,
            boolean parentalResponsibility,
            boolean livesWithChild,
            @Nullable String contact)
            implements Roll {
        @Override
        public String toString() {
            return "Parent[line=" + line + "]";
        }
    }

    /**
     * @param setting the URN, our own id, or {@code laestab-9194066} where a transfer file gives no URN: authority and
     *     establishment number, for the caller to look up
     * @param until the last day on roll; null while it lasts
     */
    record Enrolment(
            long line,
            String pupilKey,
            String setting,
            EnrolmentKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason)
            implements Roll {
        @Override
        public String toString() {
            return "Enrolment[line=" + line + ", setting=" + setting + "]";
        }
    }

    /** All that one transfer file says about one pupil. */
    record Transfer(Pupil pupil, List<Parent> parents, List<Enrolment> enrolments) implements Roll {}
}
