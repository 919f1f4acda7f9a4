package org.throughline.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.throughline.catalogue.Vocabularies;
import org.throughline.framework.Framework.Law;
import org.throughline.framework.Movements.Movement;
import org.throughline.framework.Tier.Entitlement;
import org.throughline.framework.Tier.Provision;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What all packs owe to the guidance they were read from, and what each of them says. */
class PacksTest {

    private static final Frameworks FRAMEWORKS = new Frameworks("classpath*:frameworks/*.yaml");
    static final List<Framework> ALL = FRAMEWORKS.all();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    /** Seeds by their number in the project's feature list, where the workshop has them beside the project. */
    private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

    private static final Map<String, String> SEED = Map.of(
            "S0", "dacorum-wellbeing-and-behaviour-guidance-2024.txt",
            "S1", "hertfordshire-wellbeing-and-behaviour-strategy-2020.txt",
            "S3", "wrexham-graduated-response.txt",
            "S4", "st-barts-provision-map.txt");

    @ParameterizedTest(name = "{0}: {1}.1 to {1}.{2}")
    @CsvSource({
        "dacorum, A1, 52",
        "hertfordshire-thrive, A2, 45",
        "hertfordshire-early-years, A3, 14",
        "wrexham, A4, 23",
        "st-barts, A5, 14"
    })
    void nothingOfTheGuidanceIsLeftOut(String framework, String group, int last) {
        List<String> features =
                IntStream.rangeClosed(1, last).mapToObj(n -> group + "." + n).toList();

        assertThat(collect(framework(framework), "covers", new ArrayList<>()))
                .containsOnly(features.toArray(String[]::new));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everythingSaysWhereItIsWritten(Framework framework) {
        assertThat(collect(framework, "source", new ArrayList<>()))
                .hasSizeGreaterThan(30)
                .allMatch(source -> source.matches("S[0-4]:L\\d+(-\\d+)?(, L\\d+(-\\d+)?)*"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyLineThatIsNamedIsThereAndSaysSomething(Framework framework) throws IOException {
        assumeThat(SEEDS).isDirectory();
        for (String source : collect(framework, "source", new ArrayList<>())) {
            String seed = source.substring(0, 2);
            List<String> lines = Files.readAllLines(SEEDS.resolve(SEED.get(seed)));
            assertThat(numbers(source))
                    .as(source)
                    .allSatisfy(
                            line -> assertThat(lines.get(line - 1).isBlank()).isFalse());
        }
    }

    /** Both ends of every range: {@code S1:L5, L21-23} names 5, 21 and 23. */
    private static List<Integer> numbers(String source) {
        return Pattern.compile("(?<=[L-])\\d+")
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            dacorum | ENGLAND | Prevention and Early Intervention, Outreach, Getting Targeted Help, Getting More Help, Getting Risk Support (Specialist)
            hertfordshire-thrive | ENGLAND | Prevention and early identification, Getting Advice and Signposting, Getting Help, Getting More Help, Getting Risk Support
            hertfordshire-early-years | ENGLAND | Prevention and Early Identification, Getting Advice and Signposting, Getting Help
            wrexham | WALES | Provision for all, Level 1, Level 2, Level 3
            st-barts | ENGLAND | Wave 1 - QFT, Wave 2 - Guided Intervention, Wave 3 - One to One and Specialist Support, Urgent Specialist Support
            """)
    void theTiersInOrder(String framework, Law law, String tiers) {
        assertThat(framework(framework).jurisdiction().law()).isEqualTo(law);
        assertThat(String.join(
                        ", ",
                        framework(framework).tiers().stream().map(Tier::name).toList()))
                .isEqualTo(tiers);
    }

    @ParameterizedTest(name = "{0} tier {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            dacorum | 3 | SEED-01-E BLOCKS, SEED-01 BLOCKS
            dacorum | 4 | SEED-03 BLOCKS
            hertfordshire-thrive | 3 | -
            hertfordshire-thrive | 4 | THRIVE-4 BLOCKS
            hertfordshire-thrive | 5 | THRIVE-5 WARNS
            hertfordshire-early-years | 2 | -
            hertfordshire-early-years | 3 | EY-3 BLOCKS, EY-3-GRADUATED BLOCKS, EY-3-PLAN BLOCKS, EY-3-STEPS WARNS
            wrexham | 3 | -
            wrexham | 4 | WREXHAM-3 BLOCKS
            st-barts | 2 | BARTS-2 WARNS
            st-barts | 3 | BARTS-3 WARNS
            st-barts | 4 | URGENT-01 WARNS
            """)
    void whatATierAsksForOnEntry(String framework, int tier, String requirements) {
        List<String> asked = framework(framework).tier(tier).orElseThrow().requirements().stream()
                .map(r -> r.rule() + " " + r.strength())
                .toList();

        assertThat(asked.isEmpty() ? "-" : String.join(", ", asked)).isEqualTo(requirements);
    }

    /** 22 to 25 hours at the third tier; 20 to 25 by key stage otherwise; 15 to 30 in early years (feature Q.4). */
    @ParameterizedTest(name = "{0} tier {1}, {2}: {3} to {4} hours")
    @CsvSource({
        "dacorum, 3, , 22, 25",
        "hertfordshire-thrive, 1, PRIMARY, 20, 25",
        "hertfordshire-thrive, 1, SECONDARY, 20, 25",
        "hertfordshire-thrive, 3, , 22, 25",
        "hertfordshire-early-years, 1, EARLY_YEARS, 15, 30"
    })
    void theHoursAChildIsEntitledTo(String framework, int tier, @Nullable Phase phase, String least, String most) {
        Entitlement hours = framework(framework).tier(tier).orElseThrow().entitlement().stream()
                .filter(e -> e.phase() == phase)
                .findFirst()
                .orElseThrow();

        assertThat(hours.leastHours()).isEqualByComparingTo(least);
        assertThat(hours.mostHours()).isEqualByComparingTo(most);
    }

    /** A ladder can be climbed past a rung, with a reason; nothing leads to an urgent tier but the urgent way. */
    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "hertfordshire-thrive, 1, 2, ALLOWED",
        "hertfordshire-thrive, 2, 5, WITH_REASON",
        "hertfordshire-thrive, 5, 4, ALLOWED",
        "hertfordshire-early-years, 1, 3, WITH_REASON",
        "wrexham, 1, 4, WITH_REASON",
        "wrexham, 4, 3, ALLOWED",
        "st-barts, 2, 1, ALLOWED",
        "st-barts, 2, 3, ALLOWED",
        "st-barts, 1, 3, WITH_REASON",
        "st-barts, 1, 4, NOT_FORESEEN",
        "st-barts, 4, 3, ALLOWED"
    })
    void howACaseMayMove(String framework, int from, int to, Movement movement) {
        assertThat(framework(framework).movement(from, to)).isEqualTo(movement);
    }

    @Test
    void theUrgentWayHasItsGrounds() {
        Movements.Urgent urgent = urgentWay();

        assertThat(urgent.to()).isEqualTo(4);
        assertThat(urgent.grounds())
                .extracting(Movements.Ground::code)
                .containsExactly(
                        "SELF_HARM",
                        "BEREAVEMENT_IN_THE_FAMILY",
                        "SEVERE_DISTRESS_OR_AGGRESSION",
                        "SUDDEN_DETERIORATION",
                        "MAJOR_CONCERN_DESPITE_FULL_SUPPORT");
        assertThat(urgent.ground("SELF_HARM").orElseThrow().presentation()).isEqualTo("SELF_HARM");
    }

    @Test
    void everyUrgentGroundCanBeShownByEvidence() {
        Framework barts = framework("st-barts");
        List<String> shown = barts.tier(4).orElseThrow().entry().getFirst().anyOf().stream()
                .map(Requirement.Criterion::code)
                .toList();

        assertThat(urgentWay().grounds()).extracting(Movements.Ground::code).isEqualTo(shown);
    }

    private static Movements.Urgent urgentWay() {
        return Objects.requireNonNull(framework("st-barts").movements().urgent());
    }

    @Test
    void everyJudgementOfTheVocabularyIsAskedForSomewhere() {
        List<String> asked = ALL.stream()
                .flatMap(f -> f.tiers().stream())
                .flatMap(t -> t.judgements().stream())
                .distinct()
                .toList();

        assertThat(Vocabularies.JUDGEMENTS.codes()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void aSchoolsOwnMapNamesTheSchool() {
        assertThat(ALL)
                .filteredOn(f -> f.school() != null)
                .extracting(Framework::framework, Framework::school)
                .containsExactly(tuple("st-barts", "117463"));
    }

    @Test
    void aTimeThatIsAgreedForEachCaseIsNoNumber() {
        assertThat(provision("hertfordshire-thrive", 2, "More help in class"))
                .extracting(Provision::duration)
                .isEqualTo(new Tier.Duration(null, true));
        assertThat(provision("dacorum", 2, "Outreach"))
                .extracting(Provision::duration)
                .isEqualTo(new Tier.Duration(12, false));
    }

    private static Provision provision(String framework, int tier, String label) {
        return framework(framework).tier(tier).orElseThrow().provision().stream()
                .filter(p -> p.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    /** A directory that is not there yet stops nobody. */
    @ParameterizedTest
    @FieldSource("ALL")
    void everyServiceIsInTheDirectory(Framework framework) throws IOException {
        try (InputStream directory = PacksTest.class.getResourceAsStream("/catalogue/services.yaml")) {
            assumeThat(directory).isNotNull();
            List<String> known = new YAMLMapper().readTree(directory).findValuesAsString("code");

            assertThat(framework.tiers().stream()
                            .flatMap(tier -> tier.provision().stream())
                            .flatMap(provision -> Stream.ofNullable(provision.service())))
                    .isSubsetOf(known);
        }
    }

    private static Framework framework(String name) {
        return FRAMEWORKS.inForce(name, TODAY).orElseThrow();
    }

    /** Every value of a component of this name, anywhere in the pack; lists of text are laid flat. */
    private static List<String> collect(@Nullable Object part, String name, List<String> found) {
        switch (part) {
            case List<?> many -> many.forEach(one -> collect(one, name, found));
            case Record each -> {
                for (RecordComponent component : each.getClass().getRecordComponents()) {
                    Object value = value(each, component);
                    if (component.getName().equals(name)) {
                        texts(value, found);
                    } else {
                        collect(value, name, found);
                    }
                }
            }
            case null, default -> {}
        }
        return found;
    }

    private static void texts(@Nullable Object value, List<String> found) {
        switch (value) {
            case List<?> many -> many.forEach(one -> texts(one, found));
            case String text -> found.add(text);
            case null, default -> {}
        }
    }

    private static @Nullable Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }
}
