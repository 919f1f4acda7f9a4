package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.throughline.access.Access.ScopeKey;
import org.throughline.access.Involvement.Enrolled;
import org.throughline.access.Involvement.InCare;
import org.throughline.events.Sensitivity;

/** A single read and a list are answered by two forms of one predicate: they must never differ. */
class AccessOracleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 10);
    private static final int DAYS = 8;

    @Property(tries = 5000)
    void aListShowsExactlyWhatASingleReadWouldShow(
            @ForAll("actors") Actor actor,
            @ForAll("children") Involvement child,
            @ForAll Sensitivity sensitivity,
            @ForAll @IntRange(max = DAYS) int day) {
        LocalDate today = FIRST.plusDays(day);

        Set<String> held = Access.keysHeldBy(actor, sensitivity);
        boolean listed = !Access.isDenied(actor, child)
                && Access.keysOf(child).stream().anyMatch(key -> held.contains(key.key()) && covers(key, today));

        assertThat(listed).isEqualTo(Access.mayKnow(actor, child, sensitivity, today));
    }

    private static boolean covers(ScopeKey key, LocalDate day) {
        LocalDate until = key.until();
        return !day.isBefore(key.from()) && (until == null || !day.isAfter(until));
    }

    @Provide
    Arbitrary<Actor> actors() {
        Arbitrary<String> agencies = Arbitraries.of(
                "school:A",
                "school:B",
                "school:",
                "authority",
                "authority:919",
                "virtual-school",
                "virtual-school:919",
                "social-care:919",
                "worker:p1",
                "parent:p1",
                "family");
        return Combinators.combine(people(), Arbitraries.of(Role.class), agencies)
                .as(Actor::new);
    }

    @Provide
    Arbitrary<Involvement> children() {
        Arbitrary<List<Enrolled>> enrolments = Combinators.combine(Arbitraries.of("A", "B", "C"), days(), untils())
                .as(Enrolled::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<InCare>> care = Combinators.combine(people().injectNull(0.3), days(), untils())
                .as(InCare::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        enrolments,
                        care,
                        people().set().ofMaxSize(2),
                        people().set().ofMaxSize(1))
                .as((e, c, parents, denied) -> new Involvement("c1", e, c, parents, denied));
    }

    private static Arbitrary<String> people() {
        return Arbitraries.of("p1", "p2", "p3");
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    private static Arbitrary<LocalDate> untils() {
        return days().injectNull(0.4);
    }
}
