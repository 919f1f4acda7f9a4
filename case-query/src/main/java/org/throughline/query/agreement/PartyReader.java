package org.throughline.query.agreement;

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

    @Nullable Party read(Doc part, Strength strength) {
        if (part.has("authority")) {
            return known.may(Sensitivity.CARE) ? new Party(opened.text(part, "authority"), null) : null;
        }
        String party = part.text("party");
        if (!party.startsWith(PARENT)) {
            return new Party(party, null);
        }
        return locationHidden && strength == Strength.EXPLICIT_AGREEMENT
                ? null
                : new Party(party, names.get(party.substring(PARENT.length())));
    }

    @Nullable Party of(Doc part, Strength strength) {
        return read(Objects.requireNonNull(part.partOrNull("party")), strength);
    }
}
