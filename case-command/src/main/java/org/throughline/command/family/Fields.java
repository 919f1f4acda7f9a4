package org.throughline.command.family;

import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Request;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;

/** What several commands about a family have in common to be wrong. */
final class Fields {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private Fields() {}

    /** As tags are written: {@code en-GB}. Two letters must be a language of ISO 639-1; three are not looked up. */
    static String language(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            String language = locale.getLanguage();
            if (language.length() == 3 || TWO_LETTERS.contains(language)) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // answered below, like a tag whose language does not exist
        }
        throw Problem.field("/language", "no language tag", "a BCP 47 language tag, e.g. en, pl, pt-BR or bfi")
                .thrown();
    }

    static LocalDate notInTheFuture(Request request, @Nullable LocalDate named) {
        LocalDate on = request.on(named);
        if (on.isAfter(request.today())) {
            throw Problem.field("/on", "a date in the future", "a date up to today")
                    .thrown();
        }
        return on;
    }

    static LocalDate notBefore(LocalDate from, LocalDate on) {
        if (on.isBefore(from)) {
            throw Problem.field("/on", "a date before it began", "a date from its beginning on")
                    .thrown();
        }
        return on;
    }

    static void isAt(String setting, LocalDate day, ChildFacts child) {
        if (child.enrolmentAt(setting, day).isEmpty()) {
            throw Problem.field(
                            "/setting", "a setting the child is not at", "a setting the child is enrolled at that day")
                    .thrown();
        }
    }

    /** What one school owes another one does not do for it. */
    static void onlyThere(Actor actor, String setting) {
        if (actor.role().isOfASchool() && !actor.worksAt(setting)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only that school may do that")
                    .thrown();
        }
    }
}
