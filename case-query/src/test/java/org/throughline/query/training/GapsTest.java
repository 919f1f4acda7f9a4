package org.throughline.query.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.query.training.Gap.Kind;
import org.throughline.query.training.Register.Acknowledged;
import org.throughline.query.training.Register.Completed;
import org.throughline.query.training.Register.Held;

/** What a register lacks, on 17 June 2026. */
class GapsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

    private final List<Held> posts = new ArrayList<>();
    private final List<Completed> trainings = new ArrayList<>();
    private final List<Acknowledged> policies = new ArrayList<>();

    private List<Gap> gaps() {
        return Gaps.of(new Register(posts, trainings, policies, List.of()), TODAY);
    }

    private List<Kind> kinds() {
        return gaps().stream().map(Gap::kind).toList();
    }

    private void holds(String person, Post post, @Nullable LocalDate until) {
        posts.add(new Held("p" + posts.size(), post, person, LocalDate.of(2025, 9, 1), until));
    }

    /** Newest first, as the register has them. */
    private void trained(String person, String course, int halfDays, LocalDate on, @Nullable LocalDate validUntil) {
        trainings.add(new Completed("t" + trainings.size(), person, course, halfDays, on, validUntil));
    }

    static Stream<Arguments> postsThatMustBeHeld() {
        return Stream.of(
                arguments(Post.MENTAL_HEALTH_LEAD, Kind.NO_MENTAL_HEALTH_LEAD),
                arguments(Post.DEPUTY_MENTAL_HEALTH_LEAD, Kind.NO_DEPUTY_MENTAL_HEALTH_LEAD),
                arguments(Post.MENTAL_HEALTH_GOVERNOR, Kind.NO_MENTAL_HEALTH_GOVERNOR),
                arguments(Post.DESIGNATED_TEACHER, Kind.NO_DESIGNATED_TEACHER));
    }

    @ParameterizedTest
    @MethodSource("postsThatMustBeHeld")
    void aPostNobodyHoldsTodayIsMissing(Post post, Kind missing) {
        assertThat(kinds()).contains(missing);
        holds("a", post, TODAY.minusDays(1));
        assertThat(kinds()).as("left yesterday").contains(missing);
        holds("b", post, TODAY);
        assertThat(kinds()).as("last day today").doesNotContain(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "'',    'There is no Steps tutor, of at least 2'",
        "a,     'There is 1 Steps tutor, of at least 2'",
        "a;a,   'There is 1 Steps tutor, of at least 2'",
        "a;b,   ",
        "a;b;c, "
    })
    void aSchoolHasTwoStepsTutors(String tutors, @Nullable String sentence) {
        for (String tutor : tutors.split(";")) {
            if (!tutor.isEmpty()) {
                holds(tutor, Post.STEPS_TUTOR, null);
            }
        }
        assertThat(gaps().stream()
                        .filter(gap -> gap.kind() == Kind.FEWER_THAN_TWO_STEPS_TUTORS)
                        .map(Gap::sentence)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-16, true", "2026-06-17, false", "2027-06-17, false"})
    void aRefresherIsOverdueTheDayAfterItsLast(LocalDate validUntil, boolean overdue) {
        trained("a", "STEPS_TUTOR", 4, LocalDate.of(2025, 6, 17), validUntil);

        assertThat(kinds().contains(Kind.REFRESHER_OVERDUE)).isEqualTo(overdue);
    }

    @Test
    void aRefresherRenewsTheCourseItIsFor() {
        trained("a", "STEPS_TUTOR_REFRESHER", 2, LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31));
        trained("a", "STEPS_TUTOR", 4, LocalDate.of(2025, 5, 1), LocalDate.of(2026, 4, 30));
        assertThat(kinds()).doesNotContain(Kind.REFRESHER_OVERDUE);
        trained("b", "STEPS_TUTOR", 4, LocalDate.of(2025, 5, 1), LocalDate.of(2026, 4, 30));

        assertThat(gaps().stream().filter(gap -> gap.kind() == Kind.REFRESHER_OVERDUE))
                .extracting(Gap::person)
                .containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.0 of at least 2",
        "3, 0, 1.5 of at least 2",
        "4, 0, ",
        "2, 2, 1.0 of at least 2",
        "0, 4, 0.0 of at least 2"
    })
    void theDesignatedTeacherHasTwoDaysAnAcademicYear(int thisYear, int lastYear, @Nullable String had) {
        holds("a", Post.DESIGNATED_TEACHER, null);
        trained("a", "DESIGNATED_TEACHER", thisYear, LocalDate.of(2025, 9, 1), null);
        trained("a", "DESIGNATED_TEACHER", lastYear, LocalDate.of(2025, 8, 31), null);
        trained("a", "STEPS_TUTOR", 8, LocalDate.of(2025, 10, 1), null);
        trained("b", "DESIGNATED_TEACHER", 8, LocalDate.of(2025, 10, 1), null);

        List<String> gap = gaps().stream()
                .filter(g -> g.kind() == Kind.TOO_LITTLE_TRAINING_THIS_YEAR)
                .map(Gap::sentence)
                .toList();
        if (had == null) {
            assertThat(gap).isEmpty();
        } else {
            assertThat(gap).singleElement().asString().contains(had);
        }
    }

    @Test
    void theMentalHealthLeadIsTrainedForIt() {
        holds("a", Post.MENTAL_HEALTH_LEAD, null);
        assertThat(gaps())
                .filteredOn(gap -> gap.kind() == Kind.NOT_TRAINED_FOR_THE_POST)
                .singleElement()
                .extracting(Gap::person, Gap::sentence)
                .containsExactly("a", "The mental health lead has not completed: Level 2 mental-health lead");
        trained("a", "LEVEL_2_MENTAL_HEALTH_LEAD", 2, LocalDate.of(2024, 1, 8), null);

        assertThat(kinds()).doesNotContain(Kind.NOT_TRAINED_FOR_THE_POST);
    }

    @Test
    void everybodyInTheRegisterIsToHaveLevelOne() {
        holds("a", Post.SENCO, null);
        trained("b", Gaps.AWARENESS.code(), 1, LocalDate.of(2024, 1, 8), null);
        assertThat(gaps())
                .filteredOn(gap -> gap.kind() == Kind.NOT_EVERYBODY_IS_AWARE)
                .singleElement()
                .extracting(Gap::sentence)
                .asString()
                .startsWith("1 of 2 people");
        trained("a", Gaps.AWARENESS.code(), 1, LocalDate.of(2026, 1, 8), null);

        assertThat(kinds()).doesNotContain(Kind.NOT_EVERYBODY_IS_AWARE);
    }

    @Test
    void everybodyInTheRegisterIsToHaveReadTheExclusionGuidance() {
        holds("a", Post.SENCO, null);
        acknowledged("b", "EXCLUSION_GUIDANCE", "2023");
        acknowledged("b", "EXCLUSION_GUIDANCE", "2024");
        acknowledged("a", "BEHAVIOUR_POLICY", "2024");
        assertThat(gaps())
                .filteredOn(gap -> gap.kind() == Kind.POLICY_NOT_ACKNOWLEDGED)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.sentence()).startsWith("1 of 2 people");
                    assertThat(gap.source()).isEqualTo("S2:L217");
                });
        acknowledged("a", "EXCLUSION_GUIDANCE", "2024");

        assertThat(kinds()).doesNotContain(Kind.POLICY_NOT_ACKNOWLEDGED);
    }

    private void acknowledged(String person, String policy, String edition) {
        policies.add(new Acknowledged(person, policy, edition, TODAY));
    }
}
