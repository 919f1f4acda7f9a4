package org.throughline.command.plan;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The targets in a content, whatever its type; some types have them as bare text. */
record Targets(List<String> all, List<String> unmet) {

    static Targets in(JsonNode content) {
        List<String> all = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        for (JsonNode target : content.path("targets")) {
            String words = target.isString()
                    ? target.asString()
                    : target.path("target").asString("");
            all.add(words);
            if (!target.path("progress").asString("").equals("MET")) {
                unmet.add(words);
            }
        }
        return new Targets(List.copyOf(all), List.copyOf(unmet));
    }

    AgreedTargetsAreKeptDespiteSetbacks keptIn(Targets next) {
        int leftOut = Math.toIntExact(
                unmet.stream().filter(target -> !next.all().contains(target)).count());
        return new AgreedTargetsAreKeptDespiteSetbacks(unmet.size(), leftOut);
    }
}
