package org.throughline.query.casefile;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ConcernEvent.AdultsMadeAware;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.ConcernsLinked;
import org.throughline.events.ConcernEvent.Danger;
import org.throughline.events.ConcernEvent.HubContact;
import org.throughline.events.ConcernEvent.IncidentRole;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.OtherChild;
import org.throughline.events.ConcernEvent.SafeguardingLeadTold;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.query.history.History;

/** Concerns as they stand: what was corrected beside what it was before, what was withdrawn and why. */
final class ConcernPart {

    static final String ANOTHER_CHILD = "another child";

    private ConcernPart() {}

    /**
     * @param account as it stands after every correction
     * @param triages in order; empty until somebody has looked at it
     * @param safeguardingLead what the designated safeguarding lead was told; empty also for those who may not know
     * @param withdrawn null while it stands
     */
    record Concern(
            String concernId,
            LocalDate on,
            String agency,
            @Nullable String setting,
            Account account,
            List<Correction> corrections,
            List<Triage> triages,
            List<Link> links,
            List<Aware> adultsMadeAware,
            List<LeadTold> safeguardingLead,
            @Nullable Withdrawal withdrawn) {}

    /**
     * What was seen, apart from what it may communicate and from how somebody reads it.
     *
     * @param others other children in the incident
     */
    record Account(
            Instant seenAt,
            @Nullable Severity severity,
            Approach approach,
            String seen,
            @Nullable String mightCommunicate,
            @Nullable String interpretation,
            List<String> presentations,
            List<String> lifeChanges,
            @Nullable String place,
            List<String> present,
            List<Danger> evidencedBy,
            List<Other> others) {

        static Account of(
                Instant seenAt, @Nullable Severity severity, Approach approach, Observation o, List<Other> others) {
            return new Account(
                    seenAt,
                    severity,
                    approach,
                    o.seen(),
                    o.mightCommunicate(),
                    o.interpretation(),
                    o.presentations(),
                    o.lifeChanges(),
                    o.place(),
                    o.present(),
                    o.evidencedBy(),
                    others);
        }
    }

    /**
     * @param child an id, or {@code another child} for those who may not know that one
     * @param role null likewise
     */
    record Other(String child, @Nullable IncidentRole role) {}

    /** @param was what it said until then */
    record Correction(LocalDate on, String agency, String reason, Account was) {}

    record Triage(
            LocalDate on,
            String agency,
            TriageOutcome outcome,
            @Nullable Severity severity,
            List<String> presentations,
            String rationale) {}

    /** @param concernId the other of the two */
    record Link(String concernId, LocalDate on, String reason) {}

    record Aware(LocalDate on, List<String> adults) {}

    record LeadTold(LocalDate on, String account, HubContact hub) {}

    /** All that is said of other children, now and before corrections. */
    static Stream<Other> named(Concern concern) {
        return Stream.concat(
                        Stream.of(concern.account()),
                        concern.corrections().stream().map(Correction::was))
                .flatMap(account -> account.others().stream());
    }

    record Withdrawal(LocalDate on, String agency, String reason) {}

    /**
     * Newest first.
     *
     * @param knownOthers ids of other children of whom this reader may know
     */
    static List<Concern> of(History history, Set<String> knownOthers) {
        return history.all(ConcernRaised.class).stream()
                .map(raised -> concern(history, raised, knownOthers))
                .sorted(Comparator.comparing((Concern c) -> c.account().seenAt())
                        .thenComparing(Concern::concernId)
                        .reversed())
                .toList();
    }

    /** Ids of all other children the concerns speak of, or once spoke of. */
    static Set<String> others(History history) {
        return Stream.concat(
                        history.all(ConcernRaised.class).stream().map(ConcernRaised::others),
                        history.all(ConcernCorrected.class).stream().map(ConcernCorrected::others))
                .flatMap(List::stream)
                .map(OtherChild::childId)
                .collect(toSet());
    }

    private static Concern concern(History history, ConcernRaised raised, Set<String> knownOthers) {
        String id = raised.concernId();
        Account account = Account.of(
                raised.seenAt(),
                raised.severity(),
                raised.approach(),
                raised.observation(),
                others(raised.others(), knownOthers));
        List<Correction> corrections = new ArrayList<>();
        for (ConcernCorrected c :
                history.all(ConcernCorrected.class, c -> c.concernId().equals(id))) {
            corrections.add(new Correction(c.on(), c.agency(), c.reason(), account));
            account = Account.of(
                    c.seenAt(), c.severity(), c.approach(), c.observation(), others(c.others(), knownOthers));
        }
        return new Concern(
                id,
                raised.on(),
                raised.agency(),
                raised.setting(),
                account,
                List.copyOf(corrections),
                history.all(ConcernTriaged.class, t -> t.concernId().equals(id)).stream()
                        .map(t -> new Triage(
                                t.on(), t.agency(), t.outcome(), t.severity(), t.presentations(), t.rationale()))
                        .toList(),
                links(history, id),
                history.all(AdultsMadeAware.class, a -> a.concernId().equals(id)).stream()
                        .map(a -> new Aware(a.on(), a.adults()))
                        .toList(),
                history.all(SafeguardingLeadTold.class, t -> t.concernId().equals(id)).stream()
                        .map(t -> new LeadTold(t.on(), t.account(), t.hub()))
                        .toList(),
                history.last(ConcernWithdrawn.class, w -> w.concernId().equals(id))
                        .map(w -> new Withdrawal(w.on(), w.agency(), w.reason()))
                        .orElse(null));
    }

    private static List<Other> others(List<OtherChild> others, Set<String> knownOthers) {
        return others.stream().map(o -> other(o, knownOthers)).toList();
    }

    private static Other other(OtherChild other, Set<String> knownOthers) {
        return knownOthers.contains(other.childId())
                ? new Other(other.childId(), other.role())
                : new Other(ANOTHER_CHILD, null);
    }

    private static List<Link> links(History history, String id) {
        return history.all(ConcernsLinked.class).stream()
                .flatMap(l -> l.concernId().equals(id)
                        ? Stream.of(new Link(l.earlierConcernId(), l.on(), l.reason()))
                        : l.earlierConcernId().equals(id)
                                ? Stream.of(new Link(l.concernId(), l.on(), l.reason()))
                                : Stream.empty())
                .toList();
    }
}
