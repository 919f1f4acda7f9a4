package org.throughline.command.child;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.edge.Problem;
import org.throughline.events.ChildEvent.IdentifierKind;

/** The identifiers a child comes with, checked for form, and who has them. */
record Identifiers(Map<IdentifierKind, String> values, boolean takenByAnother) {

    static Identifiers of(@Nullable String upn, @Nullable String nhsNumber, String childId, Reservations reservations) {
        Map<IdentifierKind, String> values = new EnumMap<>(IdentifierKind.class);
        if (upn != null) {
            values.put(kindOf(IdentifierKind.UPN, upn), upn);
        }
        if (nhsNumber != null) {
            values.put(kindOf(IdentifierKind.NHS_NUMBER, nhsNumber), nhsNumber);
        }
        boolean taken = values.values().stream().anyMatch(value -> reservations.isTakenByAnother(value, childId));
        return new Identifiers(values, taken);
    }

    List<Elsewhere> reservations(String agency, String childId, Reservations reservations) {
        return values.values().stream()
                .map(value -> reservations.reserve(value, agency, childId))
                .toList();
    }

    /** The kind as the value shows it: a temporary UPN ends in a letter. A malformed one is a wrong field. */
    static IdentifierKind kindOf(IdentifierKind claimed, String value) {
        try {
            if (claimed == IdentifierKind.NHS_NUMBER) {
                NhsNumber.parse(value);
                return claimed;
            }
            return Upn.parse(value).isTemporary() ? IdentifierKind.TEMPORARY_UPN : IdentifierKind.UPN;
        } catch (InvalidIdentifier e) {
            throw Problem.field(
                            claimed == IdentifierKind.NHS_NUMBER ? "/nhsNumber" : "/upn",
                            String.valueOf(e.getMessage()),
                            allowed(claimed))
                    .thrown();
        }
    }

    private static String allowed(IdentifierKind kind) {
        return kind == IdentifierKind.NHS_NUMBER
                ? "ten digits with a valid check digit"
                : "a check letter, 11 digits and a final digit, or a letter when temporary";
    }
}
