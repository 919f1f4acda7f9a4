package org.throughline.standalone.county;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.child.Upn;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.standalone.county.SyntheticChild.Care;
import org.throughline.standalone.county.SyntheticChild.Enrolment;
import org.throughline.standalone.county.SyntheticChild.Parent;

/**
 * A county's children and one academic year of theirs, made up from a seed: the same seed, schools and calendar give the
 * same county, child by child. Only data; nothing is recorded here.
 *
 * <p>Pupil numbers carry establishment numbers below 1000, which no school has, so that none can be a real child's.
 */
public final class SyntheticCounty {
    static final int AUTHORITY = 919;
    private static final int MOST_CHILDREN = 999_000;
    private static final double LOOKED_AFTER = 0.01;
    private static final double IN_NEED = 0.03;
    private static final double PROTECTION_PLAN = 0.01;
    private static final double MOVES_SCHOOL = 0.03;
    private static final double ONE_PARENT = 0.22;

    private final long seed;
    private final int academicYear;
    private final List<LocalDate> days;
    private final List<SyntheticSchool> schools;
    private final List<List<SyntheticSchool>> schoolsOfYear;
    private final List<Integer> yearGroups;

    /**
     * @param academicYear the year in which it starts; the calendar must have it published
     * @param schools where the children go; if empty, schools of our own are made, marked (synthetic)
     */
    public SyntheticCounty(long seed, SchoolCalendar calendar, int academicYear, List<SyntheticSchool> schools) {
        this.seed = seed;
        this.academicYear = academicYear;
        this.days = calendar.schoolDays(
                LocalDate.of(academicYear, Month.SEPTEMBER, 1), LocalDate.of(academicYear + 1, Month.AUGUST, 31));
        this.schools = schools.isEmpty() ? SyntheticSchool.madeUp() : List.copyOf(schools);
        this.schoolsOfYear = IntStream.rangeClosed(SyntheticSchool.RECEPTION, SyntheticSchool.LAST_YEAR)
                .mapToObj(year -> this.schools.stream()
                        .filter(school -> school.teaches(year))
                        .toList())
                .toList();
        this.yearGroups = IntStream.range(0, schoolsOfYear.size())
                .filter(year -> !schoolsOfYear.get(year).isEmpty())
                .boxed()
                .toList();
        if (yearGroups.isEmpty()) {
            throw new IllegalArgumentException("None of the schools teaches children from Reception to year 11.");
        }
    }

    public List<SyntheticSchool> schools() {
        return schools;
    }

    /** The first so many children, made one at a time as the stream is read. */
    public Stream<SyntheticChild> children(int count) {
        if (count < 0 || count > MOST_CHILDREN) {
            throw new IllegalArgumentException("From 0 to %d children can be made.".formatted(MOST_CHILDREN));
        }
        return IntStream.range(0, count).mapToObj(this::child);
    }

    private SyntheticChild child(int number) {
        var random = new Random(mixed(seed, number));
        int year = Names.pick(yearGroups, random);
        boolean girl = random.nextBoolean();
        Names names = Names.any(random);
        String family = names.family(random);
        LocalDate firstBirthday = LocalDate.of(academicYear - 5 - year, Month.SEPTEMBER, 1);
        int spread = (int) (firstBirthday.plusYears(1).toEpochDay() - firstBirthday.toEpochDay());
        List<Care> care = care(random);
        var plain = new SyntheticChild(
                number,
                names.given(girl, random) + (random.nextInt(3) == 0 ? " " + names.given(girl, random) : ""),
                family,
                firstBirthday.plusDays(random.nextInt(spread)),
                girl ? "F" : "M",
                Upn.make(AUTHORITY, 1 + number / 1000, academicYear - year, number % 1000),
                year,
                parents(names, family, care, random),
                enrolments(year, random),
                care,
                List.of(),
                List.of());
        var story = new SyntheticStory(days, random);
        var suspensions = story.suspensions(plain);
        return new SyntheticChild(
                plain.number(),
                plain.givenNames(),
                plain.familyName(),
                plain.dateOfBirth(),
                plain.sex(),
                plain.upn(),
                plain.yearGroup(),
                plain.parents(),
                plain.enrolments(),
                plain.care(),
                story.concerns(plain, suspensions),
                suspensions);
    }

    private List<Parent> parents(Names names, String family, List<Care> care, Random random) {
        boolean atHome = care.stream().noneMatch(interval -> interval.status() == CareStatus.CLA);
        var parents = new ArrayList<Parent>();
        parents.add(
                new Parent(names.given(true, random) + " " + family, "Mother", true, atHome, contact(family, random)));
        if (random.nextDouble() >= ONE_PARENT) {
            boolean step = random.nextInt(10) == 0;
            String other = step ? names.family(random) : family;
            parents.add(new Parent(
                    names.given(false, random) + " " + other,
                    step ? "Step-father" : "Father",
                    !step && random.nextInt(12) > 0,
                    atHome && (step || random.nextInt(6) > 0),
                    contact(other, random)));
        }
        return List.copyOf(parents);
    }

    private static String contact(String family, Random random) {
        // 07700 900000 to 900999 is kept free for drama (Ofcom).
        return random.nextInt(3) == 0
                ? family.toLowerCase(Locale.ROOT) + random.nextInt(1000) + "@example.org"
                : "07700 900%03d".formatted(random.nextInt(1000));
    }

    private List<Enrolment> enrolments(int year, Random random) {
        SyntheticSchool school = Names.pick(schoolsOfYear.get(year), random);
        LocalDate from = LocalDate.of(academicYear - (year - school.years()[0]), Month.SEPTEMBER, 1);
        SyntheticSchool other = Names.pick(schoolsOfYear.get(year), random);
        boolean moves = random.nextDouble() < MOVES_SCHOOL;
        int last = days.size() / 8 + random.nextInt(days.size() / 2);
        if (!moves || other.equals(school)) {
            return List.of(new Enrolment(school.id(), from, null, null));
        }
        LocalDate next = days.get(last + 1);
        return List.of(
                new Enrolment(school.id(), from, next.minusDays(1), "moved to another school"),
                new Enrolment(other.id(), next, null, null));
    }

    /** Looked after, in need, or on a protection plan, which follows a time in need. */
    private List<Care> care(Random random) {
        double status = random.nextDouble();
        LocalDate from = LocalDate.of(academicYear, Month.SEPTEMBER, 1).plusDays(random.nextInt(1000) - 800L);
        LocalDate change = from.plusDays(20L + random.nextInt(70));
        LocalDate until = random.nextInt(3) == 0 ? change.plusDays(30L + random.nextInt(300)) : null;
        if (status < LOOKED_AFTER) {
            return List.of(new Care(CareStatus.CLA, from, until));
        }
        if (status < LOOKED_AFTER + IN_NEED) {
            return List.of(new Care(CareStatus.CIN, from, until));
        }
        return status < LOOKED_AFTER + IN_NEED + PROTECTION_PLAN
                ? List.of(new Care(CareStatus.CIN, from, change), new Care(CareStatus.CP, change.plusDays(1), until))
                : List.of();
    }

    /** Spreads neighbouring numbers over all seeds (SplitMix64): Random begins alike for seeds that are close. */
    private static long mixed(long seed, int number) {
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
