package org.throughline.standalone.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.command.calendar.BankHolidays;
import org.throughline.command.calendar.CountyCalendars;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.child.Upn;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.standalone.county.SyntheticChild.Suspension;

class SyntheticCountyTest {
    private static final int YEAR = 2025;
    private static final BankHolidays HOLIDAYS = BankHolidays.england();
    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(
            List.of(CountyCalendars.read(HOLIDAYS).published(YEAR).orElseThrow()), HOLIDAYS);
    private static final SyntheticCounty COUNTY = county(7);
    private static final List<SyntheticChild> CHILDREN = COUNTY.children(20_000).toList();

    @Test
    void theSameSeedMakesTheSameCounty() {
        assertThat(county(7).children(500)).isEqualTo(CHILDREN.subList(0, 500));
        assertThat(county(8).children(500)).isNotEqualTo(CHILDREN.subList(0, 500));
    }

    @Test
    void everyPupilNumberIsValidOfThisAuthorityAndNobodyElses() {
        assertThat(CHILDREN)
                .extracting(child -> child.upn().value())
                .doesNotHaveDuplicates()
                .allSatisfy(upn -> assertThat(Upn.parse(upn).value()).matches("[A-Z]9190.*"));
    }

    @Test
    void childrenHaveTheAgeOfTheirYearGroup() {
        assertThat(CHILDREN).allSatisfy(child -> {
            LocalDate startOfYear = LocalDate.of(YEAR, 8, 31);
            assertThat(child.dateOfBirth().until(startOfYear).getYears()).isEqualTo(4 + child.yearGroup());
        });
        assertThat(CHILDREN).extracting(SyntheticChild::yearGroup).contains(0, 11);
    }

    @Test
    void thereAreAboutElevenSuspensionsForAHundredPupils() {
        assertThat(suspensionsPer100(child -> true)).isCloseTo(11.3, within(1.2));
        assertThat(suspensionsPer100(child -> child.yearGroup() <= 6)).isCloseTo(2.3, within(0.7));
        assertThat(share(CHILDREN, child -> !child.suspensions().isEmpty())).isCloseTo(0.040, within(0.006));
    }

    @Test
    void yearNineIsThePeakAndBoysAreSuspendedHalfAsOftenAgain() {
        assertThat(IntStream.rangeClosed(0, 11)
                        .boxed()
                        .max((a, b) -> Double.compare(
                                suspensionsPer100(child -> child.yearGroup() == a),
                                suspensionsPer100(child -> child.yearGroup() == b))))
                .contains(9);
        assertThat(suspensionsPer100(child -> child.sex().equals("M"))
                        / suspensionsPer100(child -> child.sex().equals("F")))
                .isCloseTo(1.5, within(0.3));
    }

    @Test
    void mostSuspensionsAreOneDayAndHalfAreForDisruption() {
        assertThat(share(suspensions(), suspension -> suspension.sessions() == 2))
                .isCloseTo(0.50, within(0.05));
        assertThat(share(
                        suspensions(),
                        suspension -> suspension.reasons().getFirst().equals("DB")))
                .isCloseTo(0.50, within(0.05));
    }

    @Test
    void suspensionsFallOnSchoolDaysAtTheChildsSchoolAndNeverOverlap() {
        assertThat(suspensions())
                .allSatisfy(suspension -> assertThat(CALENDAR.sessions(suspension.first(), suspension.last()))
                        .hasSize(suspension.sessions())
                        .startsWith(suspension.first())
                        .endsWith(suspension.last()));
        assertThat(CHILDREN).allSatisfy(child -> {
            var each = child.suspensions();
            assertThat(each).allSatisfy(suspension -> {
                assertThat(suspension.setting())
                        .isEqualTo(child.settingOn(suspension.first().date()))
                        .isEqualTo(child.settingOn(suspension.last().date()));
            });
            for (int i = 1; i < each.size(); i++) {
                assertThat(each.get(i).first()).isGreaterThan(each.get(i - 1).last());
            }
            assertThat(each.stream().mapToInt(Suspension::sessions).sum()).isLessThanOrEqualTo(90);
        });
    }

    @Test
    void aboutOneInAHundredIsLookedAfterAndFourAreInNeedOrProtected() {
        assertThat(share(CHILDREN, child -> has(child, CareStatus.CLA))).isCloseTo(0.010, within(0.003));
        assertThat(share(CHILDREN, child -> has(child, CareStatus.CIN) || has(child, CareStatus.CP)))
                .isCloseTo(0.040, within(0.006));
        assertThat(CHILDREN)
                .flatExtracting(SyntheticChild::care)
                .allSatisfy(
                        care -> assertThat(care.until() == null || care.until().isAfter(care.from()))
                                .isTrue());
    }

    @Test
    void everyChildHasAParentAndAnUnbrokenPlaceAtASchoolThatTeachesTheYear() {
        var schools = COUNTY.schools().stream().collect(Collectors.toMap(SyntheticSchool::id, school -> school));
        assertThat(CHILDREN).allSatisfy(child -> {
            assertThat(child.parents()).hasSizeBetween(1, 2);
            assertThat(child.parents().getFirst().parentalResponsibility()).isTrue();
            assertThat(child.enrolments())
                    .allSatisfy(enrolment -> assertThat(schools.get(enrolment.setting()))
                            .matches(school -> school.teaches(child.yearGroup())));
            assertThat(child.enrolments().getLast().until()).isNull();
            assertThat(child.settingOn(LocalDate.of(YEAR, 9, 1))).isNotBlank();
            assertThat(child.concerns())
                    .allSatisfy(concern -> assertThat(concern.setting()).isEqualTo(child.settingOn(concern.on())));
        });
        assertThat(share(CHILDREN, child -> child.enrolments().size() > 1)).isCloseTo(0.03, within(0.01));
    }

    @Test
    void withoutAListTheSchoolsAreOurOwnAndSaySo() {
        assertThat(COUNTY.schools()).hasSize(28).allSatisfy(school -> {
            assertThat(school.id()).matches("own-\\d{4}");
            assertThat(school.name()).endsWith("(synthetic)");
        });
        assertThat(COUNTY.schools()).extracting(SyntheticSchool::id).doesNotHaveDuplicates();
    }

    @Test
    void childrenGoToTheSchoolsGivenAndOnlyInTheYearsTheyTeach() {
        var schools = List.of(
                new SyntheticSchool("900001", "An Infant School", "Infant"),
                new SyntheticSchool("900002", "A School", null),
                new SyntheticSchool("900003", "A Nursery", "Nursery"));

        var children =
                new SyntheticCounty(1, CALENDAR, YEAR, schools).children(300).toList();

        assertThat(children)
                .flatExtracting(SyntheticChild::enrolments)
                .extracting(SyntheticChild.Enrolment::setting)
                .containsOnly("900001", "900002");
        assertThat(children).extracting(SyntheticChild::yearGroup).doesNotContain(3, 4, 5, 6);
        assertThatThrownBy(() -> new SyntheticCounty(1, CALENDAR, YEAR, schools.subList(2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SyntheticCounty county(long seed) {
        return new SyntheticCounty(seed, CALENDAR, YEAR, List.of());
    }

    private static boolean has(SyntheticChild child, CareStatus status) {
        return child.care().stream().anyMatch(care -> care.status() == status);
    }

    private static List<Suspension> suspensions() {
        return CHILDREN.stream().flatMap(child -> child.suspensions().stream()).toList();
    }

    private static double suspensionsPer100(Predicate<SyntheticChild> which) {
        return CHILDREN.stream()
                        .filter(which)
                        .mapToInt(child -> child.suspensions().size())
                        .average()
                        .orElseThrow()
                * 100;
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }
}
