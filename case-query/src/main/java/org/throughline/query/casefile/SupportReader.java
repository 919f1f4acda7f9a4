package org.throughline.query.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.casefile.SupportView.AgreedDocument;
import org.throughline.query.casefile.SupportView.CaseFile;
import org.throughline.query.casefile.SupportView.Concern;
import org.throughline.query.casefile.SupportView.TierStep;
import org.throughline.query.casefile.SupportView.Triage;
import org.throughline.query.school.SchoolNames;
import tools.jackson.databind.json.JsonMapper;

/** Opens a child's support document. */
@Component
class SupportReader {

    private final Sealing sealing;
    private final SchoolNames schools;

    SupportReader(Sealing sealing, SchoolNames schools) {
        this.sealing = sealing;
        this.schools = schools;
    }

    /** Newest first, those the caller may know. */
    List<Concern> concerns(Doc doc, Known known) {
        return doc.parts("concerns").entrySet().stream()
                .filter(c -> mayKnow(c.getValue(), known))
                .map(c -> concern(doc, c.getKey(), c.getValue()))
                .sorted(Comparator.comparing(Concern::seenAt)
                        .thenComparing(Concern::concernId)
                        .reversed())
                .toList();
    }

    private static boolean mayKnow(Doc concern, Known known) {
        Doc raised = concern.partOrNull("raised");
        return raised != null && known.may(Sensitivity.valueOf(raised.text("class")));
    }

    private Concern concern(Doc doc, String id, Doc part) {
        Doc raised = Objects.requireNonNull(part.partOrNull("raised"));
        return new Concern(
                id,
                raised.day("on"),
                raised.instant("seenAt"),
                raised.text("agency"),
                severity(raised),
                texts(doc, raised, "presentations"),
                sealing.open(doc.id(), raised.partOrNull("seen")),
                triage(doc, part.partOrNull("triage")));
    }

    private @Nullable Triage triage(Doc doc, @Nullable Doc triage) {
        return triage == null
                ? null
                : new Triage(
                        triage.day("on"),
                        TriageOutcome.valueOf(triage.text("outcome")),
                        severity(triage),
                        texts(doc, triage, "presentations"),
                        sealing.open(doc.id(), triage.partOrNull("rationale")));
    }

    private static @Nullable Severity severity(Doc doc) {
        String severity = doc.textOrNull("severity");
        return severity == null ? null : Severity.valueOf(severity);
    }

    CaseFile caseFile(Doc doc, String caseId, Known known) {
        Doc part =
                Objects.requireNonNullElseGet(doc.parts("cases").get(caseId), () -> new Doc(new org.bson.Document()));
        Doc opened = part.partOrNull("opened");
        if (opened == null) {
            throw ChildAccess.notThere();
        }
        List<TierStep> tiers = tiers(doc, part);
        List<String> about = opened.texts("concerns");
        String setting = opened.text("setting");
        return new CaseFile(
                caseId,
                doc.id(),
                setting,
                schools.of(List.of(setting)).get(setting),
                opened.text("framework"),
                opened.text("edition"),
                opened.day("on"),
                tiers.getFirst().to(),
                tiers.getFirst().tierName(),
                tiers,
                concerns(doc, known).stream()
                        .filter(c -> about.contains(c.concernId()))
                        .toList(),
                documents(doc, caseId));
    }

    /** In the order of the stream, which is the order of deciding, newest first. */
    private List<TierStep> tiers(Doc doc, Doc part) {
        return part.parts("tiers").values().stream()
                .sorted(Comparator.comparingLong((Doc t) -> t.longNumber("seq")).reversed())
                .map(t -> new TierStep(
                        t.day("on"),
                        t.has("from") ? t.number("from") : null,
                        t.number("tier"),
                        t.text("tierName"),
                        texts(doc, t, "criteria"),
                        sealing.open(doc.id(), t.partOrNull("rationale"))))
                .toList();
    }

    private List<AgreedDocument> documents(Doc doc, String caseId) {
        return doc.parts("documents").entrySet().stream()
                .filter(p -> isOf(p, caseId))
                .map(p -> document(doc, p.getKey(), p.getValue()))
                .sorted(Comparator.comparing(AgreedDocument::from)
                        .thenComparing(AgreedDocument::documentId)
                        .reversed())
                .toList();
    }

    private static boolean isOf(Map.Entry<String, Doc> document, String caseId) {
        Doc agreed = document.getValue().partOrNull("agreed");
        return agreed != null && caseId.equals(agreed.textOrNull("case"));
    }

    private AgreedDocument document(Doc doc, String id, Doc part) {
        Doc agreed = Objects.requireNonNull(part.partOrNull("agreed"));
        Doc ended = part.partOrNull("ended");
        return new AgreedDocument(
                id,
                agreed.text("type"),
                agreed.day("from"),
                agreed.dayOrNull("until"),
                agreed.dayOrNull("reviewOn"),
                JsonMapper.shared()
                        .readTree(Objects.requireNonNull(sealing.open(doc.id(), agreed.partOrNull("content")))),
                sealing.open(doc.id(), agreed.partOrNull("childView")),
                sealing.open(doc.id(), agreed.partOrNull("reasonWithoutChildView")),
                sealing.open(doc.id(), agreed.partOrNull("parentView")),
                sealing.open(doc.id(), agreed.partOrNull("reasonWithoutParentView")),
                ended == null ? null : ended.day("on"),
                ended == null ? null : sealing.open(doc.id(), ended.partOrNull("reason")));
    }

    private List<String> texts(Doc doc, Doc part, String name) {
        return part.list(name).stream()
                .map(text -> Objects.requireNonNull(sealing.open(doc.id(), text)))
                .toList();
    }
}
