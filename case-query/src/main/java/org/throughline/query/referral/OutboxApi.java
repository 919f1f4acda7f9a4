package org.throughline.query.referral;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Discretion;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.child.Names;
import org.throughline.query.child.Names.ChildsName;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.referral.ReferralView.Sent;
import org.throughline.query.school.SchoolNames;

/** What a setting asked services for, and which of it still waits. */
@RestController
@ReadsViews({Involvements.VIEW, ReferralProjection.NAME, Names.VIEW})
@Tag(name = "Services")
class OutboxApi {

    private final Addressed addressed;
    private final ChildAccess access;
    private final Sealing sealing;
    private final Names names;
    private final SchoolNames schools;

    OutboxApi(Addressed addressed, ChildAccess access, Sealing sealing, Names names, SchoolNames schools) {
        this.addressed = addressed;
        this.access = access;
        this.sealing = sealing;
        this.names = names;
        this.schools = schools;
    }

    @GetMapping("/v1/referral-outbox")
    @Operation(
            operationId = "readReferralOutbox",
            summary = "A setting's referrals to services, longest waiting first",
            description = "Only of children the caller may know. Other states than WAITING on demand.")
    Page<Sent> read(
            @Parameter(hidden = true) Actor actor,
            @RequestParam String setting,
            @RequestParam(defaultValue = "WAITING") State state,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        Page<Doc> page =
                addressed.page(Filters.eq("setting", setting), state, cursor, size, step -> mayBeSeen(actor, step));
        Set<String> children = Addressed.children(page.items());
        access.disclose(actor, children, "referral-outbox");
        return new Page<>(sent(page.items(), access.among(actor, children, Sensitivity.IDENTITY)), page.next());
    }

    /** Parents see lines released to them, and no lists. */
    private Predicate<Doc> mayBeSeen(Actor actor, List<Doc> step) {
        Map<String, Known> known = Access.needsRelease(actor)
                ? Map.of()
                : access.among(actor, Addressed.children(step), Sensitivity.IDENTITY);
        return doc -> {
            Known child = known.get(doc.text("child"));
            return child != null && Discretion.allows(doc, child);
        };
    }

    private List<Sent> sent(List<Doc> page, Map<String, Known> known) {
        Map<String, Doc> files = addressed.files(known.keySet());
        Map<String, ChildsName> who = names.ofChildren(known.keySet());
        Map<String, String> settings = schools.of(
                page.stream().map(doc -> doc.text("setting")).distinct().toList());
        List<Sent> sent = new ArrayList<>();
        for (Doc doc : page) {
            String childId = doc.text("child");
            Known child = known.get(childId);
            Doc file = files.get(childId);
            ChildsName name = who.get(childId);
            if (child != null && file != null && name != null) {
                new ReferralReader(file, sealing, child::may)
                        .referral(doc.text("referral"), settings)
                        .ifPresent(r -> sent.add(new Sent(childId, name, r)));
            }
        }
        return sent;
    }
}
