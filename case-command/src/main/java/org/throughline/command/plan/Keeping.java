package org.throughline.command.plan;

import java.util.List;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.catalogue.Content;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.command.child.LeftBehind;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.edge.Problem.WrongField;
import org.throughline.events.Sensitivity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who keeps which documents, and what is in them. */
final class Keeping {

    private Keeping() {}

    /** The type named by whoever agrees a document at a setting. */
    static DocumentType type(String code, String setting, Request request) {
        DocumentType type = DocumentTypes.find(code)
                .filter(DocumentType::isOfAChild)
                .orElseThrow(() -> Problem.field(
                                "/type",
                                "a code of no type of a child's document",
                                String.join(
                                        ", ",
                                        DocumentTypes.all().stream()
                                                .filter(DocumentType::isOfAChild)
                                                .map(DocumentType::code)
                                                .toList()))
                        .thrown());
        if (!keeps(request.actor(), type, setting) || !mayKnow(request.actor(), type)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, ErrorCode.NOT_ALLOWED.title())
                    .thrown();
        }
        return type;
    }

    /** A document that is there and theirs; one they may not know of is not there. */
    static Held theirs(PlanFile file, String documentId, Request request) {
        Held held = known(file, documentId, request);
        if (!keeps(request.actor(), held.catalogued(), held.setting())) {
            throw notTheirs();
        }
        return held;
    }

    /** As {@link #theirs}, to review or end it: also for whoever follows once the child has left the setting. */
    static Held theirsToFinish(PlanFile file, String documentId, PlanCommand c, Records records) {
        Held held = known(file, documentId, c.request());
        if (!keeps(c.request().actor(), held.catalogued(), held.setting()) && !mayFinish(c, held.setting(), records)) {
            throw notTheirs();
        }
        return held;
    }

    static boolean mayFinish(PlanCommand c, String setting, Records records) {
        return LeftBehind.mayBeFinishedBy(
                c.request().actor(), setting, c.childId(), c.request().today(), records);
    }

    private static Held known(PlanFile file, String documentId, Request request) {
        Held held = file.documents().get(documentId);
        if (held == null || !mayKnow(request.actor(), held.catalogued())) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return held;
    }

    private static RuntimeException notTheirs() {
        return Problem.of(ErrorCode.NOT_ALLOWED, "Only the setting that keeps the document may do that")
                .thrown();
    }

    private static boolean keeps(Actor actor, DocumentType type, String setting) {
        return actor.worksAt(setting) || (type.reference() && actor.role() == Role.FAIR_ACCESS_OFFICER);
    }

    private static boolean mayKnow(Actor actor, DocumentType type) {
        return !type.guarded() || Access.reach(actor.role()).contains(Sensitivity.SAFEGUARDING);
    }

    /** Throws for content that is not as its type asks, naming every wrong field. */
    static JsonNode content(DocumentType type, String text) {
        List<WrongField> wrong = DocumentTypes.contentOf(type).orElseThrow().faults(text).stream()
                .map(Keeping::inTheRequest)
                .toList();
        if (!wrong.isEmpty()) {
            throw new Problem(
                            ErrorCode.INVALID_FIELD,
                            "The content is not as %s of edition %s asks".formatted(type.code(), type.edition()),
                            wrong,
                            List.of(),
                            List.of(),
                            null)
                    .thrown();
        }
        return read(text);
    }

    static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static WrongField inTheRequest(Content.Fault fault) {
        return new WrongField("/content" + fault.pointer(), fault.given(), fault.allowed());
    }

    /** Views beside a guarded content would be open to those who may not know the content. */
    static void viewsStandWhereTheyMay(DocumentType type, Views views) {
        if (type.guarded() && !views.isEmpty()) {
            throw Problem.field(
                            views.child().equals(View.NONE) ? "/parentView" : "/childView",
                            "a view, or a reason why there is none",
                            "nothing: the views stand in the content, which is guarded")
                    .thrown();
        }
    }
}
