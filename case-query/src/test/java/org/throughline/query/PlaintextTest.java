package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.AboutChild;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.Personal;

class PlaintextTest {

    @Test
    void noDocumentHoldsANameOrWhatSomebodyWroteInTheOpen() {
        Scene scene = new Scene();
        scene.tellAll(scene.story.everything());
        scene.tell(scene.story.registered());
        scene.tell(new Staffing(scene.school).everything());
        for (String path :
                new String[] {"", "/timeline", "/concerns", "/suspensions", "/documents", "/tiers", "/history-review"
                }) {
            scene.ask(scene.fairAccess(), "/v1/children/" + scene.child + path);
        }
        scene.ask(scene.fairAccess(), "/v1/duties");
        scene.ask(scene.auditor(), "/v1/audit/decisions/dec-" + scene.child);

        Set<String> personal = personal(scene.story);
        // which agency recorded something stands in the open (ADR 0007); here the lead professional is of the same
        personal.remove("school:" + scene.school);
        assertThat(personal)
                .contains(
                        "ZzLovelace",
                        "ZzThrewAChair",
                        "ZzCounsellors",
                        "ZzMsLee",
                        "ZzSitNearDoor",
                        "2013-02-03",
                        Story.UPN,
                        "ZzActor",
                        "ZzAnxietyClinic",
                        "referral:ref-1");
        personal.addAll(Set.of("ZzTutor", "ZzTeacher", "Zz919919", "ZzOne", "ZzController", "ZzByForm"));
        int documents = 0;
        for (String collection : scene.house.documents().listCollectionNames()) {
            if (collection.equals("disclosure")) {
                continue;
            }
            for (Document document :
                    scene.house.documents().getCollection(collection).find()) {
                documents++;
                String json = document.toJson();
                assertThat(personal.stream().filter(json::contains))
                        .as(collection + " " + document.get("_id"))
                        .isEmpty();
            }
        }
        assertThat(documents).isGreaterThan(20);
    }

    /** What every personal component of every event says, where it is long enough not to be met by chance. */
    private static Set<String> personal(Story story) {
        Set<String> said = new TreeSet<>();
        for (AboutChild event : story.everything()) {
            for (RecordComponent component : event.getClass().getRecordComponents()) {
                if (component.isAnnotationPresent(Personal.class)) {
                    collect(valueOf(component, event), said);
                }
            }
        }
        return said;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of what a record holds, ids and days may well stand in the open elsewhere; secrets may not. */
    private static void inside(Record record, Set<String> into) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Set<String> said = new TreeSet<>();
            collect(valueOf(component, record), said);
            said.stream().filter(text -> text.startsWith(Story.SECRET)).forEach(into::add);
        }
    }

    private static void collect(@Nullable Object value, Set<String> into) {
        switch (value) {
            case null -> {}
            case List<?> many -> many.forEach(one -> collect(one, into));
            case RuleApplied rule -> into.add(rule.finding());
            case Record record -> inside(record, into);
            default -> {
                if (value.toString().length() > 6) {
                    into.add(value.toString());
                }
            }
        }
    }
}
