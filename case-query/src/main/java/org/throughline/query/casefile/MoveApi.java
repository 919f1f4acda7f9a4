package org.throughline.query.casefile;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.events.MoveEvent.DispensationReason;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.school.SchoolNames;

/** One managed move and how far its parties have agreed. */
@RestController
@ReadsViews({Involvements.VIEW, CasefileProjection.NAME})
@Tag(name = "Managed moves")
class MoveApi {

    private static final String AUTHORITY = "authority:";

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final SchoolNames schools;

    MoveApi(ViewStore store, ChildAccess access, Sealing sealing, SchoolNames schools) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.schools = schools;
    }

    enum State {
        PROPOSED,
        AGREED,
        STARTED
    }

    /** @param dispensations null for those who may not know of any */
    record Move(
            String moveId,
            String childId,
            State state,
            String fromSetting,
            @Nullable String fromName,
            String toSetting,
            @Nullable String toName,
            LocalDate startOn,
            @Nullable String reason,
            List<Agreement> agreements,
            @Nullable List<Dispensation> dispensations,
            @Nullable LocalDate agreedOn,
            @Nullable String bestInterest,
            @Nullable String childView,
            @Nullable LocalDate startedOn) {}

    record Agreement(
            String party,
            boolean agrees,
            LocalDate on,
            @Nullable String evidence) {}

    record Dispensation(
            String party,
            DispensationReason reason,
            LocalDate on,
            @Nullable String explanation) {}

    @GetMapping("/v1/managed-moves/{moveId}")
    @Operation(
            operationId = "readManagedMove",
            summary = "A managed move: parties, agreements, dispensations, state",
            description = "Also for the receiving school, which has to agree before it knows the child.")
    Move read(@Parameter(hidden = true) Actor actor, @PathVariable String moveId) {
        Doc doc = store.find(CasefileProjection.MOVE, moveId).orElseThrow(ChildAccess::notThere);
        Doc proposal = doc.partOrNull("proposal");
        if (proposal == null) {
            throw ChildAccess.notThere();
        }
        String childId = doc.text("child");
        boolean safeguarding = false;
        boolean care = false;
        if (isOfReceivingSchool(actor, proposal)
                && access.find(actor, childId, GENERAL).isEmpty()) {
            access.requireUndenied(actor, childId, "managed-move");
        } else {
            Known known = access.requireFile(actor, childId, "managed-move");
            safeguarding = known.may(SAFEGUARDING);
            care = known.may(CARE);
        }
        return move(doc, proposal, childId, safeguarding, care);
    }

    private static boolean isOfReceivingSchool(Actor actor, Doc proposal) {
        return actor.worksAt(proposal.text("to")) && Access.reach(actor.role()).contains(GENERAL);
    }

    private Move move(Doc doc, Doc proposal, String childId, boolean safeguarding, boolean care) {
        Doc agreed = doc.partOrNull("agreed");
        String from = proposal.text("from");
        String to = proposal.text("to");
        Map<String, String> names = schools.of(List.of(from, to));
        return new Move(
                doc.id(),
                childId,
                doc.has("startedOn") ? State.STARTED : agreed != null ? State.AGREED : State.PROPOSED,
                from,
                names.get(from),
                to,
                names.get(to),
                proposal.day("startOn"),
                sealing.open(childId, proposal.partOrNull("reason")),
                agreements(doc, childId, care),
                safeguarding ? dispensations(doc, childId) : null,
                agreed == null ? null : agreed.day("on"),
                agreed == null ? null : sealing.open(childId, agreed.partOrNull("bestInterest")),
                agreed == null ? null : sealing.open(childId, agreed.partOrNull("childView")),
                doc.dayOrNull("startedOn"));
    }

    /** That an authority was asked at all gives a care order away. */
    private List<Agreement> agreements(Doc doc, String childId, boolean care) {
        return inOrder(doc, "agreements").stream()
                .map(a -> new Agreement(
                        String.valueOf(sealing.open(childId, a.partOrNull("party"))),
                        a.yes("agrees"),
                        a.day("on"),
                        sealing.open(childId, a.partOrNull("evidence"))))
                .filter(a -> care || !a.party().startsWith(AUTHORITY))
                .toList();
    }

    private List<Dispensation> dispensations(Doc doc, String childId) {
        return inOrder(doc, "dispensations").stream()
                .map(d -> new Dispensation(
                        d.text("party"),
                        DispensationReason.valueOf(d.text("reason")),
                        d.day("on"),
                        sealing.open(childId, d.partOrNull("explanation"))))
                .toList();
    }

    private static List<Doc> inOrder(Doc doc, String parts) {
        return doc.parts(parts).values().stream()
                .sorted(Comparator.comparingLong(part -> part.longNumber("seq")))
                .toList();
    }
}
