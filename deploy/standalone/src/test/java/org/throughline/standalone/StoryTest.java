package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.Story;
import tools.jackson.databind.JsonNode;

/** The story the demo tells, checked step by step against the real answers. */
class StoryTest {

    private final Story.Told told = TheHouse.open().told();

    @Test
    void twoMoreDaysAreRefusedAt45AndAHalfWithBothSchoolsDaysAndTheSource() {
        Reply refused = told.twoMoreDays();
        assertThat(refused.status()).isEqualTo(409);
        JsonNode rule = refused.body().path("rules").path(0);
        assertThat(rule.path("rule").stringValue()).isEqualTo("EXC-03");
        assertThat(rule.path("sentence").stringValue())
                .contains("43.5 at " + told.oldSetting())
                .contains("2.0 asked for at " + told.setting())
                .contains("together 45.5 of at most 45.0 school days");
        assertThat(rule.path("source").stringValue()).contains("Education Act 2002 s.51A");
    }

    @Test
    void aLookedAfterChildIsNotSuspendedWithoutTheVirtualSchoolOrAReason() {
        assertThat(told.withoutConsultation().status()).isEqualTo(409);
        assertThat(told.withoutConsultation()
                        .body()
                        .path("rules")
                        .path(0)
                        .path("rule")
                        .stringValue())
                .isEqualTo("INF-03");
    }

    @Test
    void oneAndAHalfDaysGoThroughAndShowTheirDutiesWithDueDates() {
        assertThat(told.lawful().status()).isEqualTo(201);
        List<String> duties = new ArrayList<>();
        told.lawful()
                .body()
                .path("duties")
                .forEach(d -> duties.add(
                        d.path("kind").stringValue() + " " + d.path("dueOn").stringValue()));
        assertThat(duties)
                .containsExactlyInAnyOrder(
                        "TELL_PARENTS 2026-06-16",
                        "TELL_LOCAL_AUTHORITY 2026-06-16",
                        "TELL_SOCIAL_WORKER 2026-06-16",
                        "TELL_VIRTUAL_SCHOOL_HEAD 2026-06-16");
    }

    @Test
    void theVirtualSchoolSeesTheConsultationItGave() {
        assertThat(told.adviserSees().body().path("items")).hasSize(1);
        assertThat(told.adviserSees()
                        .body()
                        .path("items")
                        .path(0)
                        .path("agency")
                        .stringValue())
                .isEqualTo("virtual-school:919");
    }

    @Test
    void theSchoolOfficeSeesNothingThatGivesCareStatusAway() {
        assertThat(told.officeSees().body().path("items")).isNotEmpty();
        assertThat(told.officeSees().body().toString().toLowerCase(Locale.ROOT))
                .doesNotContain("care", "looked after", "looked-after", "virtual", "social")
                .doesNotContainPattern("\\bcla\\b");
    }

    @Test
    void theAuditorSeesTheRefusalsAndTheReceipt() {
        assertThat(told.auditorSeesRefusals().body().path("items")).hasSize(2);
        assertThat(told.auditorSeesReceipt().status()).isEqualTo(200);
        assertThat(told.auditorSeesReceipt().body().path("result").stringValue())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void whatWasLearntYesterdayWasNotKnownLastWeek() {
        assertThat(summaries(told.today())).anyMatch(s -> s.contains("declared") || s.contains("another school"));
        assertThat(told.today().body().path("items").size())
                .isGreaterThan(told.asKnownLastWeek().body().path("items").size());
        assertThat(summaries(told.asKnownLastWeek())).noneMatch(s -> s.contains("declared"));
    }

    private static List<String> summaries(Reply reply) {
        List<String> summaries = new ArrayList<>();
        reply.body()
                .path("items")
                .forEach(line -> summaries.add(line.path("text").stringValue()));
        return summaries;
    }
}
