package org.throughline.framework;

import java.util.Set;
import org.throughline.catalogue.Vocabularies;

/** The codes a pack may use; it brings none of its own. */
record Known(Set<String> documentTypes, Set<String> judgements, Set<String> presentations) {

    static final Known CATALOGUE = new Known(
            Set.of(
                    "PASTORAL_SUPPORT_PLAN",
                    "RISK_REDUCTION_PLAN",
                    "RISK_MANAGEMENT_PLAN",
                    "RISK_ASSESSMENT",
                    "ROOTS_AND_FRUITS",
                    "ANXIETY_MAP",
                    "EARLY_PROGNOSIS",
                    "THERAPEUTIC_TREE",
                    "ABC_CHART",
                    "BEHAVIOUR_REFLECTION_CHART",
                    "ONE_PAGE_PROFILE",
                    "INDIVIDUAL_EDUCATION_PLAN",
                    "INDIVIDUAL_DEVELOPMENT_PLAN",
                    "INDIVIDUAL_BEHAVIOUR_PLAN",
                    "POSITIVE_HANDLING_PLAN",
                    "INFORMAL_PLAN",
                    "BEHAVIOUR_PLAN",
                    "EHC_NEEDS_ASSESSMENT_REQUEST",
                    "EHC_PLAN",
                    "EHC_PLAN_REVIEW",
                    "FAMILIES_FIRST_ASSESSMENT",
                    "ASSESSMENT_INSTRUMENT",
                    "WELLBEING_POLICY",
                    "BEHAVIOUR_POLICY",
                    "HIGH_NEEDS_FUNDING_APPLICATION",
                    "ENTRY_ASSESSMENT",
                    "EARLY_SUPPORT_JOURNAL",
                    "WELLBEING_PLAN"),
            Set.copyOf(Vocabularies.JUDGEMENTS.codes()),
            Set.copyOf(Vocabularies.PRESENTATIONS.codes()));
}
