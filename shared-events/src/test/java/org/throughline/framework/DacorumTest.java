package org.throughline.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.framework.Movements.Movement;
import org.throughline.framework.Tier.Provision;

class DacorumTest {

    private final Framework dacorum = new Frameworks("classpath*:frameworks/*.yaml")
            .inForce("dacorum", LocalDate.of(2026, 6, 15))
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "1, Prevention and Early Intervention, -, -, 6, 8",
        "2, Outreach, -, -, 4, 14",
        "3, Getting Targeted Help, SEED-01-E, PASTORAL_SUPPORT_PLAN, 4, 7",
        "4, Getting More Help, SEED-03, -, 4, 7",
        "5, Getting Risk Support (Specialist), -, -, 2, 2"
    })
    void aTierHas(int rank, String name, String entry, String documentOnEntry, int fromTheEsc, int external) {
        Tier tier = dacorum.tier(rank).orElseThrow();

        assertThat(tier.name()).isEqualTo(name);
        assertThat(tier.entry().isEmpty() ? "-" : tier.entry().getFirst().rule())
                .isEqualTo(entry);
        assertThat(tier.documents().stream()
                        .filter(d -> d.when() == Tier.When.ON_ENTRY)
                        .map(d -> d.type())
                        .findFirst()
                        .orElse("-"))
                .isEqualTo(documentOnEntry);
        assertThat(provisionOf(tier, ProvisionOwner.EXTERNAL)).hasSize(external);
        assertThat(provisionOf(tier, ProvisionOwner.ESC)).hasSize(fromTheEsc);
    }

    private static List<Provision> provisionOf(Tier tier, ProvisionOwner owner) {
        return tier.provision().stream().filter(p -> p.owner() == owner).toList();
    }

    @Test
    void outreachLastsTwelveWeeksAndIsReachedByReferralOnly() {
        Provision outreach =
                provisionOf(dacorum.tier(2).orElseThrow(), ProvisionOwner.ESC).getFirst();

        assertThat(outreach.duration()).isEqualTo(new Tier.Duration(12, false));
        assertThat(outreach.reachedBy()).isEqualTo("DESC referral form");
    }

    @Test
    void tierThreeKeepsTwentyTwoToTwentyFiveHours() {
        var hours = dacorum.tier(3).orElseThrow().entitlement().getFirst();

        assertThat(hours.leastHours()).isEqualByComparingTo("22");
        assertThat(hours.mostHours()).isEqualByComparingTo("25");
        assertThat(hours.unless()).isNotNull();
    }

    @Test
    void onlyTierThreeNeedsAPlanOnEntry() {
        assertThat(dacorum.tiers())
                .filteredOn(t -> t.needsOnEntry("PASTORAL_SUPPORT_PLAN").isPresent())
                .extracting(Tier::rank)
                .containsExactly(3);
    }

    /** One tier at a time either way; passing over one needs a reason. */
    @Test
    void itsMovementsAreAllForeseen() {
        for (int from = 1; from <= 5; from++) {
            for (int to = 1; to <= 5; to++) {
                Movement expected = from == to
                        ? Movement.NOT_FORESEEN
                        : Math.abs(from - to) == 1 ? Movement.ALLOWED : Movement.WITH_REASON;
                assertThat(dacorum.movement(from, to)).as(from + " to " + to).isEqualTo(expected);
            }
        }
    }

    @Test
    void itIsNotInForceBeforeItsDate() {
        var frameworks = new Frameworks("classpath*:frameworks/*.yaml");

        assertThat(frameworks.inForce("dacorum", LocalDate.of(2024, 8, 31))).isEmpty();
        assertThat(frameworks.inForce("dacorum", LocalDate.of(2024, 9, 1))).isPresent();
    }
}
