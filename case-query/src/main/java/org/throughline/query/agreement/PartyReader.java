package org.throughline.query.agreement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.Known;
import org.throughline.query.agreement.AgreementView.Party;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Opened;

/**
 * Says who a party is, to whoever may know of it: an authority to those who may know of care; a parent whose explicit
 * agreement was asked for, because the child lives with them, not to those from whom it is kept where the child lives.
 *
 * @param names of parents by id
 */
record PartyReader(Opened opened, Known known, Map<String, String> names, boolean locationHidden) {

    private static final String PARENT = "parent:";
    private static final String AUTHORITY = "authority:";

    /** Whose word was asked for, of those the caller may know of. */
    List<Party> asked(Doc sought, Strength strength) {
        return opened.texts(sought, "parties").stream()
                .map(party -> named(party, strength))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null for a party the caller may not know of. */
    @Nullable Party of(Doc part, Strength strength) {
        return named(opened.text(part, "party"), strength);
    }

    private @Nullable Party named(String party, Strength strength) {
        if (party.startsWith(AUTHORITY)) {
            return known.may(Sensitivity.CARE) ? new Party(party, null) : null;
        }
        if (!party.startsWith(PARENT)) {
            return new Party(party, null);
        }
        return locationHidden && strength == Strength.EXPLICIT_AGREEMENT
                ? null
                : new Party(party, names.get(party.substring(PARENT.length())));
    }
}
