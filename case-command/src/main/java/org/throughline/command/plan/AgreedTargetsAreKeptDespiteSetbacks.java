package org.throughline.command.plan;

import java.util.HashSet;
import java.util.Set;
import org.throughline.command.decision.Rule;
import tools.jackson.databind.JsonNode;

/** A4.15: a setback drops no target. One that is left out before it is met is counted, and the change has its reason. */
record AgreedTargetsAreKeptDespiteSetbacks(int agreed, int leftOut) implements Rule {

    static AgreedTargetsAreKeptDespiteSetbacks between(JsonNode before, JsonNode now) {
        Set<String> kept = new HashSet<>();
        now.path("targets").forEach(target -> kept.add(words(target)));
        int unmet = 0;
        int leftOut = 0;
        for (JsonNode target : before.path("targets")) {
            boolean met = target.path("progress").asString("").equals("MET");
            unmet += met ? 0 : 1;
            leftOut += met || kept.contains(words(target)) ? 0 : 1;
        }
        return new AgreedTargetsAreKeptDespiteSetbacks(unmet, leftOut);
    }

    /** Some types have targets as bare text. */
    private static String words(JsonNode target) {
        return target.isString() ? target.asString() : target.path("target").asString("");
    }

    boolean applies() {
        return agreed > 0;
    }

    @Override
    public String id() {
        return "A4.15";
    }

    @Override
    public String edition() {
        return Local.WREXHAM;
    }

    @Override
    public String source() {
        return Local.wrexham("L53");
    }

    @Override
    public Verdict weigh() {
        return leftOut == 0
                ? Verdict.satisfied("Every target not yet met is kept")
                : Verdict.reasonAccepted("%d of %d targets not yet met left out; the reason of the change is recorded"
                        .formatted(leftOut, agreed));
    }
}
