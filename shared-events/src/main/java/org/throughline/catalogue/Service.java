package org.throughline.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.framework.Ages;
import org.throughline.framework.Phase;

/**
 * A service that can be asked for help, as the sources describe it. What they do not say is null or empty; how to reach
 * a person there is left out on purpose.
 *
 * @param code names it in referrals and in tokens, {@code service:<code>}
 * @param areas codes of the areas it serves, with every area within them
 * @param towns its own catchment where that is not a whole area
 * @param tiers where frameworks place it
 * @param routes ways to refer to it; empty where the sources name none, and then any will do
 * @param thresholds whom it is for, in words
 * @param provider what a provider register says of it; null for what is no provider of education
 * @param asksForAgreement whether child or family must have agreed before it is asked in; ours, not the sources'
 * @param keepsChildrenSafe told by a share made to keep a child safe and never by a referral; ours, not the sources'
 * @param source where in the guidance it stands, as {@code S0:L24}
 * @param covers numbers in the project's feature list
 */
public record Service(
        String code,
        String name,
        Kind kind,
        List<String> areas,
        List<String> towns,
        @Nullable Ages ages,
        List<Phase> phases,
        List<Place> tiers,
        List<Route> routes,
        @Nullable Thresholds thresholds,
        List<Offer> offers,
        @Nullable Provider provider,
        boolean asksForAgreement,
        boolean keepsChildrenSafe,
        @Nullable String note,
        String source,
        List<String> covers) {

    public enum Kind {
        EDUCATION,
        HEALTH,
        SOCIAL_CARE,
        VOLUNTARY
    }

    /** @param rank of the tier, in every edition of the framework */
    public record Place(String framework, int rank, String source) {}

    public record Route(By by, String words, String source) {}

    /** How one gets there. */
    public enum By {
        FORM,
        ONLINE,
        SINGLE_POINT_OF_ACCESS,
        VIA_GP,
        PANEL,
        TELEPHONE,
        LETTER,
        /** The child or the family asks. */
        SELF
    }

    public record Thresholds(String words, String source) {}

    public enum Offer {
        ADVICE,
        CASE_CONSULTANCY,
        TRANSITIONS,
        TWILIGHT_TRAINING,
        TRAINING,
        IN_SCHOOL_SUPPORT,
        SMALL_GROUPS,
        REINTEGRATION,
        WHOLE_CLASS,
        TEACHER_AND_ASSISTANT_SUPPORT,
        RESPITE,
        IN_REACH,
        DUAL_ROLL,
        SINGLE_ROLL,
        PLACEMENT,
        DAY_SIX,
        ASSESSMENT,
        COUNSELLING_AND_THERAPY,
        CRISIS_HELP,
        ONLINE_HELP,
        FAMILY_SUPPORT,
        PARENT_SUPPORT,
        COMMISSIONING,
        MONITORING,
        MEDIATION,
        ADVOCACY
    }

    /** @param gender of the children it takes, null where the register does not say */
    public record Provider(
            Provision provision,
            @Nullable String locality,
            @Nullable Gender gender,
            @Nullable Boolean residential) {}

    public enum Provision {
        EDUCATION_SUPPORT_CENTRE,
        ALTERNATIVE_PROVISION_ACADEMY,
        PRIMARY_BEHAVIOUR_SERVICE,
        SEMH_SPECIAL_SCHOOL,
        COUNTY_PROVISION
    }

    public enum Gender {
        MIXED,
        BOYS,
        GIRLS
    }

    /** True as well where the sources name no ages. */
    public boolean takesAge(int age) {
        return ages == null || ages.include(age);
    }

    /** True as well where the sources name no phase. */
    public boolean takes(Phase phase) {
        return phases.isEmpty() || phases.contains(phase);
    }

    public boolean isReachedBy(By by) {
        return routes.stream().anyMatch(route -> route.by() == by);
    }

    public boolean isAt(String framework, int rank) {
        return tiers.stream().anyMatch(t -> t.framework().equals(framework) && t.rank() == rank);
    }
}
