package org.throughline.standalone.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.throughline.events.ConcernEvent.Danger;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.HalfDay;
import org.throughline.standalone.county.SyntheticChild.Concern;
import org.throughline.standalone.county.SyntheticChild.Suspension;

/**
 * Suspensions and concerns of one child in one year, sparse as the published figures are (England, 2023/24: 11.31
 * suspensions per 100 pupils, 2.27 in mainstream primary; 4.01% of pupils suspended at least once; peak in year 9; boys
 * 1.5 times as often; half for disruptive behaviour). How the rate spreads over single years, how long suspensions are
 * and how often concerns are written down is made up to fit.
 */
final class SyntheticStory {
    /** Suspensions a year per 100 pupils, Reception to year 11. */
    private static final double[] PER_100 = {0.6, 1.2, 1.7, 2.2, 2.8, 3.4, 4.0, 18, 26, 31, 27, 17.8};

    private static final double PER_SUSPENDED_PUPIL = 2.8;
    private static final double BOYS = 1.2;
    private static final double GIRLS = 0.8;
    private static final double IN_CARE_OR_NEED = 2.0;
    /** Keeps the mean where it is, given that about one child in twenty has {@link #IN_CARE_OR_NEED}. */
    private static final double OTHERS = 0.947;

    private static final int MOST_SESSIONS = 90;
    private static final int MOST_SUSPENSIONS = 15;

    /** Shares of the first reason, cumulative. */
    private static final NavigableMap<Double, String> REASONS = cumulative(
            "DB", 0.50, "VA", 0.16, "PP", 0.13, "PA", 0.06, "VP", 0.05, "DM", 0.03, "DA", 0.03, "OW", 0.02, "BU", 0.01,
            "TH", 0.01);

    /** Lengths in sessions: most are one day. */
    private static final NavigableMap<Double, String> LENGTHS =
            cumulative("1", 0.04, "2", 0.50, "4", 0.20, "6", 0.12, "8", 0.04, "10", 0.08, "12", 0.01, "20", 0.01);

    private static final List<String> SEEN = List.of(
            "Left the lesson without permission and would not come back in.",
            "Quiet and tearful after lunch; did not want to say why.",
            "Shouted at another pupil in the corridor and would not stop.",
            "Arrived late for the fourth time in a fortnight, without breakfast.",
            "Sat alone at every break this week.",
            "Swore at the teacher when moved to another seat.",
            "Refused all written work in three lessons today.");

    private static final List<String> SEEN_TO_DO_DAMAGE = List.of(
            "Threw a tablet across the room when asked to start the task; the screen broke.",
            "Kicked the door of the quiet room until a panel came out.",
            "Pulled a display off the wall and tore it up.");

    private final List<LocalDate> days;
    private final Random random;

    /** @param days the school days of the year */
    SyntheticStory(List<LocalDate> days, Random random) {
        this.days = days;
        this.random = random;
    }

    List<Suspension> suspensions(SyntheticChild child) {
        double expected = PER_100[child.yearGroup()]
                / 100
                * (child.sex().equals("M") ? BOYS : GIRLS)
                * (child.care().isEmpty() ? OTHERS : IN_CARE_OR_NEED);
        if (random.nextDouble() >= expected / PER_SUSPENDED_PUPIL) {
            return List.of();
        }
        int count = 1;
        while (count < MOST_SUSPENSIONS && random.nextDouble() < 1 - 1 / PER_SUSPENDED_PUPIL) {
            count++;
        }
        var suspensions = new ArrayList<Suspension>();
        int free = 0;
        int total = 0;
        for (int start : random.ints(count, 0, days.size()).sorted().toArray()) {
            int sessions = Integer.parseInt(pick(LENGTHS));
            boolean fromAfternoon = sessions == 1 || random.nextInt(8) == 0;
            int from = Math.max(start, free);
            int to = from + (sessions - 1 + (fromAfternoon ? 1 : 0)) / 2;
            if (to >= days.size()
                    || total + sessions > MOST_SESSIONS
                    || !child.settingOn(days.get(from)).equals(child.settingOn(days.get(to)))) {
                continue;
            }
            suspensions.add(new Suspension(
                    child.settingOn(days.get(from)),
                    fromAfternoon ? HalfDay.afternoon(days.get(from)) : HalfDay.morning(days.get(from)),
                    (fromAfternoon ? 1 : 0) + sessions == 2 * (to - from) + 1
                            ? HalfDay.morning(days.get(to))
                            : HalfDay.afternoon(days.get(to)),
                    sessions,
                    reasons()));
            total += sessions;
            free = to + 1;
        }
        return List.copyOf(suspensions);
    }

    /** One in twenty children has a concern or two; most suspensions have one written down in the weeks before. */
    List<Concern> concerns(SyntheticChild child, List<Suspension> suspensions) {
        var on = new ArrayList<LocalDate>();
        if (random.nextInt(20) == 0) {
            random.ints(1 + random.nextInt(2), 0, days.size()).forEach(day -> on.add(days.get(day)));
        }
        for (Suspension suspension : suspensions) {
            int day = days.indexOf(suspension.first().date()) - 1 - random.nextInt(20);
            if (day >= 0 && random.nextInt(10) < 7) {
                on.add(days.get(day));
            }
        }
        on.sort(Comparator.naturalOrder());
        return on.stream()
                .map(day -> random.nextInt(6) == 0
                        ? new Concern(
                                child.settingOn(day),
                                day,
                                Severity.DANGEROUS,
                                Names.pick(SEEN_TO_DO_DAMAGE, random),
                                List.of(Danger.DAMAGE_TO_PROPERTY))
                        : new Concern(
                                child.settingOn(day), day, Severity.DIFFICULT, Names.pick(SEEN, random), List.of()))
                .toList();
    }

    private List<String> reasons() {
        String first = pick(REASONS);
        String second = random.nextInt(5) == 0 ? pick(REASONS) : first;
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    private String pick(NavigableMap<Double, String> shares) {
        var found = shares.higherEntry(random.nextDouble());
        return found == null ? shares.lastEntry().getValue() : found.getValue();
    }

    private static NavigableMap<Double, String> cumulative(Object... valuesAndShares) {
        var shares = new TreeMap<Double, String>();
        double sum = 0;
        for (int i = 0; i < valuesAndShares.length; i += 2) {
            sum += (Double) valuesAndShares[i + 1];
            shares.put(sum, (String) valuesAndShares[i]);
        }
        return shares;
    }
}
