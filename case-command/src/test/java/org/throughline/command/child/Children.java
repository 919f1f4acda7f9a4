package org.throughline.command.child;

import java.time.LocalDate;
import org.throughline.command.testing.House;
import org.throughline.command.testing.KeysInMemory;

/** A house that keeps children: {@code c1} on the roll of 117276, nobody else yet. */
final class Children {

    static final String SCHOOL = "117276";
    static final String OTHER_SCHOOL = "117463";
    static final String UPN = "V919406625001";
    static final String OTHER_UPN = "B801200005001";
    static final String TEMPORARY_UPN = "F91940662500A";
    static final String NHS = "9434765919";
    static final ChildCommand.Details ALEX =
            new ChildCommand.Details("Alexandra", "Exampleton", LocalDate.of(2014, 11, 2), "F");

    private Children() {}

    static House house() {
        House house = new House(ChildRecord.class).knowsChild("c1", SCHOOL);
        return house.with(new Reservations(house.records(), KeysInMemory.seals()));
    }

    static ChildFacts facts(House house) {
        return ChildFacts.of("c1", house.records());
    }
}
