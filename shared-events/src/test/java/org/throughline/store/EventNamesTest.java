package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.CaseEvent;
import org.throughline.events.Stored;

class EventNamesTest {

    private final List<Class<?>> concrete = concrete(CaseEvent.class, new ArrayList<>());

    private static List<Class<?>> concrete(Class<?> type, List<Class<?>> found) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                concrete(permitted, found);
            }
        } else {
            found.add(type);
        }
        return found;
    }

    @Test
    void everyEventIsARecordWithANameOfItsOwn() {
        assertThat(concrete).isNotEmpty().allSatisfy(type -> {
            assertThat(type.isRecord()).as(type + " is a record").isTrue();
            assertThat(type.isAnnotationPresent(Stored.class))
                    .as(type + " has a stored name")
                    .isTrue();
        });
        assertThat(concrete).extracting(EventNames::of).doesNotHaveDuplicates();
        assertThat(new EventNames().all().values()).containsExactlyInAnyOrderElementsOf(concrete);
    }

    @Test
    void namesAreShortWordsJoinedByHyphensAndNeverClassNames() {
        assertThat(concrete)
                .extracting(EventNames::of)
                .allSatisfy(name ->
                        assertThat(name).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void aNameLeadsBackToItsEventAndAnUnknownOneToNone() {
        EventNames names = new EventNames();

        assertThat(concrete)
                .allSatisfy(
                        type -> assertThat(names.typeOf(EventNames.of(type))).isEqualTo(type));
        assertThat(names.typeOf("org.throughline.events.ChildEvent$ChildRegistered"))
                .isNull();
    }
}
