package org.throughline.command.exclusion;

import static org.throughline.command.testing.People.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.exclusion.ExclusionCommand.Consulting;
import org.throughline.command.exclusion.ExclusionCommand.Decider;
import org.throughline.command.exclusion.ExclusionCommand.DeciderRole;
import org.throughline.command.exclusion.ExclusionCommand.Period;
import org.throughline.command.exclusion.ExclusionCommand.RecordSuspension;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.EducationEvent.ConsultationAbout;
import org.throughline.events.EducationEvent.VirtualSchoolConsulted;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.events.HalfDay.Session;

/**
 * A suspension as a headteacher would put it. Periods are days or sessions, with .. between first and last:
 * {@code "2026-06-15"}, {@code "2026-06-15 AM"}, {@code "2026-06-15 PM..2026-06-17"}; several are joined by {@code " + "}.
 */
record Suspending(
        Actor actor,
        String asked,
        String setting,
        String periods,
        List<String> reasons,
        @Nullable Decider decider,
        @Nullable Instant decidedAt,
        @Nullable String consultation,
        @Nullable String reasonWithout) {

    static final String CHILD = "c1";
    static final String SCHOOL = "117276";
    static final String EARLIER_SCHOOL = "117463";
    static final String STREAM = "exclusion-c1";

    /** Asked for at ten in the morning of that day. */
    static Suspending by(Actor actor, String day, String periods) {
        return new Suspending(actor, day, SCHOOL, periods, List.of("DB"), null, null, null, null);
    }

    Suspending at(String otherSetting) {
        return new Suspending(
                actor, asked, otherSetting, periods, reasons, decider, decidedAt, consultation, reasonWithout);
    }

    Suspending because(String... codes) {
        return new Suspending(
                actor, asked, setting, periods, List.of(codes), decider, decidedAt, consultation, reasonWithout);
    }

    Suspending decidedBy(String id) {
        Decider head = new Decider(id, DeciderRole.HEADTEACHER);
        return new Suspending(actor, asked, setting, periods, reasons, head, decidedAt, consultation, reasonWithout);
    }

    Suspending decidedAt(String instant) {
        return new Suspending(
                actor, asked, setting, periods, reasons, decider, Instant.parse(instant), consultation, reasonWithout);
    }

    Suspending consulted(@Nullable String id) {
        return new Suspending(actor, asked, setting, periods, reasons, decider, decidedAt, id, reasonWithout);
    }

    Suspending without(@Nullable String reason) {
        return new Suspending(actor, asked, setting, periods, reasons, decider, decidedAt, consultation, reason);
    }

    RecordSuspension command() {
        return new RecordSuspension(
                asks(actor, asked),
                CHILD,
                setting,
                decider,
                decidedAt,
                Stream.of(periods.split(" \\+ ")).map(Suspending::period).toList(),
                reasons,
                null,
                new Consulting(consultation, reasonWithout));
    }

    static Period period(String text) {
        String[] edges = text.strip().split("\\.\\.");
        return new Period(session(edges[0], Session.AM), session(edges[edges.length - 1], Session.PM));
    }

    private static HalfDay session(String text, Session whole) {
        String[] parts = text.strip().split(" ");
        Session session = parts.length == 1 ? whole : Session.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return new HalfDay(LocalDate.parse(parts[0]), session);
    }

    /** Whole days in a row, weekends too: for ledgers that only count. */
    static List<HalfDay> sessions(String from, int count) {
        return Stream.iterate(
                        HalfDay.morning(LocalDate.parse(from)),
                        s -> s.session() == Session.AM
                                ? HalfDay.afternoon(s.date())
                                : HalfDay.morning(s.date().plusDays(1)))
                .limit(count)
                .toList();
    }

    /** Sessions the house itself recorded at a school, whatever rules it would weigh today. */
    static SuspensionRecorded recorded(String id, String setting, int academicYear, List<HalfDay> sessions) {
        LocalDate on = sessions.getFirst().date().minusDays(1);
        return new SuspensionRecorded(
                CHILD,
                Actor.school(setting),
                id,
                setting,
                Instant.parse(on + "T10:00:00Z"),
                on,
                "headteacher-" + setting,
                true,
                sessions,
                List.of("DB"),
                null,
                academicYear,
                sessions.size(),
                "2025-26.1",
                null,
                null);
    }

    static PriorSuspensionDeclared declared(String setting, int academicYear, double days) {
        return new PriorSuspensionDeclared(
                CHILD,
                "authority:919",
                "declared-" + setting + academicYear,
                setting,
                academicYear,
                (int) (days * 2),
                "the school's letter",
                LocalDate.of(academicYear + 1, 1, 12));
    }

    static CareStatusStarted care(CareStatus status, String from) {
        return new CareStatusStarted(
                CHILD, "authority:919", "care-" + status, status, "919", "social-worker", LocalDate.parse(from));
    }

    static VirtualSchoolConsulted consultation(String id, String on) {
        return new VirtualSchoolConsulted(
                CHILD,
                "virtual-school:919",
                id,
                "the headteacher",
                "school:117276",
                ConsultationAbout.SUSPENSION,
                "keep the child in",
                LocalDate.parse(on));
    }
}
