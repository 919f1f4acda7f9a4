package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.UnreadableFile;
import org.throughline.events.ChildEvent.EnrolmentKind;

class RollFileTest {
    private static final String PUPILS = "pupil_key,upn,given_names,family_name,date_of_birth,sex,nhs_number\n";
    private static final String PARENTS =
            "pupil_key,name,relationship,parental_responsibility,lives_with_child,contact\n";
    private static final String ENROLMENTS = "pupil_key,setting,kind,from,until,reason\n";

    private final List<Roll> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    @Test
    void aPupilIsReadWithEitherKindOfKey() {
        pupils("""
                V919406625001,,Asha Rose,Patel,2012-09-30,f,999 000 0018
                A-17,V919406625001,Ben,"O'Hara, jr",2013-01-02,Male,
                A-18,,Cy,Lee,2014-01-02,,
                """);

        assertThat(bad).isEmpty();
        assertThat(rows)
                .containsExactly(
                        new Roll.Pupil(
                                2,
                                "V919406625001",
                                Upn.parse("V919406625001"),
                                "Asha Rose",
                                "Patel",
                                LocalDate.of(2012, 9, 30),
                                "F",
                                NhsNumber.parse("9990000018")),
                        new Roll.Pupil(
                                3,
                                "A-17",
                                Upn.parse("V919406625001"),
                                "Ben",
                                "O'Hara, jr",
                                LocalDate.of(2013, 1, 2),
                                "M",
                                null),
                        new Roll.Pupil(4, "A-18", null, "Cy", "Lee", LocalDate.of(2014, 1, 2), null, null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "K1,A919406625001,Secretive,Person,2012-09-30,F, | UPN: the check letter in position 1 does not fit",
                "K1,,Secretive,Person,30/09/2012,F, | date_of_birth is not a date like 2012-09-30",
                "K1,,Secretive,Person,2012-02-30,F, | date_of_birth is not a date like 2012-09-30",
                "K1,,Secretive,Person,+999999999-12-31,F, | date_of_birth is not of the years 1900 to 2199",
                "K1,,Secretive,Person,,F, | date_of_birth is empty",
                "K1,,,Person,2012-09-30,F, | given_names is empty",
                "K1,,Secretive, ,2012-09-30,F, | family_name is empty",
                ",,Secretive,Person,2012-09-30,F, | pupil_key is empty",
                "K1,,Secretive,Person,2012-09-30,X, | sex is not one of F, M and U",
                "K1,,Secretive,Person,2012-09-30,F,9434765918 | NHS number: the check digit in position 10",
                "K1,,Secretive,Person,2012-09-30,F | 6 columns found where the header has 7"
            })
    void aBadPupilIsReportedByLineAndReasonWithoutPersonalValues(String row, String reason) {
        pupils(row + "\nK1,,Next,One,2012-09-30,F,\n");

        assertThat(rows).hasSize(1);
        assertThat(bad).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.reason())
                    .startsWith(reason)
                    .doesNotContain("Secretive", "Person", "30/09/2012", "9434765918", "919406625001");
        });
    }

    @Test
    void aKeyThatComesTwiceIsReported() {
        pupils("K1,,A,B,2012-09-30,F,\nK1,,A,B,2012-09-30,F,\n");

        assertThat(rows).hasSize(1);
        assertThat(bad).containsExactly(new BadRow(3, "pupil_key is in the file already"));
    }

    @Test
    void headerNamesAreFoundInAnyCaseAndOrderAndTheNhsNumberMayBeMissing() {
        RollFile.pupils(
                in("Family_Name,PUPIL_KEY,Upn,Given_Names,Sex,Date_Of_Birth\nLee,K1,,Cy,M,2014-01-02\n"),
                rows::add,
                bad::add);

        assertThat(rows)
                .containsExactly(new Roll.Pupil(2, "K1", null, "Cy", "Lee", LocalDate.of(2014, 1, 2), "M", null));
    }

    @Test
    void aFileOfAnotherKindIsOneClearError() {
        assertThatThrownBy(() -> RollFile.pupils(in(PARENTS), rows::add, bad::add))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("upn, given_names, family_name, date_of_birth, sex");
    }

    @Test
    void aParentIsRead() {
        RollFile.parents(
                in(PARENTS + "K1,Rosa Lee,Mother,yes,Y,07700 900001\nK1,Tom Ash,Carer,0,FALSE,\nK1,X,Aunt,maybe,no,\n"),
                rows::add,
                bad::add);

        assertThat(rows)
                .containsExactly(
                        new Roll.Parent(2, "K1", "Rosa Lee", "Mother", true, true, "07700 900001"),
                        new Roll.Parent(3, "K1", "Tom Ash", "Carer", false, false, null));
        assertThat(bad).containsExactly(new BadRow(4, "parental_responsibility is neither yes nor no"));
    }

    @Test
    void anEnrolmentIsRead() {
        RollFile.enrolments(
                in(ENROLMENTS
                        + "K1,117518,Main,2023-09-01,2025-07-23,moved\n"
                        + "K1,own-0001,guest,2025-09-02,,\n"
                        + "K1,117518,main,2025-09-02,2025-09-01,\n"
                        + "K1,117518,part,2025-09-02,,\n"),
                rows::add,
                bad::add);

        assertThat(rows)
                .containsExactly(
                        new Roll.Enrolment(
                                2,
                                "K1",
                                "117518",
                                EnrolmentKind.MAIN,
                                LocalDate.of(2023, 9, 1),
                                LocalDate.of(2025, 7, 23),
                                "moved"),
                        new Roll.Enrolment(
                                3, "K1", "own-0001", EnrolmentKind.GUEST, LocalDate.of(2025, 9, 2), null, null));
        assertThat(bad)
                .containsExactly(
                        new BadRow(4, "until is before from"),
                        new BadRow(5, "kind is not one of main, subsidiary and guest"));
    }

    @Test
    void personalValuesStayOutOfLogs() {
        pupils("K1,,Secretive,Person,2012-09-30,F,\n");

        assertThat(rows.getFirst()).hasToString("Pupil[line=2]");
    }

    private void pupils(String body) {
        RollFile.pupils(in(PUPILS + body), rows::add, bad::add);
    }

    private static InputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
