package org.throughline.command.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ConcernEvent;
import org.throughline.events.ConcernEvent.AdultsMadeAware;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.ConcernsLinked;
import org.throughline.events.ConcernEvent.InvolvementInIncidentRecorded;
import org.throughline.events.ConcernEvent.InvolvementInIncidentWithdrawn;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.OtherChild;
import org.throughline.events.ConcernEvent.SafeguardingLeadTold;
import org.throughline.events.ConcernEvent.Severity;

/** The concerns about one child, as they stand, and what was done about each. */
record ConcernBook(Map<String, Concern> concerns, List<ConcernEvent> sequels) {

    static final ConcernBook EMPTY = new ConcernBook(Map.of(), List.of());

    /**
     * @param agency that raised it
     * @param setting where it was seen; null outside of one
     * @param withdrawn why; null while it stands
     */
    record Concern(
            String concernId,
            String agency,
            @Nullable String setting,
            Told told,
            @Nullable ConcernTriaged triage,
            @Nullable String withdrawn) {

        Concern triaged(ConcernTriaged now) {
            Told as = new Told(
                    told.seenAt(),
                    now.severity(),
                    told.approach(),
                    new Observation(
                            told.observation().seen(),
                            told.observation().mightCommunicate(),
                            told.observation().interpretation(),
                            now.presentations(),
                            told.observation().lifeChanges(),
                            told.observation().place(),
                            told.observation().present(),
                            told.observation().evidencedBy()),
                    told.others());
            return new Concern(concernId, agency, setting, as, now, withdrawn);
        }

        Concern told(Told now) {
            return new Concern(concernId, agency, setting, now, triage, withdrawn);
        }

        Concern withdrawn(String why) {
            return new Concern(concernId, agency, setting, told, triage, why);
        }
    }

    /** What is known of the incident, by the last who told, corrected or triaged it. */
    record Told(
            Instant seenAt,
            @Nullable Severity severity,
            Approach approach,
            Observation observation,
            List<OtherChild> others) {

        private static final ZoneId LONDON = ZoneId.of("Europe/London");

        LocalDate on() {
            return seenAt.atZone(LONDON).toLocalDate();
        }
    }

    boolean has(String concernId) {
        return concerns.containsKey(concernId);
    }

    /** A withdrawn one too: it stays in history. */
    Concern known(String concernId) {
        Concern found = concerns.get(concernId);
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    /** One on which something can still be decided. */
    Concern standing(String concernId) {
        Concern found = known(concernId);
        if (found.withdrawn() != null) {
            throw Problem.of(ErrorCode.CONFLICT, "This concern was withdrawn").thrown();
        }
        return found;
    }

    Optional<ConcernsLinked> link(String one, String other) {
        Set<String> both = Set.of(one, other);
        return sequels.stream()
                .filter(ConcernsLinked.class::isInstance)
                .map(ConcernsLinked.class::cast)
                .filter(l -> both.equals(Set.of(l.concernId(), l.earlierConcernId())))
                .findFirst();
    }

    ConcernBook evolve(ConcernEvent event) {
        return switch (event) {
            case ConcernRaised e ->
                with(new Concern(
                        e.concernId(),
                        e.agency(),
                        e.setting(),
                        new Told(e.seenAt(), e.severity(), e.approach(), e.observation(), e.others()),
                        null,
                        null));
            case ConcernCorrected e ->
                with(of(e.concernId())
                        .told(new Told(e.seenAt(), e.severity(), e.approach(), e.observation(), e.others())));
            case ConcernTriaged e -> with(of(e.concernId()).triaged(e));
            case ConcernWithdrawn e -> with(of(e.concernId()).withdrawn(e.reason()));
            case ConcernsLinked e -> followedBy(e);
            case AdultsMadeAware e -> followedBy(e);
            case SafeguardingLeadTold e -> followedBy(e);
            case InvolvementInIncidentRecorded e -> this;
            case InvolvementInIncidentWithdrawn e -> this;
        };
    }

    private Concern of(String concernId) {
        return Entries.of(concerns, concernId);
    }

    private ConcernBook with(Concern now) {
        return new ConcernBook(Entries.with(concerns, now.concernId(), now), sequels);
    }

    private ConcernBook followedBy(ConcernEvent event) {
        List<ConcernEvent> more = new ArrayList<>(sequels);
        more.add(event);
        return new ConcernBook(concerns, List.copyOf(more));
    }
}
