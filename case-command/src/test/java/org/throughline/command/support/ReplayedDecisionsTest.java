package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.command.support.CaseBook.Case;
import org.throughline.command.support.CaseCommand.CloseSupportCase;
import org.throughline.command.support.CaseCommand.DivertUrgently;
import org.throughline.command.support.CaseCommand.EscalateTier;
import org.throughline.command.support.CaseCommand.ReopenSupportCase;
import org.throughline.command.support.CaseCommand.StepDownTier;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.edge.Json;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Movements.Urgent;
import tools.jackson.databind.json.JsonMapper;

/** Facts are all there is: whoever reads them again decides the same, on the same criteria, shown by the same events. */
class ReplayedDecisionsTest {

    private static final Frameworks FRAMEWORKS = new Frameworks("classpath*:frameworks/*.yaml");

    private static final JsonMapper STORE = Json.ofTheStore();

    private static final List<String> STREAMS =
            List.of(Given.SUPPORT, Given.PLAN, Given.EXCLUSION, "moves-" + Given.CHILD, "move-c1-" + "0".repeat(32));

    /** What may happen next, in the words of the worked examples: a fact, or {@code > } and what is asked for. */
    @Provide
    Arbitrary<List<String>> stories() {
        Arbitrary<String> facts = Arbitraries.of(
                "suspended",
                "sessions served elsewhere",
                "judged AT_RISK_OF_SUSPENSION",
                "judged not AT_RISK_OF_SUSPENSION",
                "judged NEEDS_A_MANAGED_MOVE until 2026-06-14",
                "judged NEEDS_A_MANAGED_MOVE",
                "judged NOT_IMPROVED_DESPITE_EARLY_HELP",
                "judged AT_IMMEDIATE_RISK_OF_PERMANENT_EXCLUSION",
                "judged CONTINUES_TO_CAUSE_CONCERN",
                "PSP active",
                "PSP ended",
                "RISK_MANAGEMENT_PLAN active",
                "1 IEP review",
                "1 PSP review",
                "1 reviewed cycle",
                "concern SLEEP",
                "concern SLEEP withdrawn",
                "managed move proposed",
                "SEED-01 set aside");
        Arbitrary<String> moves = Arbitraries.of(
                "> 1", "> 2", "> 3", "> 4", "> 5", "> divert", "> close", "> reopen", "> begin 1", "> begin 4");
        return Arbitraries.frequencyOf(Tuple.of(3, facts), Tuple.of(2, moves))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> frameworks() {
        return Arbitraries.of("dacorum", "hertfordshire-thrive", "hertfordshire-early-years", "wrexham", "st-barts");
    }

    @Property(tries = 60)
    void replayingTheFactsGivesTheSameTiersAndReceipts(
            @ForAll("frameworks") String framework, @ForAll("stories") List<String> story) {
        Framework edition = FRAMEWORKS.editionsOf(framework).getLast();
        House house = house().knows(Given.SUPPORT, opened(edition));
        FactWords words = new FactWords(house, Given.CHILD, Given.CASE, Given.SCHOOL);

        for (String next : story) {
            if (!next.startsWith("> ")) {
                words.record(next);
                continue;
            }
            int before = heldIn(house).tier();
            Command command = asked(next.substring(2), before, edition);
            int wanted = wanted(command, before, edition);
            House again = replayed(house);

            Taken first = house.asked(command);
            Taken second = again.asked(command);

            assertThat(second).isEqualTo(first);
            assertThat(heldIn(again)).isEqualTo(heldIn(house));
            assertThat(heldIn(house).tier()).isEqualTo(first.accepted() ? wanted : before);
            assertThat(atAnUrgentTier(house, edition))
                    .as("at an urgent tier")
                    .allMatch(open -> wasDiverted(house, open));
        }
    }

    private static Command asked(String move, int held, Framework edition) {
        Request request = asks(headteacherOf(Given.SCHOOL), Given.TODAY);
        return switch (move.split(" ", -1)[0]) {
            case "divert" -> move(edition, held, held, edition.framework().equals("st-barts") ? "SELF_HARM" : "OTHER");
            case "close" ->
                new CloseSupportCase(
                        request, Given.CHILD, Given.CASE, ClosingReason.FAMILY_WISH, List.of(), "As the story goes");
            case "reopen" -> new ReopenSupportCase(request, Given.CHILD, Given.CASE, "As the story goes");
            case "begin" -> move(edition, null, rank(move.substring(6), edition), null);
            default -> move(edition, held, rank(move, edition), null);
        };
    }

    private static int rank(String wanted, Framework edition) {
        return Math.min(Integer.parseInt(wanted), edition.tiers().size());
    }

    private static Command move(Framework edition, @Nullable Integer held, int to, @Nullable String ground) {
        return new AskedFor(held, to, "as the story goes", ground)
                .command(edition, Given.CHILD, Given.CASE, Given.SCHOOL);
    }

    /** The tier of the case once that was accepted. */
    private static int wanted(Command command, int held, Framework edition) {
        Urgent urgent = edition.movements().urgent();
        return switch (command) {
            case EscalateTier c -> c.tier();
            case StepDownTier c -> c.tier();
            case DivertUrgently _ -> urgent == null ? held : urgent.to();
            default -> held;
        };
    }

    private static List<Case> atAnUrgentTier(House house, Framework edition) {
        return fileIn(house).cases().cases().values().stream()
                .filter(Case::isOpen)
                .filter(c -> edition.tier(c.tier()).orElseThrow().urgent())
                .toList();
    }

    /** Whether a diversion is the last that moved it, opened it or reopened it. */
    private static boolean wasDiverted(House house, Case open) {
        boolean diverted = false;
        for (CaseEvent event : house.records().of(Given.SUPPORT)) {
            diverted = switch (event) {
                case UrgentlyDiverted e when open.caseId().equals(e.caseId()) -> true;
                case SupportCaseOpened e when open.caseId().equals(e.caseId()) -> false;
                case SupportCaseReopened e when open.caseId().equals(e.caseId()) -> false;
                case TierEscalated e when open.caseId().equals(e.caseId()) -> false;
                default -> diverted;
            };
        }
        return diverted;
    }

    private static House house() {
        return new House(SupportRecord.class).with(FRAMEWORKS).knowsChild(Given.CHILD, Given.SCHOOL);
    }

    /** Another house, which knows nothing but what the first has stored, read back from its text. */
    private static House replayed(House house) {
        House again = house();
        for (String stream : STREAMS) {
            List<CaseEvent> stored = house.records().of(stream);
            if (!stored.isEmpty()) {
                again.knows(
                        stream,
                        stored.stream().map(ReplayedDecisionsTest::readBack).toArray(CaseEvent[]::new));
            }
        }
        return again;
    }

    private static CaseEvent readBack(CaseEvent event) {
        return STORE.readValue(STORE.writeValueAsString(event), event.getClass());
    }

    private static Case heldIn(House house) {
        return Objects.requireNonNull(fileIn(house).cases().cases().get(Given.CASE));
    }

    private static SupportFile fileIn(House house) {
        SupportFile file = SupportFile.EMPTY;
        for (CaseEvent event : house.records().of(Given.SUPPORT)) {
            file = file.evolve(event);
        }
        return file;
    }

    private static SupportCaseOpened opened(Framework edition) {
        return new SupportCaseOpened(
                Given.CHILD,
                "school:" + Given.SCHOOL,
                Given.CASE,
                Given.SCHOOL,
                edition.framework(),
                edition.edition(),
                1,
                "as it was called",
                List.of(),
                List.of(),
                null,
                LocalDate.parse("2026-03-02"));
    }
}
