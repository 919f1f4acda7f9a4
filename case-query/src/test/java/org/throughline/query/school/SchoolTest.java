package org.throughline.query.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.query.Scene;
import tools.jackson.databind.JsonNode;

class SchoolTest {

    private final Scene scene = new Scene();

    private List<String> found(String query) {
        List<String> names = new ArrayList<>();
        scene.ask(scene.auditor(), "/v1/schools?limit=200" + query)
                .body()
                .path("items")
                .forEach(s -> names.add(s.path("name").stringValue()));
        return names;
    }

    @Test
    void aSchoolReadsAsLastRecordedWithItsCalendars() {
        scene.tell(scene.story.schoolRecorded("Before"), scene.story.schoolRecorded("After"), scene.story.calendar());

        for (Actor anyone : List.of(scene.parent(), scene.dataManager(), scene.head())) {
            JsonNode school = scene.ask(anyone, "/v1/schools/" + scene.school).body();
            assertThat(school.path("name").stringValue()).isEqualTo("After");
            assertThat(school.path("district").stringValue()).isEqualTo("Dacorum");
            assertThat(school.path("calendars").get(0).path("year").stringValue())
                    .isEqualTo("2025/26");
            assertThat(school.path("calendars").get(0).path("source").stringValue())
                    .isEqualTo("made up");
        }
        assertThat(scene.ask(scene.head(), "/v1/schools/nowhere").status()).isEqualTo(404);
    }

    @Test
    void schoolsAreFoundByBeginningsOfWordsAndDistrict() {
        String name = "St. Bart's of " + scene.school;
        scene.tell(scene.story.schoolRecorded(name));

        assertThat(found("&q=barts%20" + scene.school)).containsExactly(name);
        assertThat(found("&q=" + scene.school.substring(0, 6) + "%20hem&district=Dacorum"))
                .containsExactly(name);
        assertThat(found("&q=" + scene.school + "&district=Nowhere")).isEmpty();
        assertThat(found("&q=" + scene.school.substring(2))).isEmpty();
        assertThat(found("&q=.*")).isNotEmpty();
    }
}
