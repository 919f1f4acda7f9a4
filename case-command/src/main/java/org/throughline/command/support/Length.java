package org.throughline.command.support;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Rule;
import org.throughline.edge.Problem;
import org.throughline.framework.Framework;
import org.throughline.framework.Tier.Provision;

/**
 * How long an intervention is planned to last.
 *
 * @param weeks the framework's number; null where the length is agreed for each case
 * @param until the last day
 */
record Length(Provided provided, @Nullable Integer weeks, LocalDate from, LocalDate until) {

    static Length of(Provided provided, LocalDate from, @Nullable LocalDate agreed) {
        Provision provision = provided.provision();
        Integer weeks = provision == null || provision.duration() == null
                ? null
                : provision.duration().weeks();
        if (agreed != null && agreed.isBefore(from)) {
            throw Problem.field("/plannedUntil", "a day before it begins", "its first day or later")
                    .thrown();
        }
        if (agreed != null) {
            return new Length(provided, weeks, from, agreed);
        }
        if (weeks == null) {
            throw Problem.field(
                            "/plannedUntil",
                            "nothing, where no framework gives a number of weeks",
                            "the last day agreed for this case")
                    .thrown();
        }
        return new Length(provided, weeks, from, from.plusWeeks(weeks).minusDays(1));
    }

    /** Weeks begun: twelve from a Monday end on the Friday as well as on the Sunday of the twelfth. */
    private long weeksBegun() {
        return ChronoUnit.DAYS.between(from, until) / 7 + 1;
    }

    Optional<Rule> rule(@Nullable String reason) {
        Framework framework = provided.framework();
        Provision provision = provided.provision();
        return weeks == null || framework == null || provision == null
                ? Optional.empty()
                : Optional.of(new ProvisionLastsAsLongAsTheFrameworkSays(
                        framework, provision, weeks, weeksBegun(), reason != null && !reason.isBlank()));
    }

    String inWords() {
        Framework framework = provided.framework();
        if (framework == null || weeks == null) {
            return "agreed for this case";
        }
        String number = "%d weeks of %s".formatted(weeks, framework.id());
        return weeks == weeksBegun() ? "the " + number : "agreed for this case instead of the " + number;
    }
}
