package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.PlanEvent.DebriefHeld;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.DocumentRevised;
import org.throughline.events.PlanEvent.DocumentShared;
import org.throughline.events.PlanEvent.PhysicalInterventionUsed;
import org.throughline.events.PlanEvent.StrategyAmended;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;

/** What is known of a child's documents when something is decided: an immutable fold of {@code plan-<id>}. */
record PlanFile(
        Map<String, Held> documents,
        Map<String, Finding> findings,
        Map<String, Use> uses,
        Map<String, DutyOpened> openDuties) {

    static final PlanFile EMPTY = new PlanFile(Map.of(), Map.of(), Map.of(), Map.of());

    record Finding(StrategyFoundDetrimental found, @Nullable StrategyAmended amended) {}

    record Use(PhysicalInterventionUsed used, Map<Debriefed, DebriefHeld> debriefs) {}

    static String stream(String childId) {
        return "plan-" + childId;
    }

    static PlanFile of(String childId, Records records) {
        return records.fold(stream(childId), EMPTY, PlanFile::evolve);
    }

    /** The documents of a type at a setting. */
    Stream<Held> documents(String type, String setting) {
        return documents.values().stream()
                .filter(d -> d.type().equals(type) && d.setting().equals(setting));
    }

    Optional<Held> active(String type, String setting, LocalDate day) {
        return documents(type, setting).filter(d -> d.isActive(day)).findFirst();
    }

    /** The duties that this cause opened and that nobody has closed. */
    Stream<DutyOpened> openDuties(DutyKind kind, String cause) {
        return openDuties.values().stream()
                .filter(d -> d.kind() == kind && d.cause().equals(cause));
    }

    PlanFile evolve(CaseEvent event) {
        return switch (event) {
            case DocumentAgreed e -> documents(with(documents, e.documentId(), Held.agreed(e)));
            case DocumentRevised e ->
                document(e.documentId(), held(e.documentId()).revised(e));
            case DocumentReviewed e ->
                document(e.documentId(), held(e.documentId()).reviewed(e));
            case DocumentEnded e ->
                document(e.documentId(), held(e.documentId()).ended(e));
            case DocumentShared e ->
                document(e.documentId(), held(e.documentId()).shared(e));
            case StrategyFoundDetrimental e -> findings(with(findings, e.findingId(), new Finding(e, null)));
            case StrategyAmended e ->
                findings(with(
                        findings,
                        e.findingId(),
                        new Finding(present(findings, e.findingId()).found(), e)));
            case PhysicalInterventionUsed e -> uses(with(uses, e.useId(), new Use(e, Map.of())));
            case DebriefHeld e -> {
                Use use = present(uses, e.useId());
                yield uses(with(uses, e.useId(), new Use(use.used(), with(use.debriefs(), e.who(), e))));
            }
            case DutyOpened e -> openDuties(with(openDuties, e.dutyId(), e));
            case DutyDischarged e -> openDuties(without(openDuties, e.dutyId()));
            case DutyWithdrawn e -> openDuties(without(openDuties, e.dutyId()));
            default -> this;
        };
    }

    private Held held(String documentId) {
        return present(documents, documentId);
    }

    private PlanFile document(String documentId, Held now) {
        return documents(with(documents, documentId, now));
    }

    private static <K, V> V present(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> less = new LinkedHashMap<>(map);
        less.remove(key);
        return less;
    }

    private PlanFile documents(Map<String, Held> now) {
        return new PlanFile(now, findings, uses, openDuties);
    }

    private PlanFile findings(Map<String, Finding> now) {
        return new PlanFile(documents, now, uses, openDuties);
    }

    private PlanFile uses(Map<String, Use> now) {
        return new PlanFile(documents, findings, now, openDuties);
    }

    private PlanFile openDuties(Map<String, DutyOpened> now) {
        return new PlanFile(documents, findings, uses, now);
    }
}
