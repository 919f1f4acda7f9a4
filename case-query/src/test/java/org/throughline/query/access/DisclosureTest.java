package org.throughline.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.edge.ProblemException;
import org.throughline.query.House;
import org.throughline.query.House.Answer;
import org.throughline.query.Scene;
import org.throughline.query.Story;

class DisclosureTest {

    private final House house = House.open();
    private final JdbcTemplate jdbc = new JdbcTemplate(house.bean(DataSource.class));
    private final Scene scene = new Scene();

    private List<Map<String, Object>> recorded() {
        return jdbc.queryForList("select actor, role, agency, what from disclosure where child_id = ?", scene.child);
    }

    @Test
    void everyReadOfAChildIsOnRecordAndARefusedOneIsNot() {
        scene.tell(scene.story.registered(), scene.story.enrolled(), scene.story.caseOpened("case-" + scene.child));
        scene.timeline(scene.dataManager(), "");
        assertThat(recorded()).isEmpty();

        for (String path : List.of(
                "/v1/children/" + scene.child,
                "/v1/children/" + scene.child + "/timeline",
                "/v1/children/" + scene.child + "/concerns",
                "/v1/children/" + scene.child + "/suspensions",
                "/v1/children/" + scene.child + "/referrals",
                "/v1/children/" + scene.child + "/service-reports",
                "/v1/children/" + scene.child + "/meetings",
                "/v1/children/" + scene.child + "/agreements",
                "/v1/children/" + scene.child + "/responsibility",
                "/v1/children/" + scene.child + "/family",
                "/v1/cases/case-" + scene.child,
                "/v1/children?q=zzlovett",
                "/v1/schools/" + scene.school + "/caseload")) {
            int before = recorded().size();
            assertThat(scene.ask(scene.head(), path).status()).as(path).isEqualTo(200);
            assertThat(recorded()).as(path).hasSize(before + 1);
        }
        assertThat(recorded())
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("ACTOR", scene.head().id())
                        .containsEntry("ROLE", "HEADTEACHER")
                        .containsEntry("AGENCY", "school:" + scene.school)
                        .containsEntry("WHAT", "child"));
    }

    @Test
    void aReadThatCannotBeRecordedShowsNothing() {
        scene.tell(scene.story.registered(), scene.story.enrolled());
        scene.ask(scene.head(), "/v1/children/" + scene.child);
        jdbc.execute("alter table disclosure rename to disclosure_gone");
        try {
            for (String path : List.of(
                    "",
                    "/timeline",
                    "/concerns",
                    "/suspensions",
                    "/referrals",
                    "/meetings",
                    "/agreements",
                    "/responsibility",
                    "/family",
                    "?q=zzlovett")) {
                String whole = path.startsWith("?") ? "/v1/children" + path : "/v1/children/" + scene.child + path;
                Answer answer = scene.ask(scene.head(), whole);
                assertThat(answer.status()).as(whole).isEqualTo(500);
                assertThat(answer.text()).as(whole).doesNotContain(Story.SECRET).contains("nothing is shown");
            }
        } finally {
            jdbc.execute("alter table disclosure_gone rename to disclosure");
        }
        assertThat(scene.ask(scene.head(), "/v1/children/" + scene.child).status())
                .isEqualTo(200);
    }

    @Test
    void withoutADatabaseTheRecordIsKeptInMongo() {
        MongoClient mongo = house.bean(MongoClient.class);
        new MongoDisclosureLog(mongo.getDatabase("elsewhere"), House.CLOCK)
                .record(scene.head(), List.of("a", "b"), "timeline");

        assertThat(mongo.getDatabase("elsewhere").getCollection("disclosure").countDocuments())
                .isEqualTo(2);
    }

    @Test
    void aMongoThatDoesNotAnswerFailsTheRead() {
        try (MongoClient nobody = com.mongodb.client.MongoClients.create(
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200&connectTimeoutMS=200")) {
            var log = new MongoDisclosureLog(nobody.getDatabase("x"), House.CLOCK);
            assertThatThrownBy(() -> log.record(scene.head(), List.of("a"), "timeline"))
                    .isInstanceOf(ProblemException.class);
        }
    }
}
