package org.throughline.command.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Records;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.AgreementEvent;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementDispensedWith;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.ChildsCompetenceAssessed;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.CaseEvent;
import org.throughline.events.MoveEvent.DispensationReason;

/** What was asked and answered for one child so far: an immutable fold of {@code agreement-<child>}. */
public record AgreementFile(Map<String, Agreement> agreements, Map<AgreementAbout, Assessment> competences) {

    static final AgreementFile EMPTY = new AgreementFile(Map.of(), Map.of());

    /** A party's last answer; withdrawn where they have taken their agreement back. */
    record Answer(boolean agrees, AgreementEvidence evidence, String details, LocalDate on, boolean withdrawn) {
        boolean stands() {
            return agrees && !withdrawn;
        }
    }

    record Dispensation(DispensationReason reason, String explanation) {}

    record Assessment(boolean competent, String rationale, LocalDate on) {}

    /** @param reached whether it carries what it was asked for, today */
    record Agreement(
            String agreementId,
            AgreementAbout about,
            @Nullable String aboutId,
            Strength strength,
            Map<String, Answer> answers,
            Map<String, Dispensation> dispensations,
            boolean reached) {

        private Agreement answers(String party, Answer answer, Map<String, Dispensation> left) {
            return new Agreement(agreementId, about, aboutId, strength, with(answers, party, answer), left, reached);
        }

        private Agreement dispensations(Map<String, Dispensation> now) {
            return new Agreement(agreementId, about, aboutId, strength, answers, now, reached);
        }

        Agreement reached(boolean now) {
            return new Agreement(agreementId, about, aboutId, strength, answers, dispensations, now);
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
    }

    static String stream(String childId) {
        return "agreement-" + childId;
    }

    public static AgreementFile of(String childId, Records records) {
        return records.fold(stream(childId), EMPTY, AgreementFile::evolve);
    }

    /** Whether an agreement was reached, was about such a thing, and nobody has taken back what carried it. */
    public boolean isReached(String agreementId, AgreementAbout about) {
        Agreement agreement = agreements.get(agreementId);
        return agreement != null && agreement.about() == about && agreement.reached();
    }

    /** Reached for one thing of that kind: a service's code, a document's id, or null for one that was not named. */
    public boolean isReached(String agreementId, AgreementAbout about, @Nullable String aboutId) {
        Agreement agreement = agreements.get(agreementId);
        return isReached(agreementId, about) && agreement != null && Objects.equals(agreement.aboutId(), aboutId);
    }

    /** Reached, whatever it was about, and not withdrawn since. */
    public boolean isReached(String agreementId) {
        Agreement agreement = agreements.get(agreementId);
        return agreement != null && agreement.reached();
    }

    /** Whether it was ever asked for. */
    public boolean isKnown(String agreementId) {
        return agreements.containsKey(agreementId);
    }

    boolean isCompetentFor(AgreementAbout about) {
        Assessment last = competences.get(about);
        return last != null && last.competent();
    }

    Agreement existing(String agreementId) {
        Agreement found = agreements.get(agreementId);
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    AgreementFile evolve(CaseEvent event) {
        return event instanceof AgreementEvent about ? evolve(about) : this;
    }

    private AgreementFile evolve(AgreementEvent event) {
        return switch (event) {
            case AgreementSought e ->
                with(new Agreement(e.agreementId(), e.about(), e.aboutId(), e.strength(), Map.of(), Map.of(), false));
            case AgreementAnswered e -> {
                Agreement was = known(e.agreementId());
                yield with(was.answers(
                        e.party(),
                        new Answer(e.agrees(), e.evidence(), e.details(), e.on(), false),
                        was.whileUntraceable(e.party())));
            }
            case AgreementReached e -> with(known(e.agreementId()).reached(true));
            case AgreementWithdrawn e -> {
                Agreement was = known(e.agreementId());
                Answer given = Objects.requireNonNull(was.answers().get(e.party()));
                Answer taken = new Answer(given.agrees(), given.evidence(), given.details(), given.on(), true);
                yield with(was.answers(e.party(), taken, was.dispensations()).reached(false));
            }
            case AgreementDispensedWith e -> {
                Agreement was = known(e.agreementId());
                yield with(was.dispensations(
                        with(was.dispensations(), e.party(), new Dispensation(e.reason(), e.explanation()))));
            }
            case ChildsCompetenceAssessed e ->
                new AgreementFile(
                        agreements, with(competences, e.about(), new Assessment(e.competent(), e.rationale(), e.on())));
        };
    }

    private Agreement known(String agreementId) {
        return Objects.requireNonNull(agreements.get(agreementId));
    }

    private AgreementFile with(Agreement now) {
        return new AgreementFile(with(agreements, now.agreementId(), now), competences);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
