package org.throughline.command.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.child.Responsibility.Holding;
import org.throughline.command.child.Responsibility.Limit;
import org.throughline.command.child.ResponsibilityCommand.EndAuthorityResponsibility;
import org.throughline.command.child.ResponsibilityCommand.EndLimit;
import org.throughline.command.child.ResponsibilityCommand.LimitParentalResponsibility;
import org.throughline.command.child.ResponsibilityCommand.RecordAuthorityResponsibility;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Weighing;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.AuthorityGaveUpResponsibility;
import org.throughline.events.ChildEvent.AuthorityTookResponsibility;
import org.throughline.events.ChildEvent.LimitBasis;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimitEnded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimited;

/** What a holder of parental responsibility may not decide, and an authority that holds it beside them. */
record Limiting(Responsibility known) {

    private static final Pattern AUTHORITY = Pattern.compile("[0-9]{3}");

    Decision limit(LimitParentalResponsibility c) {
        onlySocialCareUnderACareOrder(c.request().actor(), c.basis());
        LocalDate from = c.request().on(c.from());
        if (!existing(known.parents(), c.parentId()).parentalResponsibility()) {
            throw Problem.of(ErrorCode.CONFLICT, "This parent holds no parental responsibility that could be limited")
                    .thrown();
        }
        if (c.until() != null && c.until().isBefore(from)) {
            throw Problem.field("/until", "a date before it begins", "a date from its beginning on")
                    .thrown();
        }
        Weighing weighing = new Weighing();
        if (c.basis() == LimitBasis.CARE_ORDER) {
            weighing.under(new AnAuthorityLimitsOnlyUnderItsOwnOrder(
                    known.holdings().values().stream().anyMatch(h -> h.isOn(from))));
        }
        String id = c.request().newId("limit");
        return weighing.accept(List.of(new ParentalResponsibilityLimited(
                        c.childId(),
                        agency(c),
                        id,
                        c.parentId(),
                        c.basis(),
                        c.scope(),
                        c.onEducation(),
                        from,
                        c.until())))
                .creating(id);
    }

    Decision end(EndLimit c) {
        Limit limit = existing(known.limits(), c.limitId());
        if (!limit.parentId().equals(c.parentId())) {
            throw notFound();
        }
        onlySocialCareUnderACareOrder(c.request().actor(), limit.basis());
        LocalDate on = c.request().on(c.on());
        notBefore(limit.from(), on);
        if (limit.until() != null && !limit.until().isAfter(on)) {
            return endedAlready(limit.until(), on);
        }
        return Decision.accept(
                new ParentalResponsibilityLimitEnded(c.childId(), agency(c), c.limitId(), c.reason(), on));
    }

    Decision hold(RecordAuthorityResponsibility c) {
        if (!AUTHORITY.matcher(c.authority()).matches()) {
            throw Problem.field("/authority", "another text", "the three digits of a local authority, e.g. 919")
                    .thrown();
        }
        LocalDate from = c.request().on(c.from());
        boolean holdsIt =
                known.holdings().values().stream().anyMatch(h -> h.authority().equals(c.authority()) && h.isOn(from));
        if (holdsIt) {
            return Decision.alreadyDone();
        }
        String id = c.request().newId("holding");
        return Decision.accept(
                        new AuthorityTookResponsibility(c.childId(), agency(c), id, c.authority(), c.order(), from))
                .creating(id);
    }

    /** The power to limit is the order's: where no authority holds one any longer, what was limited under it ends too. */
    Decision end(EndAuthorityResponsibility c) {
        Holding holding = existing(known.holdings(), c.holdingId());
        LocalDate on = c.request().on(c.on());
        notBefore(holding.from(), on);
        if (holding.until() != null) {
            return endedAlready(holding.until(), on);
        }
        List<ChildEvent> events = new ArrayList<>();
        events.add(new AuthorityGaveUpResponsibility(c.childId(), agency(c), c.holdingId(), c.reason(), on));
        boolean anotherHolds = known.holdings().entrySet().stream()
                .anyMatch(h -> !h.getKey().equals(c.holdingId()) && h.getValue().isOn(on.plusDays(1)));
        if (!anotherHolds) {
            known.limits().forEach((id, limit) -> {
                if (limit.basis() == LimitBasis.CARE_ORDER && limit.isOn(on.plusDays(1))) {
                    events.add(new ParentalResponsibilityLimitEnded(
                            c.childId(), agency(c), id, "The order it rested on has ended", on));
                }
            });
        }
        return Decision.accept(events.toArray(ChildEvent[]::new));
    }

    /** A school may pass on what a court ordered; what the authority decides under its order, the authority says. */
    private static void onlySocialCareUnderACareOrder(Actor actor, LimitBasis basis) {
        if (basis == LimitBasis.CARE_ORDER && actor.role().isOfASchool()) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the authority limits under a care order")
                    .thrown();
        }
    }

    private static void notBefore(LocalDate from, LocalDate on) {
        if (on.isBefore(from)) {
            throw Problem.field("/on", "a date before it began", "a date from its beginning on")
                    .thrown();
        }
    }

    private static Decision endedAlready(LocalDate until, LocalDate on) {
        if (!until.equals(on)) {
            throw Problem.of(ErrorCode.CONFLICT, "It already ended on another day")
                    .thrown();
        }
        return Decision.alreadyDone();
    }

    private static <V> V existing(Map<String, V> all, String id) {
        @Nullable V found = all.get(id);
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    private static RuntimeException notFound() {
        return Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
    }

    private static String agency(ResponsibilityCommand c) {
        return c.request().actor().agency();
    }
}
