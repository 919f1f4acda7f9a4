package org.throughline.command.support;

import org.throughline.command.decision.Records;
import org.throughline.framework.Situation;

/** What any ladder may rest on, folded fresh from the child's streams; each of them is evidence on the receipt. */
final class Situations {

    private Situations() {}

    static Situation of(String childId, Records records) {
        Situation situation = Situation.NOTHING_RECORDED;
        for (String kind : new String[] {"support", "plan", "exclusion"}) {
            situation = records.foldPlaced(kind + "-" + childId, situation, Situation::evolve);
        }
        return situation;
    }
}
