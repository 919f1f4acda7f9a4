package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Evidence;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Requirement;
import org.throughline.framework.Tier;

/** The tables of {@code docs/domain/framework-*.md}, run through the aggregate as anybody's command would be. */
class FrameworkExamplesTest {

    private static final Frameworks FRAMEWORKS = new Frameworks("classpath*:frameworks/*.yaml");

    static Stream<WorkedExample> examples() {
        return FRAMEWORKS.all().stream().map(Framework::framework).distinct().flatMap(FrameworkExamplesTest::of);
    }

    private static Stream<WorkedExample> of(String framework) {
        try {
            return WorkedExample.of(framework).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleComesOutAsItSays(WorkedExample example) {
        Taken taken = asked(example);

        assertThat(taken.problem()).as("a problem").isNull();
        assertThat(receipt(taken)).isEqualTo(example.receipt());
        assertThat(codes(taken, Standing.MET)).as("met").isEqualTo(example.met());
        assertThat(codes(taken, Standing.NOT_MET)).as("not met").isEqualTo(example.notMet());
        assertThat(codes(taken, Standing.NOT_KNOWN)).as("not known").isEqualTo(example.notKnown());
        assertThat(missing(taken)).as("missing").isEqualTo(example.missing());
    }

    /** Of each tier: every criterion met at least once and not met at least once; a judgement not known as well. */
    @Test
    void everyCriterionOfEveryPackIsInTheExamples() {
        TreeSet<String> wanted = new TreeSet<>();
        for (Framework framework : FRAMEWORKS.all()) {
            for (Tier tier : framework.tiers()) {
                tier.requirements().stream()
                        .map(Requirement::anyOf)
                        .flatMap(List::stream)
                        .forEach(c -> standings(c.evidence())
                                .forEach(s -> wanted.add(key(framework.framework(), tier.rank(), c.code(), s))));
            }
        }
        TreeSet<String> shown = new TreeSet<>();
        examples().forEach(e -> {
            int rank = asksFor(e).to();
            e.met().forEach(c -> shown.add(key(e.framework(), rank, c, Standing.MET)));
            e.notMet().forEach(c -> shown.add(key(e.framework(), rank, c, Standing.NOT_MET)));
            e.notKnown().forEach(c -> shown.add(key(e.framework(), rank, c, Standing.NOT_KNOWN)));
        });

        wanted.removeAll(shown);
        assertThat(wanted).as("in no example").isEmpty();
    }

    /** A permanent exclusion is recorded by no event yet, so that nobody can know of one. */
    private static List<Standing> standings(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Judgement _ -> List.of(Standing.MET, Standing.NOT_MET, Standing.NOT_KNOWN);
            case Evidence.PermanentExclusion _ -> List.of(Standing.NOT_KNOWN);
            default -> List.of(Standing.MET, Standing.NOT_MET);
        };
    }

    private static String key(String framework, int rank, String criterion, Standing standing) {
        return framework + " " + rank + " " + criterion + " " + standing;
    }

    private static Framework framework(WorkedExample example) {
        return FRAMEWORKS.editionsOf(example.framework()).getLast();
    }

    private static AskedFor asksFor(WorkedExample example) {
        return AskedFor.parse(example.move(), framework(example));
    }

    private static Taken asked(WorkedExample example) {
        Framework framework = framework(example);
        AskedFor asked = asksFor(example);
        String setting = framework.school() == null ? Given.SCHOOL : framework.school();
        LocalDate born = LocalDate.parse(Given.TODAY).minusYears(example.age()).minusMonths(3);
        House house = new House(SupportRecord.class).with(FRAMEWORKS).knowsChildBorn(born, Given.CHILD, setting);
        if (asked.held() != null) {
            house.knows(
                    Given.SUPPORT,
                    new SupportCaseOpened(
                            Given.CHILD,
                            "school:" + setting,
                            Given.CASE,
                            setting,
                            framework.framework(),
                            framework.edition(),
                            asked.held(),
                            "as it was called",
                            List.of(),
                            List.of(),
                            null,
                            LocalDate.parse("2026-03-02")));
        }
        FactWords words = new FactWords(house, Given.CHILD, Given.CASE, setting);
        example.facts().forEach(words::record);
        return house.asked(asked.command(framework, Given.CHILD, Given.CASE, setting));
    }

    /** {@code goes through; remarks TIER-03}. */
    private static String receipt(Taken taken) {
        String remarks = rules(taken, Outcome.WARNS, Outcome.REASON_ACCEPTED);
        String said =
                taken.accepted() ? "goes through" : "refused by " + rules(taken, Outcome.BLOCKS, Outcome.NEEDS_REASON);
        return !taken.accepted() || remarks.isEmpty() ? said : said + "; remarks " + remarks;
    }

    private static String rules(Taken taken, Outcome one, Outcome other) {
        return taken.decision().rules().stream()
                .filter(r -> r.outcome() == one || r.outcome() == other)
                .map(RuleApplied::rule)
                .collect(Collectors.joining(", "));
    }

    private static List<String> codes(Taken taken, Standing standing) {
        return taken.decision().criteria().stream()
                .filter(c -> c.standing() == standing)
                .map(CriterionWeighed::criterion)
                .toList();
    }

    /** Of the rules that refuse: what would have to be recorded. */
    private static List<String> missing(Taken taken) {
        List<String> refusing = taken.decision().rules().stream()
                .filter(r -> r.outcome() == Outcome.BLOCKS)
                .map(RuleApplied::rule)
                .toList();
        return taken.decision().criteria().stream()
                .filter(c -> refusing.contains(c.rule()))
                .flatMap(c -> Stream.ofNullable(c.missing()))
                .toList();
    }
}
