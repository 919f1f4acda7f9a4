package org.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.catalogue.Content.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentTest {

    /** Each line: a content with one thing wrong, where, what was given in kind, and what is allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            PASTORAL_SUPPORT_PLAN | {}                                                     | /targets                    | nothing               | a value: it is needed
            PASTORAL_SUPPORT_PLAN | {'targets': []}                                        | /targets                    | a list of 0           | at least 1
            PASTORAL_SUPPORT_PLAN | {'targets': 'In by nine'}                              | /targets                    | text of 10 characters | a list
            PASTORAL_SUPPORT_PLAN | {'targets': [{'target': 'x', 'support': ['y'], 'who': 'z'}]} | /targets/0/by         | nothing               | a value: it is needed
            PASTORAL_SUPPORT_PLAN | {'targets': [{'target': 'x', 'by': 'soon', 'support': ['y'], 'who': 'z'}]} | /targets/0/by | text of 4 characters | a date such as 2026-06-17
            PASTORAL_SUPPORT_PLAN | {'targets': [{'target': '', 'by': '2026-07-01', 'support': ['y'], 'who': 'z'}]} | /targets/0/target | text of 0 characters | at least 1 character
            PASTORAL_SUPPORT_PLAN | {'targets': [{'target': 'x', 'by': '2026-07-01', 'support': ['y'], 'who': 'z', 'progress': 'GOOD'}]} | /targets/0/progress | text of 4 characters | one of NOT_YET, PARTLY, MET
            PASTORAL_SUPPORT_PLAN | {'targets': [{'target': 'x', 'by': '2026-07-01', 'support': ['y'], 'who': 'z', 'whom': 'z'}]} | /targets/0/whom | an unknown field | target, by, support, who, success, progress
            RISK_REDUCTION_PLAN   | {'aboutThisChildOnly': false, 'triggers': [{'trigger': 'Noise', 'response': ['Quiet room']}], 'deEscalation': ['Walk']} | /aboutThisChildOnly | true or false | true
            RISK_REDUCTION_PLAN   | {'aboutThisChildOnly': true, 'triggers': [{'trigger': 'Noise', 'response': ['Quiet room']}]} | /deEscalation | nothing | a value: it is needed
            ASSESSMENT_INSTRUMENT | {'instrument': 'SDQ', 'completedBy': 'TEACHER', 'assessor': 'SENCO', 'on': '2026-06-01', 'meaning': 'm', 'scores': {'TOTAL': 41}} | /scores/TOTAL | a number | 40 or less
            ASSESSMENT_INSTRUMENT | {'instrument': 'SDQ', 'completedBy': 'TEACHER', 'assessor': 'SENCO', 'on': '2026-06-01', 'meaning': 'm', 'scores': {'TOTAL': 12, 'PEER': 11}} | /scores/PEER | a number | 10 or less
            ASSESSMENT_INSTRUMENT | {'instrument': 'SDQ', 'completedBy': 'TEACHER', 'assessor': 'SENCO', 'on': '2026-06-01', 'meaning': 'm', 'scores': {'EMOTIONAL': 3}} | /scores/TOTAL | nothing | a value: it is needed
            ASSESSMENT_INSTRUMENT | {'instrument': 'PASS', 'completedBy': 'CHILD', 'assessor': 'SENCO', 'on': '2026-06-01', 'meaning': 'm', 'scores': {'ATTENDANCE': 101}} | /scores/ATTENDANCE | a number | 100 or less
            FAMILIES_FIRST_ASSESSMENT | {'strengths': ['s'], 'needs': [{'area': 'HEALTH', 'need': 'n'}], 'actions': [{'action': 'a', 'who': 'w', 'by': '2026-07-01'}], 'leadProfessional': 'l', 'childsView': {}, 'parentsView': {'said': 'x'}} | /childsView | an object | at least 1 field
            """)
    void aWrongFieldIsNamedWithWhatIsAllowed(String type, String content, String at, String given, String allowed) {
        assertThat(faults(type, content)).containsExactly(new Fault(at, given, allowed));
    }

    @Test
    void aTimeThatIsNoneIsNamedWithItsForm() {
        assertThat(
                        faults(
                                "ABC_CHART",
                                "{'entries': [{'on': '2026-06-01', 'at': '25:00', 'antecedent': 'a', 'behaviour': 'b', 'consequence': 'c'}]}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.allowed()).startsWith("text of the form"));
    }

    @Test
    void severalWrongFieldsAreAllNamed() {
        assertThat(faults("RISK_REDUCTION_PLAN", "{'triggers': [], 'deEscalation': 3}"))
                .extracting(Fault::pointer)
                .containsExactly("/aboutThisChildOnly", "/deEscalation", "/triggers");
    }

    @Test
    void noFaultRepeatsWhatWasWritten() {
        List<Fault> faults = faults(
                "PASTORAL_SUPPORT_PLAN",
                "{'targets': [{'target': 7, 'by': 'Zz', 'support': 'Zz', 'who': 'z', 'progress': 'Zz'}], 'concern': ['Zz']}");

        assertThat(faults)
                .hasSize(5)
                .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("Zz"));
    }

    @Test
    void anInstrumentHasScoresOrFindings() {
        assertThat(
                        faults(
                                "ASSESSMENT_INSTRUMENT",
                                "{'instrument': 'IAELD', 'completedBy': 'KEY_PERSON', 'assessor': 'SENCO', 'on': '2026-06-01', 'meaning': 'm'}"))
                .extracting(Fault::pointer)
                .containsExactly("/findings", "/scores");
    }

    @Test
    void aContentThatIsTooLongIsNotRead() {
        String notEvenJson = "x".repeat(Content.MOST_CHARACTERS + 1);

        assertThat(faults("PASTORAL_SUPPORT_PLAN", notEvenJson))
                .singleElement()
                .satisfies(fault -> assertThat(fault.allowed()).isEqualTo("at most " + Content.MOST_CHARACTERS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type': ['string', 'null']}       | text, nothing
            {'const': {'stage': 'FINAL'}}      | just what the schema of the type says
            {'const': 'FINAL'}                 | FINAL
            {'enum': [{'stage': 1}, 'FINAL']}  | one of an object, FINAL
            """)
    void everyFormOfAKeywordIsToldAndThrowsNothing(String schema, String allowed) {
        JsonNode read = JsonMapper.shared().readTree(schema.replace('\'', '"'));

        assertThat(new Content(read).faults("17")).extracting(Fault::allowed).containsExactly(allowed);
    }

    private static List<Fault> faults(String type, String content) {
        return DocumentTypes.contentOf(DocumentTypes.find(type).orElseThrow())
                .orElseThrow()
                .faults(content.replace('\'', '"'));
    }
}
