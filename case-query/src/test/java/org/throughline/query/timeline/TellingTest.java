package org.throughline.query.timeline;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.events.AboutChild;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.timeline.Telling.Line;
import org.throughline.query.timeline.Telling.NotShown;
import org.throughline.store.EventNames;

class TellingTest {

    private final Story story = new Scene().story;

    @Test
    void everyEventAboutAChildHasALineOrAReason() {
        Set<Class<?>> all = new EventNames()
                .all().values().stream()
                        .filter(AboutChild.class::isAssignableFrom)
                        .collect(toSet());
        assertThat(story.everything().stream().map(Object::getClass).collect(toSet()))
                .as("the story tells one of each")
                .isEqualTo(all);
        for (AboutChild event : story.everything()) {
            switch (Telling.of(event)) {
                case Line line -> assertThat(line.words()).as(event.toString()).isNotBlank();
                case NotShown not ->
                    assertThat(not.reason()).as(event.toString()).isNotBlank();
            }
        }
    }

    @Test
    void noLineSaysAnythingPersonal() {
        for (AboutChild event : story.everything()) {
            if (Telling.of(event) instanceof Line line) {
                assertThat(line.words()).as(TimelineProjection.kind(event)).doesNotContain(Story.SECRET);
            }
        }
    }

    @Test
    void wordsStandSealedForACodeMayBePersonalByItself() {
        Scene scene = new Scene();
        scene.tell(scene.story.registered(), scene.story.enrolled(), scene.story.inCare());
        scene.tell(scene.story.support.intervention("in1", ProvisionOwner.SCHOOL));
        scene.tell(scene.story.support.interventionEnded("in1", Impact.MADE_IT_WORSE));

        assertThat(scene.lines(scene.head(), ""))
                .contains("Looked after by the local authority from this day")
                .contains("Extra help ended: it made things worse");
        for (Document bucket :
                scene.house.documents().getCollection(TimelineProjection.NAME).find()) {
            assertThat(bucket.toJson()).doesNotContain("Looked after", "made things worse");
        }
    }

    @Test
    void lengthsAndDaysReadAsPeopleSayThem() {
        assertThat(Words.days(1)).isEqualTo("half a day");
        assertThat(Words.days(2)).isEqualTo("1 day");
        assertThat(Words.days(87)).isEqualTo("43.5 days");
        assertThat(Words.on(Story.SEPTEMBER, Story.SEPTEMBER)).isEqualTo("3 September");
        assertThat(Words.on(Story.SEPTEMBER, Story.JUNE_17)).isEqualTo("3 September 2025");
        assertThat(Words.year(2025)).isEqualTo("2025/26");
        assertThat(ReasonWords.of("DB")).isEqualTo("disruptive behaviour");
        assertThat(ReasonWords.of("??")).isEqualTo("??");
    }
}
