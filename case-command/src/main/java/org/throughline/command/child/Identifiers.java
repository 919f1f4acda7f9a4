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
            Identifier read = read(IdentifierKind.UPN, upn, "/upn");
            values.put(read.kind(), read.value());
        }
        if (nhsNumber != null) {
            Identifier read = read(IdentifierKind.NHS_NUMBER, nhsNumber, "/nhsNumber");
            values.put(read.kind(), read.value());
        }
        boolean taken = values.values().stream().anyMatch(value -> reservations.isTakenByAnother(value, childId));
        return new Identifiers(values, taken);
    }

    List<Elsewhere> reservations(String agency, String childId, Reservations reservations) {
        return values.values().stream()
                .map(value -> reservations.reserve(value, agency, childId))
                .toList();
    }

    record Identifier(IdentifierKind kind, String value) {}

    /**
     * An identifier in its one form, however it was typed: two spellings of one value must meet at one reservation. The
     * kind is as the value shows it, since a temporary UPN ends in a letter. A malformed one is a wrong field.
     */
    static Identifier read(IdentifierKind claimed, String text, String pointer) {
        try {
            if (claimed == IdentifierKind.NHS_NUMBER) {
                return new Identifier(claimed, NhsNumber.parse(text).value());
            }
            Upn upn = Upn.parse(text);
            return new Identifier(upn.isTemporary() ? IdentifierKind.TEMPORARY_UPN : IdentifierKind.UPN, upn.value());
        } catch (InvalidIdentifier e) {
            throw Problem.field(pointer, String.valueOf(e.getMessage()), allowed(claimed))
                    .thrown();
        }
    }

    /** Whether it is a UPN of this child, however it was typed. */
    static boolean isUpnOf(ChildFacts child, String text) {
        try {
            return child.identifiers().containsValue(Upn.parse(text).value());
        } catch (InvalidIdentifier e) {
            return false;
        }
    }

    private static String allowed(IdentifierKind kind) {
        return kind == IdentifierKind.NHS_NUMBER
                ? "ten digits with a valid check digit"
                : "a check letter, 11 digits and a final digit, or a letter when temporary";
    }
}
