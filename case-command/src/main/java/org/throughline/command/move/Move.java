package org.throughline.command.move;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;
import org.throughline.events.MoveEvent;
import org.throughline.events.MoveEvent.DispensationReason;
import org.throughline.events.MoveEvent.ManagedMoveAgreed;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.MoveEvent.PartyAgreementDispensedWith;
import org.throughline.events.MoveEvent.PartyAgreementRecorded;

/** One managed move so far: an immutable fold of {@code move-<child>-<n>}. */
record Move(
        @Nullable Proposal proposal,
        Map<String, Answer> answers,
        Map<String, Dispensation> dispensations,
        @Nullable Agreed agreed,
        @Nullable LocalDate startedOn) {

    record Proposal(String fromSetting, String toSetting) {}

    /** The last answer of a party. */
    record Answer(boolean agrees, String evidence) {}

    record Dispensation(DispensationReason reason, String explanation) {}

    record Agreed(String bestInterest, @Nullable String childView, LocalDate on) {}

    static final Move NONE = new Move(null, Map.of(), Map.of(), null, null);

    static String admissionAuthority(String setting) {
        return "admission-authority:" + setting;
    }

    static Move of(MoveId id, Records records) {
        return records.fold(id.stream(), NONE, Move::evolve);
    }

    boolean isProposed() {
        return proposal != null;
    }

    boolean isAgreed() {
        return agreed != null;
    }

    String fromSetting() {
        return Objects.requireNonNull(proposal).fromSetting();
    }

    String toSetting() {
        return Objects.requireNonNull(proposal).toSetting();
    }

    Move evolve(CaseEvent event) {
        return event instanceof MoveEvent about ? evolve(about) : this;
    }

    private Move evolve(MoveEvent event) {
        return switch (event) {
            case ManagedMoveProposed e ->
                new Move(new Proposal(e.fromSetting(), e.toSetting()), answers, dispensations, agreed, startedOn);
            case PartyAgreementRecorded e ->
                new Move(
                        proposal,
                        with(answers, e.party(), new Answer(e.agrees(), e.evidence())),
                        whileUntraceable(e.party()),
                        agreed,
                        startedOn);
            case PartyAgreementDispensedWith e ->
                new Move(
                        proposal,
                        answers,
                        with(dispensations, e.party(), new Dispensation(e.reason(), e.explanation())),
                        agreed,
                        startedOn);
            case ManagedMoveAgreed e ->
                new Move(
                        proposal,
                        answers,
                        dispensations,
                        new Agreed(e.bestInterest(), e.childView(), e.on()),
                        startedOn);
            case ManagedMoveStarted e -> new Move(proposal, answers, dispensations, agreed, e.on());
        };
    }

    /** Whoever answers has been traced. */
    private Map<String, Dispensation> whileUntraceable(String answering) {
        Dispensation standing = dispensations.get(answering);
        if (standing == null || standing.reason() != DispensationReason.UNTRACEABLE) {
            return dispensations;
        }
        Map<String, Dispensation> fewer = new LinkedHashMap<>(dispensations);
        fewer.remove(answering);
        return fewer;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
