package org.throughline.query.referral;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Discretion;
import org.throughline.query.access.Involvements;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.child.Names;
import org.throughline.query.child.Names.ChildsName;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.referral.ReferralView.Received;
import org.throughline.query.referral.ReferralView.Referral;
import org.throughline.query.referral.ReferralView.Withdrawal;
import org.throughline.query.referral.ReferralView.Withdrawn;
import org.throughline.query.school.SchoolNames;

/** What was addressed to a service, for those who work there. */
@RestController
@ReadsViews({Involvements.VIEW, ReferralProjection.NAME, Names.VIEW})
@Tag(name = "Services")
class InboxApi {

    /** Read without knowing the child: what a service is told is what the referral says, and never more. */
    private static final Set<Sensitivity> TOLD = Access.reach(Role.SERVICE_PROFESSIONAL);

    private final Addressed addressed;
    private final ChildAccess access;
    private final Sealing sealing;
    private final Names names;
    private final SchoolNames schools;

    InboxApi(Addressed addressed, ChildAccess access, Sealing sealing, Names names, SchoolNames schools) {
        this.addressed = addressed;
        this.access = access;
        this.sealing = sealing;
        this.names = names;
        this.schools = schools;
    }

    @GetMapping("/v1/referral-inbox")
    @Operation(
            operationId = "readReferralInbox",
            summary = "Referrals addressed to the caller's service, oldest first",
            description = "For professionals of a service. What the referral says and what was shared with it; nothing"
                    + " else of the child. Every child of a page is on record as read. A position named is waited for as long"
                    + " as may be, whatever there is.")
    Page<Received> read(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(defaultValue = "WAITING") State state,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (actor.role() != Role.SERVICE_PROFESSIONAL) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only professionals of a service have an inbox")
                    .thrown();
        }
        int size = Page.size(limit);
        Bson toUs = Filters.eq("service", ReferralProjection.addressee(sealing, actor.agency()));
        Page<Doc> page = addressed.page(toUs, state, cursor, size, step -> {
            Set<String> denied = access.denied(actor, Addressed.children(step));
            return doc -> !denied.contains(doc.text("child"));
        });
        access.disclose(actor, Addressed.children(page.items()), "referral-inbox");
        return new Page<>(received(page.items(), actor), page.next());
    }

    private List<Received> received(List<Doc> page, Actor actor) {
        Set<String> children = Addressed.children(page);
        Map<String, Doc> files = addressed.files(children);
        Map<String, ChildsName> who = names.ofChildren(children);
        Map<String, String> settings =
                schools.of(page.stream().map(doc -> doc.text("setting")).collect(Collectors.toSet()));
        List<Received> received = new ArrayList<>();
        for (Doc doc : page) {
            Doc file = files.get(doc.text("child"));
            ChildsName name = who.get(doc.text("child"));
            if (file != null && name != null) {
                // a referral by social care is the service's all the same, though it may not know whose it is
                new ReferralReader(file, sealing, s -> TOLD.contains(s) || s == CARE)
                        .referral(doc.text("referral"), settings)
                        .ifPresent(r -> received.add(received(file.id(), name, r, actor)));
            }
        }
        return received;
    }

    private static Received received(String childId, ChildsName name, Referral r, Actor actor) {
        return new Received(
                r.referralId(),
                childId,
                name,
                r.state(),
                r.madeOn(),
                r.waitingSince(),
                TOLD.contains(Discretion.of(GENERAL, r.madeBy())) ? r.madeBy() : null,
                r.setting(),
                r.settingName(),
                r.route(),
                r.reason(),
                r.hopedFor(),
                r.accepted(),
                r.declined(),
                r.completed(),
                withdrawn(r.withdrawn()),
                r.shares().stream()
                        .filter(share -> share.with().equals(actor.agency()))
                        .toList());
    }

    private static @Nullable Withdrawn withdrawn(@Nullable Withdrawal why) {
        return why == null ? null : new Withdrawn(why.on(), why.reason());
    }
}
