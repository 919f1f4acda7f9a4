package org.throughline.command.family;

import java.util.List;
import java.util.Objects;
import org.throughline.command.decision.Rule;
import org.throughline.command.family.FamilyCommand.InformParents;
import org.throughline.command.family.FamilyFile.Needs;

/** J.5: information for parents comes in the language and format they need. A warning: it may be all there was. */
record ParentsAreToldAsTheyCanUnderstand(int told, int otherwise) implements Rule {

    /** @param language as tags are written */
    static ParentsAreToldAsTheyCanUnderstand of(InformParents c, String language, FamilyFile file) {
        List<Needs> recorded = c.parents().stream()
                .distinct()
                .map(file.needs()::get)
                .filter(Objects::nonNull)
                .toList();
        int otherwise = (int) recorded.stream()
                .filter(needs -> !speaks(needs.language(), language) || needs.format() != c.format())
                .count();
        return new ParentsAreToldAsTheyCanUnderstand(
                (int) c.parents().stream().distinct().count(), otherwise);
    }

    /** {@code pt} is understood by one who needs {@code pt-BR}. */
    private static boolean speaks(String needed, String used) {
        return primary(needed).equals(primary(used));
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    @Override
    public String id() {
        return "J.5";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Hertfordshire strategy 2020, S1:L92, S1:L259 and S1:L261";
    }

    @Override
    public Verdict weigh() {
        return otherwise == 0
                ? Verdict.satisfied("Told in no other language or format than is on record for them")
                : Verdict.warns(
                        "Told in another language or format than they need: " + otherwise + " of " + told + " parents");
    }
}
