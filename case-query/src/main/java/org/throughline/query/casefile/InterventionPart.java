package org.throughline.query.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.InterventionEnded;
import org.throughline.events.InterventionEvent.InterventionProlonged;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.InterventionStopped;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.query.history.History;

/** What was done for the child, to what end, for how long and with what effect. */
final class InterventionPart {

    private InterventionPart() {}

    /**
     * @param plannedUntil the last day as planned now, prolongations counted
     * @param ended null while it runs
     */
    record Intervention(
            String interventionId,
            @Nullable String caseId,
            String setting,
            String what,
            ProvisionOwner owner,
            @Nullable String service,
            @Nullable String referralId,
            List<String> objectives,
            @Nullable String rhythm,
            LocalDate from,
            LocalDate plannedUntil,
            String length,
            List<Prolongation> prolongations,
            @Nullable End ended) {

        /** Whole weeks it has taken by that day, the last begun one counted. */
        long weeks(LocalDate today) {
            LocalDate last = ended == null ? today : ended.on();
            return last.isBefore(from) ? 0 : (ChronoUnit.DAYS.between(from, last) + 7) / 7;
        }
    }

    record Prolongation(LocalDate on, LocalDate plannedUntil, String reason) {}

    /** {@code impact} and {@code evidence} null where it stopped with the agreement to it and nobody said what it did. */
    record End(
            LocalDate on, @Nullable Impact impact, @Nullable String evidence) {}

    /** Oldest first, whichever case they belong to. */
    static List<Intervention> of(History history) {
        return history.all(InterventionStarted.class).stream()
                .map(started -> intervention(history, started))
                .toList();
    }

    private static Intervention intervention(History history, InterventionStarted started) {
        String id = started.interventionId();
        List<Prolongation> prolongations =
                history.all(InterventionProlonged.class, p -> p.interventionId().equals(id)).stream()
                        .map(p -> new Prolongation(p.on(), p.plannedUntil(), p.reason()))
                        .toList();
        return new Intervention(
                id,
                started.caseId(),
                started.setting(),
                started.what(),
                started.owner(),
                started.service(),
                started.referralId(),
                started.objectives(),
                started.rhythm(),
                started.from(),
                prolongations.isEmpty()
                        ? started.plannedUntil()
                        : prolongations.getLast().plannedUntil(),
                started.length(),
                prolongations,
                history.last(InterventionEnded.class, e -> e.interventionId().equals(id))
                        .map(e -> new End(e.on(), e.impact(), e.evidence()))
                        .or(() -> history.last(
                                        InterventionStopped.class,
                                        e -> e.interventionId().equals(id))
                                .map(e -> new End(e.on(), null, null)))
                        .orElse(null));
    }
}
