package org.throughline.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.catalogue.Service;
import org.throughline.catalogue.Service.By;
import org.throughline.catalogue.Service.Kind;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.ProblemException;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Phase;

class ServiceApiTest {

    private final ServiceApi api = new ServiceApi(Asked.SERVICES, new Frameworks("classpath*:frameworks/*.yaml"));

    /** What is asked for, one service that is found and one that is not. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}: {6}, not {7}")
    @CsvSource({
        "dacorum:2,              ,   ,                ,            ,       ,       nessie,      camhs",
        "dacorum:3,              ,   ,                ,            ,       ,       camhs,       nessie",
        "hertfordshire-thrive:1, 14, ,                ,            ,       ,       chat-health, camhs",
        "hertfordshire-thrive:1, 10, ,                ,            ,       ,       young-minds, chat-health",
        ",                       ,   Tring,           ,            ,       ,       dacorum-esc, stevenage-esc",
        ",                       ,   tring,           ,            ,       ,       camhs,       wrexham-camhs",
        ",                       ,   dspl-2,          ,            ,       ,       larwood,     the-haven",
        ",                       ,   ,                EARLY_YEARS, ,       ,       camhs,       stevenage-esc",
        ",                       ,   ,                ,            HEALTH, ,       camhs,       nessie",
        ",                       ,   ,                ,            ,       VIA_GP, camhs,       nessie",
        "dacorum:2,              14, Hemel Hempstead, SECONDARY,   HEALTH, ,       step-2,      dacorum-esc"
    })
    void servicesAreFoundByWhatTheyAreFor(
            @Nullable String tier,
            @Nullable Integer age,
            @Nullable String area,
            @Nullable Phase phase,
            @Nullable Kind kind,
            @Nullable By route,
            String found,
            String not) {
        assertThat(codes(api.list(tier, age, area, phase, kind, route).services()))
                .contains(found)
                .doesNotContain(not);
    }

    @Test
    void allAreListedWithTheirThresholdsWhenNothingIsAskedFor() {
        List<Service> all = api.list(null, null, null, null, null, null).services();

        assertThat(all).isEqualTo(Asked.SERVICES.all());
        assertThat(all).anyMatch(s -> s.thresholds() != null);
        assertThat(api.read("camhs").thresholds()).isNotNull();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "dacorum:9, ,         tier",
        "dacorum,   ,         tier",
        "nowhere:1, ,         tier",
        ":1,        ,         tier",
        ",          Atlantis, area"
    })
    void whatThereIsNotIsAWrongParameter(@Nullable String tier, @Nullable String area, String parameter) {
        assertThatThrownBy(() -> api.list(tier, null, area, null, null, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().fields().getFirst().pointer())
                                .isEqualTo(parameter));
    }

    @Test
    void aServiceThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> api.read("no-such"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private static List<String> codes(List<Service> services) {
        return services.stream().map(Service::code).toList();
    }
}
