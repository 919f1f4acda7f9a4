package org.throughline.query.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.edge.Json;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.DutyNamed;
import org.throughline.events.DecisionEvent.Result;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.query.audit.Reading.Subject;
import org.throughline.query.audit.Receipt.CarePart;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Opens a receipt as far as somebody may read it. */
@Component
class ReceiptReader {

    private static final ObjectMapper JSON = Json.ofTheStore();
    private static final TypeReference<List<RuleApplied>> RULES = new TypeReference<>() {};
    private static final TypeReference<List<CriterionWeighed>> CRITERIA = new TypeReference<>() {};
    private static final TypeReference<List<DutyNamed>> DUTIES = new TypeReference<>() {};

    private final Sealing sealing;

    ReceiptReader(Sealing sealing) {
        this.sealing = sealing;
    }

    static @Nullable String childOf(Doc doc) {
        return body(doc).textOrNull("child");
    }

    static Subject subjectOf(Doc doc) {
        Doc receipt = body(doc);
        return new Subject(receipt.textOrNull("setting"), receipt.text("command"), receipt.text("agency"));
    }

    private static Doc body(Doc doc) {
        return Objects.requireNonNull(doc.partOrNull("receipt"));
    }

    Receipt receipt(Doc doc, Actor reader, Reading reading) {
        Doc r = body(doc);
        String child = r.textOrNull("child");
        String subject = child == null ? AuditProjection.NOBODY : child;
        CarePart care = reading.care()
                ? JSON.readValue(Objects.requireNonNull(sealing.open(subject, r.partOrNull("care"))), CarePart.class)
                : new CarePart(List.of(), List.of());
        return new Receipt(
                doc.id(),
                child,
                r.text("agency"),
                r.text("command"),
                Result.valueOf(r.text("result")),
                staff(sealing.open(subject, r.partOrNull("actor")), reader),
                r.text("role"),
                staff(sealing.open(subject, r.partOrNull("decidedBy")), reader),
                r.textOrNull("setting"),
                r.instant("at"),
                r.day("on"),
                joined(JSON.readValue(r.text("rules"), RULES), care.rules()),
                reading.criteria()
                        ? JSON.readValue(
                                Objects.requireNonNull(sealing.open(subject, r.partOrNull("criteria"))), CRITERIA)
                        : List.of(),
                joined(JSON.readValue(r.text("duties"), DUTIES), care.duties()),
                positions(r.texts("evidence"), reading),
                sealing.open(subject, r.partOrNull("reason")),
                r.texts("created"),
                positions(r.texts("written"), reading));
    }

    private static @Nullable String staff(@Nullable String id, Actor reader) {
        return id != null && Access.mayKnowStaff(reader, id) ? id : null;
    }

    private static <T> List<T> joined(List<T> general, List<T> care) {
        return Stream.concat(general.stream(), care.stream()).toList();
    }

    /** That the Virtual School's stream was there to be read would give care status away. */
    private static List<String> positions(List<String> positions, Reading reading) {
        return positions.stream()
                .filter(p -> reading.care() || !p.startsWith("education-"))
                .toList();
    }
}
