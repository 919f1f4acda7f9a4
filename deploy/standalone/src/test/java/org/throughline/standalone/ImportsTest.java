package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.access.Actor;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.Reservations;
import org.throughline.command.child.Upn;
import org.throughline.command.decision.Records;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.People;
import tools.jackson.databind.JsonNode;

/** Files as a real authority would load them on day one, through the real server onto the real stores. */
class ImportsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private static final String PUPILS = "pupil_key,upn,given_names,family_name,date_of_birth,sex\n";
    private static final String PARENTS =
            "pupil_key,name,relationship,parental_responsibility,lives_with_child,contact\n";
    private static final String ENROLMENTS = "pupil_key,setting,kind,from,until,reason\n";
    private static final String PRIOR = "upn,setting,academic_year,sessions,source\n";

    private final TheHouse house = TheHouse.open();
    private final Records records = house.bean(Records.class);
    private final Reservations reservations = house.bean(Reservations.class);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    // ---- schools

    @Test
    void aListOfSchoolsLoadsOnceAndAChangedRowIsANewRecord() {
        String list = """
                urn,name,town,postcode,la_code,phase_from_name
                910001,Castle School,Newton,ZZ1 1ZZ,919,Primary
                91000X,Bad School,Newton,ZZ1 1ZZ,919,Primary
                910002,Meadow School,Newton,ZZ1 2ZZ,919,
                """;

        Reply first = schools(list);
        assertThat(counts(first)).isEqualTo("3 read, 2 loaded, 0 unchanged, 1 rejected");
        assertThat(reasons(first)).containsExactly("3: the URN is not six digits");
        assertThat(first.body().path("schoolsCovered").intValue()).isEqualTo(2);
        assertThat(texts(first.body().path("schools"))).containsExactly("910001", "910002");
        assertThat(unknown(first))
                .containsEntry("schools without a phase", 1)
                .containsEntry("schools without a type", 2);

        long stored = eventsStored();
        assertThat(counts(schools(list))).isEqualTo("3 read, 0 loaded, 2 unchanged, 1 rejected");
        assertThat(eventsStored()).isEqualTo(stored);

        String renamed = list.replace("Castle School", "Castle Academy");
        assertThat(counts(schools(renamed))).isEqualTo("3 read, 1 loaded, 1 unchanged, 1 rejected");
        assertThat(counts(schools(list))).as("a change back").startsWith("3 read, 1 loaded");
        assertThat(counts(schools(renamed))).as("and forth again").startsWith("3 read, 1 loaded");
        assertThat(counts(schools(renamed))).startsWith("3 read, 0 loaded");
    }

    @Test
    void onlyTheDataManagerLoadsSchools() {
        for (Actor actor : List.of(People.office("910001"), People.head("910001"), People.AUDITOR)) {
            assertThat(load(actor, "schools", "urn,name\n").status()).isEqualTo(403);
        }
    }

    @Test
    void aFileThatIsNoneIsAnsweredAsAWhole() {
        assertThat(load(People.DATA_MANAGER, "schools", "").status()).isEqualTo(422);
        Reply noColumns = load(People.DATA_MANAGER, "schools", "a,b\n1,2\n");
        assertThat(noColumns.status()).isEqualTo(422);
        assertThat(noColumns.body().path("type").stringValue()).endsWith("/unreadable-file");
        assertThat(noColumns.body().path("detail").stringValue()).contains("URN");
        assertThat(upload(People.DATA_MANAGER, "schools", "{}", "application/json")
                        .status())
                .isEqualTo(415);
        assertThat(upload(People.DATA_MANAGER, "common-transfer-file", "<x/>", "application/xml")
                        .status())
                .isEqualTo(422);
    }

    // ---- a roll

    @Test
    void aRollLoadsOnceAndTheSameFilesAgainChangeNothing() {
        String setting = setting();
        Upn upn = upn();
        String pupils = PUPILS + upn.value() + ",,Asha,Patel,2012-09-30,F\n" + "own-7,,Ben,Quine,2013-01-02,M\n";
        String parents = PARENTS
                + upn.value() + ",Meera Patel,Mother,yes,yes,07700 900001\n"
                + "own-7,Jo Quine,Father,yes,no,\n"
                + "own-7,Al Quine,Stepfather,no,yes,\n";
        String enrolments = ENROLMENTS
                + upn.value() + ",910090,main,2018-09-04,2024-07-20,Moved up\n"
                + upn.value() + "," + setting + ",main,2024-09-04,,\n"
                + "own-7," + setting + ",main,2024-09-04,,\n";

        Reply first = roll(setting, "pupils", pupils);
        assertThat(counts(first)).isEqualTo("2 read, 2 loaded, 0 unchanged, 0 rejected");
        assertThat(unknown(first)).containsEntry("pupils without a UPN", 1).containsEntry("pupils on no roll yet", 2);
        assertThat(counts(roll(setting, "parents", parents))).isEqualTo("3 read, 3 loaded, 0 unchanged, 0 rejected");
        Reply enrolled = roll(setting, "enrolments", enrolments);
        assertThat(counts(enrolled)).isEqualTo("3 read, 3 loaded, 0 unchanged, 0 rejected");
        assertThat(texts(enrolled.body().path("schools"))).containsExactly("910090", setting);
        assertThat(unknown(enrolled)).containsEntry("enrolments at settings that are not on the list of schools", 3);

        long stored = eventsStored();
        assertThat(counts(roll(setting, "pupils", pupils))).isEqualTo("2 read, 0 loaded, 2 unchanged, 0 rejected");
        assertThat(counts(roll(setting, "parents", parents))).isEqualTo("3 read, 0 loaded, 3 unchanged, 0 rejected");
        assertThat(counts(roll(setting, "enrolments", enrolments)))
                .isEqualTo("3 read, 0 loaded, 3 unchanged, 0 rejected");
        assertThat(eventsStored()).as("nothing is stored by a second load").isEqualTo(stored);

        ChildFacts asha = known(upn);
        assertThat(asha.enrolments()).hasSize(2);
        assertThat(asha.responsibility().parents()).hasSize(1);
    }

    @Test
    void aChangedRowIsACorrectionAndAChangeBackAnother() {
        String setting = setting();
        Upn upn = upn();
        String row = PUPILS + upn.value() + ",,Asha,Patel,2012-09-30,F\n";
        roll(setting, "pupils", row);

        for (String givenNames : List.of("Aisha", "Asha", "Aisha")) {
            Reply changed = roll(setting, "pupils", row.replace("Asha", givenNames));
            assertThat(counts(changed)).isEqualTo("1 read, 1 loaded, 0 unchanged, 0 rejected");
            assertThat(Objects.requireNonNull(known(upn).identity()).givenNames())
                    .isEqualTo(givenNames);
        }
        assertThat(counts(roll(setting, "pupils", row.replace(",Asha", ",Aisha").replace(",F\n", ",\n"))))
                .as("what a row leaves open is no change")
                .isEqualTo("1 read, 0 loaded, 1 unchanged, 0 rejected");
    }

    @Test
    void aParentIsKnownAgainAndKeepsTheirResponsibility() {
        String setting = setting();
        Upn upn = upn();
        roll(setting, "pupils", PUPILS + upn.value() + ",,Asha,Patel,2012-09-30,F\n");
        String row = PARENTS + upn.value() + ",Meera Patel,Mother,yes,yes,07700 900001\n";
        roll(setting, "parents", row);
        String parentId =
                known(upn).responsibility().parents().keySet().iterator().next();

        assertThat(counts(roll(setting, "parents", row.replace("900001", "900002"))))
                .isEqualTo("1 read, 1 loaded, 0 unchanged, 0 rejected");
        assertThat(known(upn).responsibility().parents().keySet()).containsExactly(parentId);
        Reply without = roll(setting, "parents", row.replace(",yes,yes,", ",no,yes,"));
        assertThat(reasons(without))
                .containsExactly("2: this parent is known to hold parental responsibility, which no file takes away");
        assertThat(without.body().toString()).doesNotContain("Meera", "Patel");
    }

    @Test
    void aSendersKeyMeetsTheSameChildAgainAndNeverAnotherOne() {
        String one = setting();
        String other = setting();
        String row = PUPILS + "1,,Ben,Quine,2013-01-02,M\n";
        assertThat(counts(roll(one, "pupils", row))).startsWith("1 read, 1 loaded");

        assertThat(counts(roll(other, "pupils", PUPILS + "1,,Cy,Lee,2014-05-06,M\n")))
                .as("another school's pupil 1")
                .startsWith("1 read, 1 loaded");
        Reply mistaken = roll(one, "pupils", PUPILS + "1,,Cy,Lee,2014-05-06,M\n");
        assertThat(reasons(mistaken))
                .containsExactly(
                        "2: the pupil_key is another pupil's: neither family_name nor date_of_birth is the same");
        Upn upn = upn();
        assertThat(counts(roll(one, "pupils", PUPILS + "1," + upn.value() + ",Ben,Quine,2013-01-02,M\n")))
                .as("the UPN comes later")
                .isEqualTo("1 read, 1 loaded, 0 unchanged, 0 rejected");
        assertThat(counts(roll(one, "pupils", row))).startsWith("1 read, 0 loaded, 1 unchanged");
        assertThat(Objects.requireNonNull(known(upn).identity()).familyName()).isEqualTo("Quine");
    }

    @Test
    void badRowsAreNamedByLineAndNeverByPerson() {
        String setting = setting();
        Reply reply = roll(
                setting,
                "pupils",
                PUPILS
                        + "k1,,Dora,Secretname,30/09/2012,F\n"
                        + "k2,X919406625001,Dora,Secretname,2012-09-30,F\n"
                        + "k3,,Dora,Secretname,2030-09-30,F\n"
                        + "k4,,Dora," + "S".repeat(201) + ",2012-09-30,F\n"
                        + "k5,,Ed,Example,2012-09-30,M\n");

        assertThat(counts(reply)).isEqualTo("5 read, 1 loaded, 0 unchanged, 4 rejected");
        assertThat(reasons(reply)).extracting(r -> r.substring(0, 2)).containsExactly("2:", "3:", "4:", "5:");
        assertThat(reply.body().toString()).doesNotContain("Secretname", "Dora", "X919406625001", "SSSS");
        Reply unknown = roll(setting, "parents", PARENTS + "nobody,Jo Secretname,Mother,yes,yes,\n");
        assertThat(counts(unknown)).isEqualTo("1 read, 0 loaded, 0 unchanged, 1 rejected");
        assertThat(unknown.body().toString()).doesNotContain("Secretname", "nobody");
    }

    @Test
    void atMostAThousandBadRowsAreListedAndAllAreCounted() {
        String rows = "x,y\n".repeat(1500);
        Reply reply = load(People.DATA_MANAGER, "schools", "urn,name\n" + rows);

        assertThat(counts(reply)).isEqualTo("1500 read, 0 loaded, 0 unchanged, 1500 rejected");
        assertThat(reply.body().path("rows").size()).isEqualTo(1000);
        assertThat(reply.body().path("rows").path(999).path("line").intValue()).isEqualTo(1001);
    }

    @Test
    void twoMainRollsAtOnceAreRefusedByRule() {
        String setting = setting();
        Upn upn = upn();
        roll(setting, "pupils", PUPILS + upn.value() + ",,Asha,Patel,2012-09-30,F\n");
        roll(setting, "enrolments", ENROLMENTS + upn.value() + "," + setting + ",main,2024-09-04,,\n");

        Reply second = roll(
                setting,
                "enrolments",
                ENROLMENTS
                        + upn.value() + ",910091,main,2025-01-06,,\n"
                        + upn.value() + ",910091,main,2018-09-04,2024-09-04,\n"
                        + upn.value() + ",910091,guest,2025-01-06,,\n"
                        + upn.value() + "," + setting + ",main,2024-09-05,,\n"
                        + upn.value() + "," + setting + ",main,2024-09-04,2026-06-01,Left\n");
        assertThat(counts(second)).isEqualTo("5 read, 2 loaded, 0 unchanged, 3 rejected");
        assertThat(reasons(second).get(0)).startsWith("2: CHILD-02");
        assertThat(reasons(second).get(1)).startsWith("3: CHILD-02");
        assertThat(reasons(second).get(2)).startsWith("5: the pupil is on this roll from another day");
        assertThat(known(upn).enrolments().values())
                .filteredOn(e -> e.setting().equals(setting))
                .extracting(e -> String.valueOf(e.until()))
                .containsExactly("2026-06-01");
    }

    // ---- a school loads its own

    @Test
    void aSchoolsOfficeLoadsItsOwnPupilsAndEnrolsAtItselfOnly() {
        String mine = setting();
        Actor office = People.office(mine);
        Upn upn = upn();
        String pupils = PUPILS + upn.value() + ",,Asha,Patel,2012-09-30,F\n" + "own-1,,Ben,Quine,2013-01-02,M\n";

        assertThat(counts(load(office, "pupils", pupils))).startsWith("2 read, 2 loaded");
        assertThat(counts(load(office, "pupils", pupils)))
                .as("before anybody is enrolled")
                .startsWith("2 read, 0 loaded, 2 unchanged");
        Reply enrolled = load(
                office,
                "enrolments",
                ENROLMENTS
                        + upn.value() + "," + mine + ",main,2025-09-02,,\n"
                        + "own-1," + mine + ",main,2025-09-02,,\n"
                        + "own-1,910092,guest,2025-09-02,,\n");
        assertThat(counts(enrolled)).isEqualTo("3 read, 2 loaded, 0 unchanged, 1 rejected");
        assertThat(reasons(enrolled)).containsExactly("4: a school enrols at itself only");
        assertThat(counts(load(office, "parents", PARENTS + "own-1,Jo Quine,Father,yes,no,\n")))
                .startsWith("1 read, 1 loaded");
        assertThat(load(office, "pupils?ofSchool=910092", PUPILS).status()).isEqualTo(403);
        assertThat(load(People.head(mine), "pupils", PUPILS).status()).isEqualTo(403);
    }

    @Test
    void aSchoolIsNotToldOfAChildItMayNotKnow() {
        String theirs = setting();
        Actor stranger = People.office(setting());
        Upn known = upn();
        Upn free = upn();
        String right = known.value() + ",,Asha,Patel,2012-09-30,F\n";
        roll(theirs, "pupils", PUPILS + right);
        roll(theirs, "parents", PARENTS + known.value() + ",Meera Patel,Mother,yes,yes,\n");
        roll(theirs, "enrolments", ENROLMENTS + known.value() + "," + theirs + ",main,2024-09-04,,\n");
        long stored = eventsStored();

        String guess = known.value() + ",,Zed,Wrong,2001-01-01,M\n";
        assertThat(reasons(load(stranger, "pupils", PUPILS + right)))
                .as("the right details tell no more than wrong ones")
                .isEqualTo(reasons(load(stranger, "pupils", PUPILS + guess)));
        for (String upn : List.of(known.value(), free.value())) {
            assertThat(reasons(load(stranger, "parents", PARENTS + upn + ",Meera Patel,Mother,yes,yes,\n")))
                    .containsExactly("2: no pupil this sender may write about has this pupil_key or UPN;"
                            + " load pupils first, then enrolments");
            assertThat(reasons(load(stranger, "prior-suspensions", PRIOR + upn + ",910093,2025,4,Letter\n")))
                    .containsExactly("2: no pupil this sender may write about has this pupil_key or UPN;"
                            + " load pupils first, then enrolments");
        }
        assertThat(eventsStored()).isEqualTo(stored);
        assertThat(Objects.requireNonNull(known(known).identity()).givenNames()).isEqualTo("Asha");
    }

    // ---- transfer files

    @Test
    void aTransferFileBringsPupilParentsAndOwnEnrolment() {
        String mine = setting();
        Actor office = People.office(mine);
        Upn upn = upn();
        String file = """
                <CTfile><CTFpupilData><Pupil>
                  <UPN>%s</UPN><Surname>Patel</Surname><Forename>Asha</Forename><DOB>2012-09-30</DOB><Sex>F</Sex>
                  <Contacts><Contact><Surname>Patel</Surname><Forename>Meera</Forename>
                    <Relationship>PAM</Relationship><Responsibility>true</Responsibility></Contact></Contacts>
                  <SchoolHistory>
                    <School><LEA>919</LEA><Estab>4066</Estab><EntryDate>2017-09-01</EntryDate><LeavingDate>2024-07-23</LeavingDate></School>
                    <School><URN>%s</URN><LEA>919</LEA><Estab>1</Estab><EntryDate>2024-09-04</EntryDate></School>
                  </SchoolHistory>
                </Pupil></CTFpupilData></CTfile>
                """.formatted(upn.value(), mine);

        Reply first = transfer(office, file);
        assertThat(counts(first)).isEqualTo("3 read, 3 loaded, 0 unchanged, 0 rejected");
        assertThat(unknown(first)).containsEntry("enrolments at other schools, which the authority loads", 1);
        long stored = eventsStored();
        assertThat(counts(transfer(office, file))).isEqualTo("3 read, 0 loaded, 3 unchanged, 0 rejected");
        assertThat(eventsStored()).isEqualTo(stored);

        Reply byTheAuthority = transfer(People.DATA_MANAGER, file);
        assertThat(counts(byTheAuthority)).isEqualTo("4 read, 0 loaded, 3 unchanged, 1 rejected");
        assertThat(reasons(byTheAuthority).getFirst()).contains("its URN is needed");
    }

    @Test
    void aChildWhoLeftAnotherSchoolJoinsByTransferFileAndUpn() {
        String old = setting();
        String mine = setting();
        Upn upn = upn();
        roll(old, "pupils", PUPILS + upn.value() + ",,Asha,Patel,2012-09-30,F\n");
        roll(old, "enrolments", ENROLMENTS + upn.value() + "," + old + ",main,2024-09-04,2026-05-29,Moved\n");
        String file = """
                <CTfile><CTFpupilData><Pupil>
                  <UPN>%s</UPN><Surname>Patel</Surname><Forename>Asha</Forename><DOB>2012-09-30</DOB><Sex>F</Sex>
                  <SchoolHistory><School><URN>%s</URN><EntryDate>2026-06-01</EntryDate></School></SchoolHistory>
                </Pupil></CTFpupilData></CTfile>
                """.formatted(upn.value(), mine);

        assertThat(counts(transfer(People.office(mine), file))).isEqualTo("2 read, 1 loaded, 1 unchanged, 0 rejected");
        assertThat(known(upn).enrolments()).hasSize(2);
    }

    // ---- suspensions served elsewhere

    @Test
    void sessionsServedElsewhereAreDeclaredOnceAndCountTowardsTheLimit() {
        String mine = setting();
        Upn upn = upn();
        roll(mine, "pupils", PUPILS + upn.value() + ",,Asha,Patel,2012-09-30,F\n");
        roll(mine, "enrolments", ENROLMENTS + upn.value() + "," + mine + ",main,2025-09-02,,\n");
        String row = PRIOR + upn.value() + ",910094,2025/26,89,Letter of the old school\n";
        Actor office = People.office(mine);

        assertThat(counts(load(office, "prior-suspensions", row))).startsWith("1 read, 1 loaded");
        assertThat(counts(load(People.DATA_MANAGER, "prior-suspensions", row))).startsWith("1 read, 0 loaded, 1 unch");
        assertThat(reasons(load(office, "prior-suspensions", row.replace(",89,", ",90,"))))
                .containsExactly("2: another number of sessions is declared already for that school and year");
        assertThat(reasons(load(
                        office,
                        "prior-suspensions",
                        PRIOR
                                + upn.value() + ",910095,2025/27,4,Letter\n"
                                + upn.value() + ",910095,2025,four,Letter\n"
                                + upn.value() + ",910095,2025,0,Letter\n")))
                .containsExactly(
                        "2: academic_year is not a year like 2025 or 2025/26",
                        "3: sessions is not a number of half-days from 1 to 380",
                        "4: sessions is not a number of half-days from 1 to 380");

        Reply suspended = house.api()
                .post(
                        People.head(mine),
                        "/v1/children/" + known(upn).childId() + "/suspensions",
                        "import-test-" + mine,
                        Map.of(
                                "setting", mine,
                                "periods", List.of(Map.of("firstDay", "2026-06-17", "lastDay", "2026-06-17")),
                                "reasons", List.of("DB")));
        assertThat(suspended.status()).isEqualTo(409);
        assertThat(suspended.body().path("rules").path(0).path("sentence").stringValue())
                .contains("44.5 at 910094");
    }

    // ---- many

    @Test
    void aRollOfManyPupilsLoadsWholeWhateverTheOrderOfWork() {
        String setting = setting();
        List<Upn> upns = IntStream.range(0, 60).mapToObj(i -> upn()).toList();
        String pupils = PUPILS
                + upns.stream()
                        .map(u -> u.value() + ",,Given,Family,2012-09-30,F\n")
                        .collect(Collectors.joining());
        String enrolments = ENROLMENTS
                + upns.stream()
                        .map(u -> u.value() + "," + setting + ",main,2024-09-04,,\n" + u.value()
                                + ",910096,main,2018-09-04,2024-07-20,\n")
                        .collect(Collectors.joining());

        assertThat(counts(roll(setting, "pupils", pupils))).isEqualTo("60 read, 60 loaded, 0 unchanged, 0 rejected");
        assertThat(counts(roll(setting, "enrolments", enrolments)))
                .isEqualTo("120 read, 120 loaded, 0 unchanged, 0 rejected");
        assertThat(upns).allSatisfy(u -> assertThat(known(u).enrolments()).hasSize(2));
    }

    /** As many as Get Information about Schools lists in England. */
    @Test
    @Tag("deep")
    void allSchoolsOfEnglandLoadInAboutAMinute() {
        String all = "URN,LA (code),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),Postcode\n"
                + IntStream.range(0, 27_000)
                        .mapToObj(i -> "%d,%d,%d,School %d,Community school,ZZ1 1ZZ%n"
                                .formatted(600_000 + i, 200 + i % 150, 1000 + i % 8000, i))
                        .collect(Collectors.joining());

        long began = System.nanoTime();
        assertThat(counts(schools(all))).isEqualTo("27000 read, 27000 loaded, 0 unchanged, 0 rejected");
        Duration first = Duration.ofNanos(System.nanoTime() - began);
        began = System.nanoTime();
        assertThat(counts(schools(all))).isEqualTo("27000 read, 0 loaded, 27000 unchanged, 0 rejected");
        Duration again = Duration.ofNanos(System.nanoTime() - began);

        System.out.println("27,000 schools: " + first.toSeconds() + " s, again: " + again.toSeconds() + " s");
        assertThat(first).isLessThan(Duration.ofMinutes(3));
    }

    // ---- saying it shortly

    private static String setting() {
        return Integer.toString(920_000 + SERIAL.incrementAndGet());
    }

    private static Upn upn() {
        return Upn.make(919, 900, 2020, SERIAL.incrementAndGet());
    }

    private Reply schools(String text) {
        return load(People.DATA_MANAGER, "schools", text);
    }

    /** The authority loads one school's roll. */
    private Reply roll(String school, String kind, String text) {
        return load(People.DATA_MANAGER, kind + "?ofSchool=" + school, text);
    }

    private Reply load(Actor actor, String kind, String text) {
        return upload(actor, kind, text, "text/csv");
    }

    private Reply transfer(Actor actor, String text) {
        return upload(actor, "common-transfer-file", text, "application/xml");
    }

    private Reply upload(Actor actor, String kind, String text, String type) {
        try {
            Path file = Files.writeString(folder.resolve("file-" + SERIAL.incrementAndGet()), text);
            return house.api().upload(actor, "/v1/imports/" + kind, "any", file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String counts(Reply reply) {
        assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(200);
        return "%d read, %d loaded, %d unchanged, %d rejected"
                .formatted(
                        reply.body().path("read").longValue(),
                        reply.body().path("loaded").longValue(),
                        reply.body().path("unchanged").longValue(),
                        reply.body().path("rejected").longValue());
    }

    private static List<String> reasons(Reply reply) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode row : reply.body().path("rows")) {
            reasons.add(row.path("line").intValue() + ": " + row.path("reason").stringValue());
        }
        return reasons;
    }

    private static Map<String, Integer> unknown(Reply reply) {
        return reply.body().path("unknown").values().stream()
                .collect(Collectors.toMap(
                        u -> u.path("what").stringValue(), u -> u.path("rows").intValue()));
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::stringValue).toList();
    }

    private ChildFacts known(Upn upn) {
        return ChildFacts.of(reservations.holder(upn.value()).orElseThrow(), records);
    }

    private long eventsStored() {
        return house.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from DomainEventEntry")
                .query(Long.class)
                .single();
    }
}
