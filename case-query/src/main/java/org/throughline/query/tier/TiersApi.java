package org.throughline.query.tier;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Fact;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Reading;
import org.throughline.framework.Situation;
import org.throughline.framework.Tier;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.history.Histories;
import org.throughline.query.history.History;
import org.throughline.query.history.Told;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.school.SchoolNames;
import org.throughline.query.tier.TiersView.Asked;
import org.throughline.query.tier.TiersView.Corresponding;
import org.throughline.query.tier.TiersView.Held;
import org.throughline.query.tier.TiersView.Ladder;
import org.throughline.query.tier.TiersView.Rung;
import org.throughline.query.tier.TiersView.Shown;
import org.throughline.query.tier.TiersView.Tiers;

/** Every framework side by side, read from one history. */
@RestController
@ReadsViews({Involvements.VIEW, Histories.VIEW})
@Tag(name = "Frameworks")
class TiersApi {

    private final ChildAccess access;
    private final Histories histories;
    private final Frameworks frameworks;
    private final SchoolNames schools;

    TiersApi(ChildAccess access, Histories histories, Frameworks frameworks, SchoolNames schools) {
        this.access = access;
        this.histories = histories;
        this.frameworks = frameworks;
        this.schools = schools;
    }

    @GetMapping("/v1/children/{childId}/tiers")
    @Operation(
            operationId = "readTiers",
            summary = "What a child holds of every framework, and what its facts meet",
            description = "Every edition side by side, tier by tier: met, not met or not known, shown by which events,"
                    + " and what is missing. Only the facts this reader may know are weighed. Nothing is decided here.")
    Tiers read(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String childId,
            @Parameter(description = "The day to read the facts on; today unless given")
                    @RequestParam
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate on) {
        History history = histories.of(access.requireFile(actor, childId, "tiers"));
        LocalDate day = Objects.requireNonNullElse(on, access.today());
        Situation situation = Situation.NOTHING_RECORDED;
        for (Told told : history.told()) {
            situation = situation.evolve(told.event(), told.position());
        }
        WhoItIsFor who = WhoItIsFor.of(history, day);
        List<Held> held = held(history, situation, day);
        return new Tiers(childId, day, who.age(), ladders(situation, who, held, day), withoutPack(held));
    }

    private List<Held> held(History history, Situation situation, LocalDate day) {
        List<Fact> facts = situation.standing(Fact.Kind.TIER, day).toList();
        Map<String, String> names = schools.of(
                facts.stream().map(Fact::setting).filter(Objects::nonNull).collect(toSet()));
        return facts.stream()
                .flatMap(fact -> history
                        .last(SupportCaseOpened.class, c -> c.caseId().equals(fact.factId()))
                        .stream()
                        .map(opened -> held(fact, opened, names)))
                .toList();
    }

    private Held held(Fact fact, SupportCaseOpened opened, Map<String, String> names) {
        int rank = Integer.parseInt(fact.code().substring(fact.code().lastIndexOf(':') + 1));
        Optional<Tier> tier =
                frameworks.edition(opened.framework(), opened.edition()).flatMap(f -> f.tier(rank));
        return new Held(
                opened.caseId(),
                opened.framework(),
                opened.edition(),
                rank,
                tier.map(Tier::name).orElse(null),
                tier.map(Tier::level).orElse(null),
                fact.from(),
                opened.setting(),
                names.get(opened.setting()));
    }

    private List<Held> withoutPack(List<Held> held) {
        return held.stream()
                .filter(h -> frameworks.edition(h.framework(), h.edition()).isEmpty())
                .toList();
    }

    private List<Ladder> ladders(Situation situation, WhoItIsFor who, List<Held> held, LocalDate day) {
        Map<String, String> phases = schools.phases(who.settings());
        return frameworks.all().stream()
                .map(f -> ladder(f, situation, who.against(f, phases), leading(f, held, who), held, day))
                .sorted(Comparator.comparing(Ladder::fits).reversed())
                .toList();
    }

    private static @Nullable String leading(Framework framework, List<Held> held, WhoItIsFor who) {
        return who.at(held.stream()
                .sorted(Comparator.comparing((Held h) -> !h.framework().equals(framework.framework())))
                .map(Held::setting)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Ladder ladder(
            Framework f,
            Situation situation,
            List<String> against,
            @Nullable String leading,
            List<Held> held,
            LocalDate day) {
        List<Held> here = held.stream()
                .filter(h -> h.framework().equals(f.framework()) && h.edition().equals(f.edition()))
                .toList();
        List<Rung> rungs = f.tiers().stream()
                .sorted(Comparator.comparingInt(Tier::rank))
                .map(t -> rung(
                        t,
                        here.stream().anyMatch(h -> h.tier() == t.rank()),
                        Reading.of(f, t, situation, day, leading)))
                .toList();
        return new Ladder(
                f.framework(),
                f.edition(),
                f.name(),
                f.jurisdiction().place(),
                f.jurisdiction().law(),
                f.phases(),
                f.ages().from(),
                f.ages().to(),
                f.school(),
                f.isInForce(day),
                against.isEmpty(),
                against,
                here,
                corresponding(f, held),
                rungs.stream()
                        .filter(r -> !r.asksForNothing() && r.entry() == Standing.MET)
                        .map(Rung::rank)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                rungs);
    }

    private static List<Corresponding> corresponding(Framework f, List<Held> held) {
        return held.stream()
                .filter(h -> !h.framework().equals(f.framework()))
                .flatMap(h -> f.tiers().stream()
                        .filter(t -> t.level() == h.level())
                        .map(t -> new Corresponding(h.caseId(), t.level(), t.rank(), t.name())))
                .toList();
    }

    private static Rung rung(Tier tier, boolean held, Reading reading) {
        return new Rung(
                tier.rank(),
                tier.name(),
                tier.level(),
                tier.urgent(),
                held,
                reading.requirements().isEmpty(),
                reading.standing(),
                reading.requirements().stream()
                        .map(r -> new Asked(
                                r.rule(),
                                r.strength(),
                                r.standing(),
                                r.criteria().stream()
                                        .map(c -> new Shown(
                                                c.criterion(),
                                                c.label(),
                                                c.standing(),
                                                c.shownBy(),
                                                c.missing(),
                                                c.source()))
                                        .toList(),
                                r.missing(),
                                r.source()))
                        .toList());
    }
}
