package org.throughline.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of document, as {@code catalogue/document-types.yaml} has it.
 *
 * @param of a child's document, or a policy of a setting
 * @param edition of the schema of its content; null for a policy, which has none
 * @param onlyOne one at a time for a child at a setting
 * @param guarded its content is safeguarding; the views stand in it rather than beside it
 * @param reference kept by another body: the authority's officer may record it too
 * @param consent a parent's consent comes before it
 * @param voices whose view is in it, or the reason why it could not be had
 * @param madeWith who makes it
 * @param sharedWith who has to have it
 * @param review null where no review is asked for
 * @param otherNames what it was called at other times and places; a framework's own word is in its pack
 * @param source where it stands in the sources, as {@code S1:L133}
 * @param covers numbers in the project's feature list
 */
public record DocumentType(
        String code,
        String label,
        Family family,
        Of of,
        Lasts lasts,
        @Nullable String edition,
        boolean onlyOne,
        boolean guarded,
        boolean reference,
        boolean consent,
        List<Voice> voices,
        List<Maker> madeWith,
        List<Audience> sharedWith,
        @Nullable Review review,
        List<OtherName> otherNames,
        String source,
        List<String> covers) {

    public DocumentType {
        voices = orNone(voices);
        madeWith = orNone(madeWith);
        sharedWith = orNone(sharedWith);
        otherNames = orNone(otherNames);
    }

    private static <T> List<T> orNone(@Nullable List<T> many) {
        return many == null ? List.of() : List.copyOf(many);
    }

    /** Types that do the same work under the names of different frameworks. */
    public enum Family {
        PASTORAL,
        RISK,
        ANALYSIS,
        CHART,
        PROFILE,
        INDIVIDUAL,
        HANDLING,
        EHC,
        EARLY_HELP,
        ASSESSMENT,
        FUNDING,
        POLICY
    }

    public enum Of {
        CHILD,
        SETTING
    }

    public enum Lasts {
        /** From a day until it ends. */
        RUNS,
        /** The record of one day. */
        A_DAY
    }

    public enum Voice {
        CHILD,
        PARENTS
    }

    /** In which capacity somebody makes a document; people are not named. */
    public enum Maker {
        CHILD,
        PARENTS,
        ADVOCATE,
        KEY_ADULT,
        KEY_PERSON,
        TEACHER,
        TRAINED_STAFF,
        SENCO,
        SENIOR_LEADER,
        SAFEGUARDING_LEAD,
        OUTREACH,
        EDUCATIONAL_PSYCHOLOGIST,
        HEALTH,
        SOCIAL_CARE,
        FAMILY_SERVICE,
        LOCAL_AUTHORITY,
        OTHER_AGENCY
    }

    public enum Audience {
        CHILD,
        PARENTS,
        STAFF_INVOLVED
    }

    /** The rhythm in words; no source names a number of weeks. */
    public record Review(String words, String source) {}

    public record OtherName(String name, String source) {}

    public boolean runs() {
        return lasts == Lasts.RUNS;
    }

    /** Whether it may be agreed at a child. */
    public boolean isOfAChild() {
        return of == Of.CHILD;
    }
}
