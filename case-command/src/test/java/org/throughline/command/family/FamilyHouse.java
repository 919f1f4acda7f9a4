package org.throughline.command.family;

import java.time.LocalDate;
import org.throughline.access.Actor;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.ParentRecorded;

/** Alex, ten years old, at 117276; the mother may be told, the father may not. */
final class FamilyHouse {

    static final String CHILD = "c1";
    static final String SCHOOL = "117276";
    static final String DAY = "2026-06-15";
    static final Actor HEAD = People.headteacherOf(SCHOOL);

    private FamilyHouse() {}

    static House house() {
        House house = new House(FamilyRecord.class).knowsChild(CHILD, SCHOOL);
        parent(house, "mother");
        parent(house, "father");
        return house.knows(
                "child-c1",
                new ContactRestricted(CHILD, "authority:919", "r1", "father", "Order", false, LocalDate.EPOCH, null));
    }

    static void parent(House house, String id) {
        house.knows(
                "child-c1",
                new ParentRecorded(
                        CHILD, "authority:919", id, "Kim Example", "parent", true, true, null, LocalDate.EPOCH));
    }
}
