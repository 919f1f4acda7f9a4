package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.access.Involvement.Enrolled;
import org.throughline.access.Involvement.InCare;
import org.throughline.events.Sensitivity;

/** The truth table both sides live by. Letters: General, Identity, Care, Safeguarding, sTaff; a dash is nothing. */
class AccessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 9, 4);

    private static final String TABLE = """
            role                   | on roll | left | joins | elsewhere | in care | was in care | their case | was their case | their child | stranger | denied
            HEADTEACHER            | GICS    | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            SAFEGUARDING_LEAD      | GICS    | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            DESIGNATED_TEACHER     | GIC     | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            SCHOOL_STAFF           | GI      | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            SCHOOL_OFFICE          | GI      | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            VIRTUAL_SCHOOL_ADVISER | -       | -    | -     | -         | GIC     | -           | GIC        | -              | -           | -        | -
            FAIR_ACCESS_OFFICER    | GI      | GI   | GI    | GI        | GI      | GI          | GI         | GI             | GI          | GI       | -
            SOCIAL_WORKER          | -       | -    | -     | -         | -       | -           | GICS       | -              | -           | -        | -
            SERVICE_PROFESSIONAL   | -       | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            DATA_MANAGER           | -       | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            AUDITOR                | -       | -    | -     | -         | -       | -           | -          | -              | -           | -        | -
            PARENT                 | -       | -    | -     | -         | -       | -           | -          | -              | GI          | -        | -
            SYSTEM                 | GICST   | GICST| GICST | GICST     | GICST   | GICST       | GICST      | GICST          | GICST       | GICST    | -
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
        String[] relations = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, i -> i < row.length, i -> i + 1)
                        .map(i -> Arguments.of(Role.valueOf(row[0]), relations[i], row[i])));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("cells")
    void eachRoleKnowsWhatItsRelationToTheChildAllows(Role role, String relation, String allowed) {
        Actor actor = actor(role);
        Involvement child = child(relation, actor);

        String known = Arrays.stream(Sensitivity.values())
                .filter(s -> Access.mayKnow(actor, child, s, TODAY))
                .map(AccessTest::letter)
                .collect(Collectors.joining());

        assertThat(known.isEmpty() ? "-" : known).isEqualTo(allowed);
    }

    @Test
    void theTableNamesEveryRole() {
        assertThat(cells().map(cell -> cell.get()[0]).distinct()).containsExactlyInAnyOrder((Object[]) Role.values());
    }

    @ParameterizedTest(name = "{0}: at the setting {1}, elsewhere {2}")
    @CsvSource({
        // the register itself, and whose names
        "HEADTEACHER,            everybody, -",
        "SAFEGUARDING_LEAD,      everybody, -",
        "DESIGNATED_TEACHER,     everybody, -",
        "SCHOOL_STAFF,           oneself,   -",
        "SCHOOL_OFFICE,          oneself,   -",
        "VIRTUAL_SCHOOL_ADVISER, oneself,   oneself",
        "FAIR_ACCESS_OFFICER,    oneself,   oneself",
        "DATA_MANAGER,           oneself,   oneself",
        "AUDITOR,                everybody, everybody",
        "SYSTEM,                 everybody, everybody",
        "SOCIAL_WORKER,          -,         -",
        "SERVICE_PROFESSIONAL,   -,         -",
        "PARENT,                 -,         -"
    })
    void aSettingsRegisterIsForTheSettingAndTheAuthority(Role role, String there, String elsewhere) {
        assertThat(registerOf("117276", actor(role))).isEqualTo(there);
        assertThat(registerOf("117500", actor(role))).isEqualTo(elsewhere);
    }

    private static String registerOf(String setting, Actor actor) {
        if (!Access.mayReadRegister(actor, setting)) {
            return "-";
        }
        assertThat(Access.mayKnowStaffOf(actor, setting, actor.id())).isTrue();
        return Access.mayKnowStaffOf(actor, setting, "somebody") ? "everybody" : "oneself";
    }

    private static String letter(Sensitivity sensitivity) {
        return sensitivity == Sensitivity.STAFF ? "T" : sensitivity.name().substring(0, 1);
    }

    private static Actor actor(Role role) {
        String agency = role.isOfASchool() ? "school:117276" : "authority:919";
        return new Actor(role.name().toLowerCase(Locale.ROOT), role, agency);
    }

    private static Involvement child(String relation, Actor actor) {
        Enrolled onRoll = new Enrolled("117276", LONG_AGO, null);
        InCare inCare = new InCare("another-worker", LONG_AGO, null);
        InCare theirCase = new InCare(actor.id(), LONG_AGO, null);
        LocalDate yesterday = TODAY.minusDays(1);
        return switch (relation) {
            case "on roll" -> child(List.of(onRoll), List.of());
            case "left" -> child(List.of(new Enrolled("117276", LONG_AGO, yesterday)), List.of());
            case "joins" -> child(List.of(new Enrolled("117276", TODAY.plusDays(1), null)), List.of());
            case "elsewhere" -> child(List.of(new Enrolled("117463", LONG_AGO, null)), List.of());
            case "in care" -> child(List.of(), List.of(inCare));
            case "was in care" -> child(List.of(), List.of(new InCare("another-worker", LONG_AGO, yesterday)));
            case "their case" -> child(List.of(), List.of(theirCase));
            case "was their case" -> child(List.of(), List.of(new InCare(actor.id(), LONG_AGO, yesterday)));
            case "their child" -> new Involvement("c1", List.of(), List.of(), Set.of(actor.id()), Set.of());
            case "stranger" -> Involvement.none("c1");
            case "denied" ->
                new Involvement("c1", List.of(onRoll), List.of(theirCase), Set.of(actor.id()), Set.of(actor.id()));
            default -> throw new AssertionError(relation);
        };
    }

    private static Involvement child(List<Enrolled> enrolments, List<InCare> care) {
        return new Involvement("c1", enrolments, care, Set.of(), Set.of());
    }

    @Test
    void theFirstAndTheLastDayOnRollBothCount() {
        Actor head = actor(Role.HEADTEACHER);
        Involvement oneDay = child(List.of(new Enrolled("117276", TODAY, TODAY)), List.of());

        assertThat(Access.mayKnow(head, oneDay, Sensitivity.CARE, TODAY)).isTrue();
        assertThat(Access.mayKnow(head, oneDay, Sensitivity.CARE, TODAY.minusDays(1)))
                .isFalse();
        assertThat(Access.mayKnow(head, oneDay, Sensitivity.CARE, TODAY.plusDays(1)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} reading about {1}: {2}")
    @CsvSource({
        "AUDITOR,           another-head, true",
        "SYSTEM,            another-head, true",
        "HEADTEACHER,       headteacher,  true",
        "HEADTEACHER,       another-head, false",
        "SAFEGUARDING_LEAD, another-head, false",
        "SOCIAL_WORKER,     another-head, false",
        "PARENT,            another-head, false"
    })
    void aMemberOfStaffIsNamedToTheAuditorAndToThemselves(Role reader, String about, boolean named) {
        assertThat(Access.mayKnowStaff(actor(reader), about)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"PARENT, true", "HEADTEACHER, false", "SOCIAL_WORKER, false", "SCHOOL_STAFF, false"})
    void onlyAParentWaitsForRelease(Role role, boolean waits) {
        assertThat(Access.needsRelease(actor(role))).isEqualTo(waits);
    }

    @Test
    void whoWorksAtASchoolIsSaidByRoleAndAgencyTogether() {
        assertThat(new Actor("h", Role.HEADTEACHER, "school:117276").worksAt("117276"))
                .isTrue();
        assertThat(new Actor("h", Role.HEADTEACHER, "school:117276").worksAt("117463"))
                .isFalse();
        assertThat(new Actor("o", Role.FAIR_ACCESS_OFFICER, "school:117276").worksAt("117276"))
                .isFalse();
        assertThat(new Actor("o", Role.FAIR_ACCESS_OFFICER, "school:117276").setting())
                .isEmpty();
        assertThat(new Actor("h", Role.HEADTEACHER, "authority:919").setting()).isEmpty();
    }
}
