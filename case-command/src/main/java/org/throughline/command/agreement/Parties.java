package org.throughline.command.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.agreement.AgreementFile.Agreement;
import org.throughline.command.agreement.AgreementFile.Answer;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.Party;
import org.throughline.command.child.Responsibility.Deciders;
import org.throughline.command.child.Responsibility.Parent;
import org.throughline.edge.Problem;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.Sensitivity;

/**
 * Whose word an agreement needs, by the register as it stands on the day it is looked at (feature J.10).
 *
 * @param needed whose word the strength asks for; one who may not be told is among them where nobody else is, or where
 *     everybody's is needed, and can only be dispensed with
 * @param heard whose answer may be recorded at all, needed or not
 * @param oneIsEnough whether the word of any one of them will do
 */
record Parties(List<String> needed, List<String> heard, boolean oneIsEnough) {

    static Parties of(Strength strength, boolean childIsCompetent, ChildFacts child, LocalDate today) {
        Deciders deciders = child.decidersOn(today);
        List<String> heard = new ArrayList<>(
                deciders.parties().stream().filter(p -> mayBeAsked(p, child)).toList());
        if (childIsCompetent) {
            heard.add(Party.CHILD);
        }
        return switch (strength) {
            case CONSENT ->
                new Parties(
                        childIsCompetent ? List.of(Party.CHILD) : anyOf(deciders.parties(), heard),
                        List.copyOf(heard),
                        true);
            case EXPLICIT_AGREEMENT -> new Parties(anyOf(atHome(deciders), heard), List.copyOf(heard), true);
            case FULL_AGREEMENT ->
                new Parties(
                        everyone(
                                deciders,
                                child.holdersOfParentalResponsibility(today).isEmpty()),
                        List.copyOf(heard),
                        false);
        };
    }

    private static boolean mayBeAsked(String party, ChildFacts child) {
        return !Party.isParent(party)
                || child.mayBeTold(party.substring(Party.parent("").length()));
    }

    /** Those who may be asked; if nobody may, those who would have to be dispensed with. */
    private static List<String> anyOf(List<String> parties, List<String> heard) {
        List<String> asked = parties.stream().filter(heard::contains).toList();
        if (!asked.isEmpty()) {
            return asked;
        }
        return parties.isEmpty() ? List.of(Party.UNKNOWN_PARENT) : parties;
    }

    /** Parents the child lives with; for a child who lives with none of them, the authority that is responsible. */
    private static List<String> atHome(Deciders deciders) {
        List<Parent> parents =
                deciders.parents().stream().filter(Parent::livesWithChild).toList();
        return new Deciders(parents, parents.isEmpty() ? deciders.authorities() : List.of()).parties();
    }

    /** A child without a known holder has parents all the same, whatever the authority holds. */
    private static List<String> everyone(Deciders deciders, boolean noHolderIsKnown) {
        List<String> parties = new ArrayList<>(deciders.parties());
        if (noHolderIsKnown || parties.isEmpty()) {
            parties.add(Party.UNKNOWN_PARENT);
        }
        return List.copyOf(parties);
    }

    boolean nobodyIsKnown() {
        return needed.contains(Party.UNKNOWN_PARENT);
    }

    /** Whether everybody whose word is needed has agreed or was dispensed with. */
    boolean haveAgreed(Agreement agreement) {
        boolean allSettled = needed.stream().allMatch(p -> dispensed(p, agreement) || agrees(p, agreement));
        return oneIsEnough ? allSettled || needed.stream().anyMatch(p -> agrees(p, agreement)) : allSettled;
    }

    private static boolean dispensed(String party, Agreement agreement) {
        return agreement.dispensations().containsKey(party);
    }

    private boolean agrees(String party, Agreement agreement) {
        Answer answer = agreement.answers().get(party);
        return answer != null && answer.stands() && heard.contains(party);
    }

    /**
     * Nobody can answer for one who is no party, may not be told or may not decide: the same answer for all three, and
     * for an authority to whoever may not know of a care order. A parent answers for themselves only.
     */
    void canBeAnsweredFor(String party, Actor actor) {
        boolean forThemselves = actor.role() != Role.PARENT || party.equals(Party.parent(actor.id()));
        if (!heard.contains(party) || !isKnownTo(party, actor) || !forThemselves) {
            throw Problem.field(
                            "/party",
                            "nobody whose word can be recorded here",
                            "parent:<id> of one who may decide this and may be asked, or child where the child was found"
                                    + " competent to decide it")
                    .thrown();
        }
    }

    void canBeDispensedWith(String party, Actor actor) {
        if (!needed.contains(party) || !isKnownTo(party, actor)) {
            throw Problem.field(
                            "/party",
                            "nobody whose word this agreement needs",
                            "parent:<id> of one whose word it needs; " + Party.UNKNOWN_PARENT
                                    + " where nobody is known")
                    .thrown();
        }
    }

    private static boolean isKnownTo(String party, Actor actor) {
        return !Party.isAuthority(party) || Access.reach(actor.role()).contains(Sensitivity.CARE);
    }
}
