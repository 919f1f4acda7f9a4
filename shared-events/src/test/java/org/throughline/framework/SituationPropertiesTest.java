package org.throughline.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.framework.Story.Recorded;

/** Whatever happened in whatever order: told again it gives the same situation, and the same readings of every tier. */
class SituationPropertiesTest {

    private static final Frameworks FRAMEWORKS = new Frameworks("classpath*:frameworks/*.yaml");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Property(tries = 200)
    void foldedAgainItIsTheSame(@ForAll("stories") String lines) {
        assertThat(Story.of(lines).situation()).isEqualTo(Story.of(lines).situation());
        assertThat(readings(Story.of(lines).situation()))
                .isEqualTo(readings(Story.of(lines).situation()));
    }

    @Property(tries = 200)
    void howTheSequenceIsCutDoesNotMatter(@ForAll("stories") String lines, @ForAll Random random) {
        List<Recorded> events = Story.of(lines).recorded();
        int cut = random.nextInt(events.size() + 1);

        Situation first = Story.fold(Situation.NOTHING_RECORDED, events.subList(0, cut));
        Situation taken = new Situation(new ArrayList<>(first.facts()));
        Situation whole = Story.fold(taken, events.subList(cut, events.size()));

        assertThat(whole).isEqualTo(Story.of(lines).situation());
        assertThat(readings(whole)).isEqualTo(readings(Story.of(lines).situation()));
    }

    /** The deciding side reads stream after stream, the reading side all of them as they were stored. */
    @Property(tries = 200)
    void howStreamsAreMixedDoesNotMatter(@ForAll("stories") String lines) {
        List<Recorded> mixed = Story.of(lines).recorded();
        List<Recorded> oneByOne = new ArrayList<>();
        mixed.stream()
                .map(SituationPropertiesTest::stream)
                .distinct()
                .sorted()
                .forEach(stream ->
                        mixed.stream().filter(one -> stream(one).equals(stream)).forEach(oneByOne::add));

        Situation situation = Story.fold(Situation.NOTHING_RECORDED, oneByOne);

        assertThat(situation).isEqualTo(Story.of(lines).situation());
        assertThat(readings(situation)).isEqualTo(readings(Story.of(lines).situation()));
    }

    @Property(tries = 100)
    void anEventHandedOverTwiceCountsOnce(@ForAll("stories") String lines) {
        List<Recorded> twice = new ArrayList<>();
        Story.of(lines).recorded().stream()
                .filter(one -> one.position().startsWith("exclusion") || one.event() instanceof ManagedMoveProposed)
                .forEach(one -> twice.addAll(List.of(one, one)));

        assertThat(Story.fold(Situation.NOTHING_RECORDED, twice).facts()).hasSize(twice.size() / 2);
    }

    private static String stream(Recorded one) {
        return one.position().substring(0, one.position().lastIndexOf('@'));
    }

    private static List<Reading> readings(Situation situation) {
        return FRAMEWORKS.all().stream()
                .flatMap(f -> f.tiers().stream().map(t -> Reading.of(f, t, situation, TODAY, Story.HERE)))
                .toList();
    }

    @Provide
    Arbitrary<String> stories() {
        Arbitrary<String> what = Arbitraries.of(
                "suspended",
                "suspended unconfirmed",
                "declared",
                "judged AT_RISK_OF_SUSPENSION",
                "judged AT_RISK_OF_SUSPENSION 2026-05-01",
                "judged-not AT_RISK_OF_SUSPENSION",
                "judged NOT_IMPROVED_DESPITE_EARLY_HELP",
                "judged CONTINUES_TO_CAUSE_CONCERN",
                "concern k SLEEP",
                "concern l SELF_HARM,SLEEP",
                "triaged k WITHDRAWAL",
                "triaged l OTHER",
                "corrected k SLEEP,OTHER",
                "withdrawn k",
                "cycle",
                "opened dacorum 1",
                "escalated dacorum 3",
                "diverted st-barts 4",
                "closed dacorum",
                "reopened dacorum 2",
                "agreed PASTORAL_SUPPORT_PLAN",
                "agreed PASTORAL_SUPPORT_PLAN 117500/2026-05-01",
                "agreed RISK_MANAGEMENT_PLAN",
                "reviewed INDIVIDUAL_EDUCATION_PLAN",
                "reviewed PASTORAL_SUPPORT_PLAN",
                "ended PASTORAL_SUPPORT_PLAN",
                "move",
                "moved");
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 300).map(LocalDate.of(2025, 9, 1)::plusDays);
        return Combinators.combine(day, what)
                .as((on, line) -> on + " " + line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(lines -> String.join(";", lines));
    }
}
