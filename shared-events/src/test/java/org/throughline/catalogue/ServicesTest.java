package org.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.catalogue.Service.By;
import org.throughline.catalogue.Service.Kind;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Phase;
import org.throughline.framework.Tier;

/** The directory that ships, as a headteacher could check it against the sources. */
class ServicesTest {

    private static final Services SERVICES = new Services("classpath:catalogue/services.yaml");
    private static final Frameworks FRAMEWORKS = new Frameworks("classpath*:frameworks/*.yaml");

    private static Service service(String code) {
        return SERVICES.named(code).orElseThrow(() -> new AssertionError("no service " + code));
    }

    /** The complete list of features I.1 to I.4; a code for each name there. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            EDUCATION   | dacorum-esc the-haven north-herts-esc stevenage-esc rivers-esc links-welwyn-hatfield links-st-albans chessbrook-esc phoenix-centre cedars welwyn-and-hatfield-hub the-hive willow-centre acorn-centre isl dspl-1 dspl-2 dspl-3 dspl-4 dspl-5 dspl-6 dspl-7 dspl-8 dspl-9 sendsas educational-psychology slca esma ask-sali fair-access hertfordshire-inclusion-team send-provision-panel virtual-school woodfield-outreach special-school-outreach hfl gade-schools-partnership inclusion-development-officers early-years-send-advisory early-years-development-centre
            HEALTH      | camhs targeted-camhs specialist-camhs camhs-spa camhs-crisis-team ccatt forest-house palms mhst childrens-wellbeing-practitioners step-2 school-nursing health-visiting gp salt occupational-therapy wellbeing-team child-development-centre
            SOCIAL_CARE | mash families-first intensive-family-support thriving-families 0-25-together family-support-workers childrens-services targeted-youth-support wrexham-education-social-work wrexham-tac team-around-the-family family-centres
            VOLUNTARY   | add-vance nessie safe-space the-sandbox space-hertfordshire sash cgl herts-young-homeless kooth yc-herts young-minds mind-in-herts stem4 action-for-children sendiass
            """)
    void everyServiceTheSourcesNameIsThere(Kind kind, String codes) {
        assertThat(codes.split(" "))
                .allSatisfy(code -> assertThat(service(code).kind()).as(code).isEqualTo(kind));
    }

    /** Feature E.12: the register of providers. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "haywood-grove, PRIMARY,   MIXED, false, Hemel Hempstead",
        "larwood,       PRIMARY,   MIXED, false, Stevenage",
        "batchwood,     SECONDARY, MIXED, false, St Albans",
        "brandles,      SECONDARY, BOYS,  false, Baldock",
        "falconer,      SECONDARY, BOYS,  true,  Bushey",
        "hailey-hall,   SECONDARY, BOYS,  true,  Hoddesdon"
    })
    void theSixSpecialSchoolsAreReachedThroughThePanel(
            String code, Phase phase, Service.Gender gender, boolean residential, String locality) {
        assertThat(service(code).provider())
                .isEqualTo(new Service.Provider(Service.Provision.SEMH_SPECIAL_SCHOOL, locality, gender, residential));
        assertThat(service(code).phases()).containsExactly(phase);
        assertThat(service(code).isReachedBy(By.PANEL)).isTrue();
    }

    /** Features Q.10 and Q.11: sources count centres and catchments differently, so a town is looked up, not counted. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Tring,             dacorum-esc",
        "Royston,           north-herts-esc",
        "Cheshunt,          rivers-esc",
        "potters bar,       links-welwyn-hatfield",
        "Harpenden,         links-st-albans",
        "Stevenage,         stevenage-esc",
        "Radlett,           chessbrook-esc"
    })
    void aTownIsServedByOneEducationSupportCentre(String town, String centre) {
        assertThat(SERVICES.all().stream()
                        .filter(s -> s.code().endsWith("-esc") || s.code().startsWith("links-"))
                        .filter(s -> SERVICES.serves(s, town)))
                .extracting(Service::code)
                .containsExactly(centre);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "camhs,         Tring,         true",
        "camhs,         dspl-8,        true",
        "camhs,         hertfordshire, true",
        "camhs,         Wrexham,       false",
        "kooth,         Wrexham,       true",
        "wrexham-camhs, wrexham,       true",
        "wrexham-camhs, Tring,         false",
        "dacorum-esc,   dspl-8,        true",
        "dacorum-esc,   hertfordshire, false",
        "dspl-8,        Tring,         true",
        "dspl-8,        Watford,       false"
    })
    void anAreaIsServedWithEverythingInIt(String code, String place, boolean served) {
        assertThat(SERVICES.knowsPlace(place)).isTrue();
        assertThat(SERVICES.serves(service(code), place)).isEqualTo(served);
    }

    /** Feature I.6. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "chat-health,   10, false",
        "chat-health,   11, true",
        "chat-health,   19, true",
        "chat-health,   20, false",
        "kooth,          9, false",
        "kooth,         10, true",
        "kooth,         25, true",
        "0-25-together,  0, true",
        "0-25-together, 25, true",
        "early-years-send-advisory, 5, true",
        "early-years-send-advisory, 6, false",
        "camhs,          3, true"
    })
    void theAgesAreThoseOfTheSources(String code, int age, boolean taken) {
        assertThat(service(code).takesAge(age)).isEqualTo(taken);
    }

    /** Feature I.5. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "dacorum-esc, FORM",
        "specialist-camhs, SINGLE_POINT_OF_ACCESS",
        "camhs, VIA_GP",
        "school-nursing, ONLINE",
        "managed-move-panel, PANEL",
        "roman-fields, PANEL"
    })
    void theWaysInAreThoseOfTheSources(String code, By route) {
        assertThat(service(code).isReachedBy(route)).isTrue();
    }

    /** Feature Q.2: outreach of a centre stands at tier 2 in one place and tier 3 in another. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "dacorum-esc,  dacorum,               2", "dacorum-esc, hertfordshire-thrive, 3",
        "dacorum-esc,  st-barts,              2", "camhs,       dacorum,              3",
        "palms,        dacorum,               4", "palms,       hertfordshire-thrive, 4",
        "forest-house, dacorum,               5", "trac,        wrexham,              3"
    })
    void aServiceStandsAtTheTiersOfEachFramework(String code, String framework, int rank) {
        assertThat(service(code).isAt(framework, rank)).isTrue();
    }

    @Test
    void everyTierOfTheDirectoryIsATierOfAPack() {
        assertThat(SERVICES.all().stream().flatMap(s -> s.tiers().stream()))
                .allSatisfy(place -> assertThat(FRAMEWORKS.editionsOf(place.framework()))
                        .as("%s", place)
                        .anyMatch(f -> f.tier(place.rank()).isPresent()));
    }

    @Test
    void everyServiceAPackNamesIsInTheDirectory() {
        Set<@Nullable String> named = FRAMEWORKS.all().stream()
                .flatMap(f -> f.tiers().stream())
                .flatMap(t -> t.provision().stream())
                .map(Tier.Provision::service)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty();
        assertThat(SERVICES.all()).extracting(Service::code).containsAll(named);
    }

    /** It says whom to ask, never how to ring a person up. */
    @Test
    void noContactIsInIt() throws IOException {
        try (var in = Objects.requireNonNull(ServicesTest.class.getResourceAsStream("/catalogue/services.yaml"))) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("@", "http")
                    .doesNotContainPattern("\\d{5}");
        }
    }

    /** E.16: whom it is for is written down wherever the sources say so. */
    @Test
    void thresholdsCarryTheirSource() {
        List<Service> with =
                SERVICES.all().stream().filter(s -> s.thresholds() != null).toList();

        assertThat(with)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        s -> assertThat(Objects.requireNonNull(s.thresholds()).source())
                                .matches("S\\d:L.*"));
    }
}
