package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.UnreadableFile;
import org.throughline.events.ChildEvent.EnrolmentKind;

class CommonTransferFileTest {
    private static final String ASHA = """
            <Pupil>
              <UPN>V919406625001</UPN>
              <Surname>Patel</Surname>
              <Forename>Asha</Forename>
              <DOB>2012-09-30</DOB>
              <Sex>F</Sex>
              <BasicDetails><MiddleNames>Rose</MiddleNames><EnrolStatus>S</EnrolStatus></BasicDetails>
              <Contacts>
                <Contact>
                  <Order>1</Order><Surname>Patel</Surname><Forename>Meera</Forename>
                  <Relationship>PAM</Relationship><Responsibility>true</Responsibility>
                  <Address><AddressAsPupil>true</AddressAsPupil></Address>
                  <Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 900001</PhoneNo></Phone></Phones>
                  <Email>meera@example.org</Email>
                </Contact>
                <Contact>
                  <Surname>Ash</Surname><Relationship>STF</Relationship><Responsibility>N</Responsibility>
                  <Email>ash@example.org</Email>
                </Contact>
                <Contact><Surname>Vale</Surname><Relationship>DOC</Relationship></Contact>
              </Contacts>
              <SchoolHistory>
                <School>
                  <LEA>919</LEA><Estab>4066</Estab><SchoolName>Old School</SchoolName>
                  <EntryDate>2017-09-01</EntryDate><LeavingDate>2024-07-23</LeavingDate><LeavingReason>CE</LeavingReason>
                </School>
                <School><URN>117518</URN><LEA>919</LEA><Estab>1</Estab><EntryDate>2024-09-04</EntryDate></School>
              </SchoolHistory>
            </Pupil>
            """;
    private static final String CY =
            "<Pupil><Surname>Lee</Surname><Forename>Cy</Forename><DOB>2014-01-02</DOB><Gender>M</Gender></Pupil>\n";

    private final List<Roll.Transfer> pupils = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    @Test
    void aPupilIsReadWithParentsAndSchools() {
        read(file(ASHA));

        assertThat(bad).isEmpty();
        assertThat(pupils)
                .containsExactly(new Roll.Transfer(
                        new Roll.Pupil(
                                4,
                                "V919406625001",
                                Upn.parse("V919406625001"),
                                "Asha Rose",
                                "Patel",
                                LocalDate.of(2012, 9, 30),
                                "F",
                                null),
                        List.of(
                                new Roll.Parent(
                                        12, "V919406625001", "Meera Patel", "Mother", true, true, "07700 900001"),
                                new Roll.Parent(
                                        19, "V919406625001", "Ash", "Step-father", false, false, "ash@example.org")),
                        List.of(
                                new Roll.Enrolment(
                                        26,
                                        "V919406625001",
                                        "laestab-9194066",
                                        EnrolmentKind.MAIN,
                                        LocalDate.of(2017, 9, 1),
                                        LocalDate.of(2024, 7, 23),
                                        "CE"),
                                new Roll.Enrolment(
                                        30,
                                        "V919406625001",
                                        "117518",
                                        EnrolmentKind.SUBSIDIARY,
                                        LocalDate.of(2024, 9, 4),
                                        null,
                                        null))));
    }

    @Test
    void aPupilWithoutAUpnIsKnownByItsPlaceInTheFile() {
        read(file(ASHA + CY));

        assertThat(pupils.getLast().pupil().pupilKey()).isEqualTo("pupil-2");
        assertThat(pupils.getLast().pupil().upn()).isNull();
        assertThat(pupils.getLast().pupil().sex()).isEqualTo("M");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "V919406625001, A919406625001, UPN: the check letter in position 1 does not fit the other twelve characters",
        "2012-09-30, 30.9.2012, DOB is not a date like 2012-09-30",
        "<Surname>Patel</Surname>, '', Surname is missing from Pupil",
        "<Sex>F</Sex>, <Sex>Q</Sex>, 'Sex is not one of F, M and U'",
        "true</Responsibility>, maybe</Responsibility>, Responsibility is neither yes nor no",
        "<Estab>4066</Estab>, '', Estab is missing from School",
        "2024-07-23, 2017-08-31, LeavingDate is before EntryDate"
    })
    void aBadPupilIsReportedWithLineAndReasonAndTheRestRead(String good, String wrong, String reason) {
        read(file(CY + ASHA.replace(good, wrong) + CY));

        assertThat(bad).containsExactly(new BadRow(5, reason));
        assertThat(pupils).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.dcsf.gov.uk/schemas/cbds", "urn:another"})
    void theNamespaceOfTheVersionDoesNotMatter(String namespace) {
        read(file(ASHA).replace("<CTfile>", "<CTfile xmlns=\"" + namespace + "\">"));

        assertThat(pupils).hasSize(1);
    }

    @Test
    void aFileThatBreaksOffSaysWhereAndKeepsThePupilsBefore() {
        String broken = file(CY + ASHA);

        assertThatThrownBy(() -> read(broken.substring(0, broken.indexOf("<Contacts>"))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching("The XML breaks off or is malformed at line \\d+; 1 pupils before that were read.");
        assertThat(pupils).hasSize(1);
    }

    @Test
    void entitiesAreNotExpandedAndDocumentTypesNotAccepted() {
        String external = file(CY.replace("Lee", "&e;"))
                .replace("<CTfile>", "<!DOCTYPE CTfile [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><CTfile>");

        assertThatThrownBy(() -> read(external))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> read(file(CY.replace("Lee", "&e;")))).isInstanceOf(UnreadableFile.class);
        assertThat(pupils).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urn,name\n", "<ATfile/>"})
    void aFileOfAnotherKindIsOneClearError(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aPupilOfUnbelievableDepthIsRefused() {
        assertThatThrownBy(() -> read(file("<Pupil>" + "<a>".repeat(60) + "</a>".repeat(60) + "</Pupil>")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("unbelievable");
    }

    private static String file(String pupils) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <CTfile><Header><DocumentName>Common Transfer File</DocumentName></Header>
                <CTFpupilData>
                """ + pupils + "</CTFpupilData></CTfile>\n";
    }

    private void read(String file) {
        CommonTransferFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), pupils::add, bad::add);
    }
}
