package org.throughline.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.framework.Story.HERE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Reading.Weighed;

/** Every threshold of the five frameworks: met, not met and not known, and what is missing. */
class ReadingTest {

    private static final Frameworks FRAMEWORKS = new Frameworks("classpath*:frameworks/*.yaml");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest(name = "{0} tier {1}, {2}: {3} is {4}")
    @CsvSource(delimiter = '|', textBlock = """
            dacorum | 3 | 2026-01-12 suspended | SEED-01-E | MET
            dacorum | 3 | 2026-01-12 suspended unconfirmed | SEED-01-E | MET
            dacorum | 3 | 2026-01-12 declared | SEED-01-E | MET
            dacorum | 3 | 2026-06-16 suspended | SEED-01-E | NOT_KNOWN
            dacorum | 3 | 2026-06-01 judged AT_RISK_OF_SUSPENSION | SEED-01-E | MET
            dacorum | 3 | 2026-06-01 judged COMPLEX_MENTAL_HEALTH_NEED | SEED-01-E | MET
            dacorum | 3 | 2026-05-01 opened dacorum 2; 2026-06-01 judged NOT_IMPROVED_DESPITE_EARLY_HELP | SEED-01-E | MET
            dacorum | 3 | 2026-05-01 opened st-barts 2; 2026-06-01 judged NOT_IMPROVED_DESPITE_EARLY_HELP | SEED-01-E | MET
            dacorum | 3 | 2026-06-01 judged NOT_IMPROVED_DESPITE_EARLY_HELP | SEED-01-E | NOT_KNOWN
            dacorum | 3 | 2026-06-01 judged-not AT_RISK_OF_SUSPENSION | SEED-01-E | NOT_KNOWN
            dacorum | 3 | 2026-06-01 judged-not AT_RISK_OF_SUSPENSION; 2026-06-01 judged-not COMPLEX_MENTAL_HEALTH_NEED; 2026-06-01 judged-not NOT_IMPROVED_DESPITE_EARLY_HELP | SEED-01-E | NOT_MET
            dacorum | 3 | | SEED-01-E | NOT_KNOWN
            dacorum | 3 | 2026-01-12 agreed PASTORAL_SUPPORT_PLAN | SEED-01 | MET
            dacorum | 3 | 2026-01-12 agreed PASTORAL_SUPPORT_PLAN 117276/2026-06-15 | SEED-01 | MET
            dacorum | 3 | 2026-01-12 agreed PASTORAL_SUPPORT_PLAN 117276/2026-06-14 | SEED-01 | NOT_MET
            dacorum | 3 | 2026-01-12 agreed PASTORAL_SUPPORT_PLAN 117500 | SEED-01 | NOT_MET
            dacorum | 3 | 2026-06-16 agreed PASTORAL_SUPPORT_PLAN | SEED-01 | NOT_MET
            dacorum | 3 | 2026-01-12 agreed PASTORAL_SUPPORT_PLAN; 2026-06-15 ended PASTORAL_SUPPORT_PLAN | SEED-01 | NOT_MET
            dacorum | 3 | 2026-01-12 agreed RISK_REDUCTION_PLAN | SEED-01 | NOT_MET
            dacorum | 4 | 2026-01-12 suspended; 2026-02-12 suspended | SEED-03 | MET
            dacorum | 4 | 2026-01-12 suspended; 2026-02-12 declared | SEED-03 | MET
            dacorum | 4 | 2026-01-12 suspended | SEED-03 | NOT_KNOWN
            dacorum | 4 | 2026-06-01 judged AT_RISK_OF_PERMANENT_EXCLUSION | SEED-03 | MET
            dacorum | 4 | 2026-06-01 judged AT_RISK_OF_PERMANENT_EXCLUSION 2026-06-14 | SEED-03 | NOT_KNOWN
            dacorum | 4 | 2026-06-01 judged NEEDS_A_MANAGED_MOVE | SEED-03 | MET
            dacorum | 4 | 2026-06-01 move | SEED-03 | MET
            dacorum | 4 | 2026-06-01 move; 2026-06-15 moved | SEED-03 | NOT_KNOWN
            dacorum | 4 | 2026-06-01 move; 2026-06-16 moved | SEED-03 | MET
            dacorum | 4 | 2026-06-01 judged-not AT_RISK_OF_PERMANENT_EXCLUSION; 2026-06-01 judged-not NEEDS_A_MANAGED_MOVE | SEED-03 | NOT_MET
            hertfordshire-thrive | 4 | 2026-06-01 judged AT_IMMEDIATE_RISK_OF_PERMANENT_EXCLUSION | THRIVE-4 | MET
            hertfordshire-thrive | 4 | 2026-06-01 judged AT_RISK_OF_PERMANENT_EXCLUSION | THRIVE-4 | NOT_KNOWN
            hertfordshire-thrive | 4 | 2026-06-01 judged AT_IMMEDIATE_RISK_OF_PERMANENT_EXCLUSION; 2026-06-02 judged-not AT_IMMEDIATE_RISK_OF_PERMANENT_EXCLUSION | THRIVE-4 | NOT_MET
            hertfordshire-thrive | 5 | 2026-06-01 move | THRIVE-5 | MET
            hertfordshire-thrive | 5 | 2026-06-01 judged NEEDS_A_MANAGED_MOVE | THRIVE-5 | MET
            hertfordshire-thrive | 5 | 2026-06-01 suspended | THRIVE-5 | NOT_KNOWN
            hertfordshire-early-years | 3 | 2026-06-01 judged CONTINUES_TO_CAUSE_CONCERN | EY-3 | MET
            hertfordshire-early-years | 3 | 2026-06-01 judged SETTING_CONSIDERS_EXCLUDING | EY-3 | MET
            hertfordshire-early-years | 3 | 2026-06-01 judged-not CONTINUES_TO_CAUSE_CONCERN | EY-3 | NOT_KNOWN
            hertfordshire-early-years | 3 | 2026-06-01 judged-not CONTINUES_TO_CAUSE_CONCERN; 2026-06-01 judged-not SETTING_CONSIDERS_EXCLUDING | EY-3 | NOT_MET
            hertfordshire-early-years | 3 | 2026-06-01 cycle | EY-3-GRADUATED | MET
            hertfordshire-early-years | 3 | | EY-3-GRADUATED | NOT_MET
            hertfordshire-early-years | 3 | 2026-06-01 agreed RISK_MANAGEMENT_PLAN | EY-3-PLAN | MET
            hertfordshire-early-years | 3 | 2026-06-01 agreed BEHAVIOUR_PLAN | EY-3-PLAN | MET
            hertfordshire-early-years | 3 | 2026-06-01 agreed ANXIETY_MAP | EY-3-PLAN | NOT_MET
            hertfordshire-early-years | 3 | 2026-06-01 agreed ROOTS_AND_FRUITS 117500/2026-06-02 | EY-3-STEPS | MET
            hertfordshire-early-years | 3 | 2026-06-01 agreed ABC_CHART | EY-3-STEPS | NOT_MET
            wrexham | 4 | 2026-03-01 reviewed INDIVIDUAL_EDUCATION_PLAN; 2026-05-01 reviewed INDIVIDUAL_EDUCATION_PLAN | WREXHAM-3 | MET
            wrexham | 4 | 2026-03-01 reviewed INDIVIDUAL_DEVELOPMENT_PLAN; 2026-05-01 reviewed PASTORAL_SUPPORT_PLAN | WREXHAM-3 | MET
            wrexham | 4 | 2026-03-01 reviewed INDIVIDUAL_EDUCATION_PLAN | WREXHAM-3 | NOT_MET
            wrexham | 4 | 2026-03-01 reviewed RISK_ASSESSMENT; 2026-05-01 reviewed RISK_ASSESSMENT | WREXHAM-3 | NOT_MET
            wrexham | 4 | 2026-03-01 cycle; 2026-05-01 cycle | WREXHAM-3 | MET
            wrexham | 4 | 2026-03-01 cycle; 2026-05-01 reviewed INDIVIDUAL_EDUCATION_PLAN | WREXHAM-3 | NOT_MET
            st-barts | 2 | 2026-06-01 concern k SLEEP | BARTS-2 | MET
            st-barts | 2 | 2026-06-01 concern k; 2026-06-03 triaged k SLEEP | BARTS-2 | MET
            st-barts | 2 | 2026-06-01 concern k SLEEP; 2026-06-03 triaged k OTHER | BARTS-2 | NOT_KNOWN
            st-barts | 2 | 2026-06-01 concern k SLEEP; 2026-06-03 corrected k OTHER | BARTS-2 | NOT_KNOWN
            st-barts | 2 | 2026-06-01 concern k SLEEP; 2026-06-03 withdrawn k | BARTS-2 | NOT_KNOWN
            st-barts | 2 | 2026-06-01 concern k OTHER | BARTS-2 | NOT_KNOWN
            st-barts | 2 | 2026-06-01 concern k OTHER; 2026-06-01 judged NEEDS_GUIDED_INTERVENTION | BARTS-2 | MET
            st-barts | 2 | 2026-06-01 judged-not NEEDS_GUIDED_INTERVENTION | BARTS-2 | NOT_MET
            st-barts | 3 | 2026-06-01 concern k WITHDRAWAL,SLEEP | BARTS-3 | MET
            st-barts | 3 | 2026-06-01 judged NEEDS_ONE_TO_ONE_SUPPORT | BARTS-3 | MET
            st-barts | 3 | 2026-06-01 judged-not NEEDS_ONE_TO_ONE_SUPPORT | BARTS-3 | NOT_MET
            st-barts | 4 | 2026-06-01 concern k SELF_HARM | URGENT-01 | MET
            st-barts | 4 | 2026-06-01 concern k SLEEP | URGENT-01 | NOT_KNOWN
            st-barts | 4 | 2026-06-01 judged BEREAVEMENT_IN_THE_FAMILY | URGENT-01 | MET
            st-barts | 4 | 2026-06-01 judged SEVERE_DISTRESS_OR_AGGRESSION | URGENT-01 | MET
            st-barts | 4 | 2026-06-01 judged SUDDEN_DETERIORATION | URGENT-01 | MET
            st-barts | 4 | 2026-06-01 judged MAJOR_CONCERN_DESPITE_FULL_SUPPORT | URGENT-01 | MET
            """)
    void aRequirementStands(String framework, int tier, @Nullable String facts, String rule, Standing standing) {
        assertThat(requirement(reading(framework, tier, facts), rule).standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} tier {1}, {2}: {3} asks for {4}")
    @CsvSource(delimiter = '|', textBlock = """
            dacorum | 4 | | SUSPENDED_MORE_THAN_ONCE | 2 suspensions
            dacorum | 4 | 2026-01-12 suspended | SUSPENDED_MORE_THAN_ONCE | 1 more suspension
            dacorum | 3 | | SUSPENDED | 1 suspension
            dacorum | 3 | | AT_RISK_OF_SUSPENSION | a professional's judgement on whether the child is at risk of suspension
            dacorum | 3 | 2026-06-01 judged AT_RISK_OF_SUSPENSION 2026-06-10 | AT_RISK_OF_SUSPENSION | a new judgement on whether the child is at risk of suspension; the last one was given until 2026-06-10
            dacorum | 3 | 2026-06-01 judged-not AT_RISK_OF_SUSPENSION | AT_RISK_OF_SUSPENSION | another judgement on whether the child is at risk of suspension; the latest says no
            dacorum | 3 | 2026-06-01 judged NOT_IMPROVED_DESPITE_EARLY_HELP | NOT_IMPROVED_DESPITE_EARLY_HELP | another tier that was tried first
            dacorum | 3 | | PASTORAL_SUPPORT_PLAN | a Pastoral Support Plan active at this setting
            dacorum | 4 | | MANAGED_MOVE_PROPOSED | a managed move that has been proposed
            hertfordshire-thrive | 5 | | PERMANENTLY_EXCLUDED | a permanent exclusion on record
            hertfordshire-early-years | 3 | | GRADUATED_APPROACH | 1 reviewed cycle of assess, plan, do, review
            hertfordshire-early-years | 3 | | MANAGEMENT_PLAN | a Risk Management Plan or a Risk Reduction Plan or a Behaviour Plan active at this setting
            hertfordshire-early-years | 3 | | STEPS_APPROACHES | a Roots And Fruits or an Anxiety Map
            wrexham | 4 | 2026-03-01 reviewed INDIVIDUAL_EDUCATION_PLAN | SERIES_OF_REVIEWED_PLANS | 1 more review of an Individual Education Plan or an Individual Development Plan or a Pastoral Support Plan
            st-barts | 4 | | SELF_HARM | a concern that shows self-harm
            """)
    void itSaysWhatIsMissing(String framework, int tier, @Nullable String facts, String criterion, String missing) {
        assertThat(criterion(reading(framework, tier, facts), criterion).missing())
                .isEqualTo(missing);
    }

    @Test
    void theEventsThatShowACriterionAreNamed() {
        Reading reading = reading(
                "dacorum", 4, "2026-01-12 suspended; 2026-02-01 judged NEEDS_A_MANAGED_MOVE; 2026-02-12 suspended");

        assertThat(criterion(reading, "SUSPENDED_MORE_THAN_ONCE").shownBy())
                .containsExactly("exclusion-c@0", "exclusion-c@1");
        assertThat(reading.evidence()).containsExactly("exclusion-c@0", "exclusion-c@1", "support-c@0");
    }

    @Test
    void whatIsThereOfACriterionNotMetIsNamedToo() {
        CriterionWeighed one = criterion(reading("dacorum", 4, "2026-01-12 suspended"), "SUSPENDED_MORE_THAN_ONCE");

        assertThat(one.standing()).isEqualTo(Standing.NOT_MET);
        assertThat(one.shownBy()).containsExactly("exclusion-c@0");
    }

    @Test
    void theVeryTierAskedForIsNoEarlierHelp() {
        Reading reading =
                reading("dacorum", 3, "2026-05-01 opened dacorum 3; 2026-06-01 judged NOT_IMPROVED_DESPITE_EARLY_HELP");

        assertThat(criterion(reading, "NOT_IMPROVED_DESPITE_EARLY_HELP").standing())
                .isEqualTo(Standing.NOT_MET);
    }

    @Test
    void entryIsMetWhenEveryRequirementIs() {
        String threshold = "2026-01-12 suspended";
        String plan = "2026-01-12 agreed PASTORAL_SUPPORT_PLAN";

        assertThat(reading("dacorum", 3, threshold + "; " + plan).standing()).isEqualTo(Standing.MET);
        assertThat(reading("dacorum", 3, threshold).standing()).isEqualTo(Standing.NOT_MET);
        assertThat(reading("dacorum", 3, plan).standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(reading("dacorum", 1, null).standing()).isEqualTo(Standing.MET);
    }

    @Test
    void aRequirementThatOnlyWarnsDoesNotStop() {
        assertThat(reading("st-barts", 4, null).stops()).isFalse();
        assertThat(reading("dacorum", 4, null).stops()).isTrue();
        assertThat(reading("dacorum", 4, "2026-06-01 move").stops()).isFalse();
    }

    @Test
    void withoutASettingADocumentMayBeActiveAnywhere() {
        Framework dacorum = framework("dacorum");
        Situation elsewhere =
                Story.of("2026-01-12 agreed PASTORAL_SUPPORT_PLAN 117500").situation();

        Reading reading = Reading.of(dacorum, dacorum.tier(3).orElseThrow(), elsewhere, TODAY, null);

        assertThat(requirement(reading, "SEED-01").standing()).isEqualTo(Standing.MET);
    }

    @Test
    void aDayGoneByIsReadAsItWas() {
        String facts = "2026-01-12 suspended; 2026-06-01 concern k SLEEP; 2026-06-10 withdrawn k";

        assertThat(on("st-barts", 2, facts, "2026-06-09").standing()).isEqualTo(Standing.MET);
        assertThat(on("st-barts", 2, facts, "2026-06-10").standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(criterion(on("dacorum", 4, facts, "2026-01-11"), "SUSPENDED_MORE_THAN_ONCE")
                        .missing())
                .isEqualTo("2 suspensions");
    }

    @Test
    void oneHistoryIsReadAgainstEveryFramework() {
        String facts = "2026-01-12 suspended; 2026-02-12 suspended; 2026-03-01 cycle; 2026-04-01 cycle";

        assertThat(List.of(
                        reading("dacorum", 4, facts).standing(),
                        reading("hertfordshire-thrive", 4, facts).standing(),
                        reading("wrexham", 4, facts).standing(),
                        reading("st-barts", 2, facts).standing()))
                .containsExactly(Standing.MET, Standing.NOT_KNOWN, Standing.MET, Standing.NOT_KNOWN);
    }

    private static Reading reading(String framework, int tier, @Nullable String facts) {
        return on(framework, tier, facts, TODAY.toString());
    }

    private static Reading on(String framework, int tier, @Nullable String facts, String day) {
        Framework edition = framework(framework);
        return Reading.of(
                edition, edition.tier(tier).orElseThrow(), Story.of(facts).situation(), LocalDate.parse(day), HERE);
    }

    private static Framework framework(String name) {
        return FRAMEWORKS.inForce(name, TODAY).orElseThrow();
    }

    private static Weighed requirement(Reading reading, String rule) {
        return reading.requirements().stream()
                .filter(r -> r.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static CriterionWeighed criterion(Reading reading, String code) {
        return reading.criteria().stream()
                .filter(c -> c.criterion().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
