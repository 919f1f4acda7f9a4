package org.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.catalogue.DocumentType.Audience;
import org.throughline.catalogue.DocumentType.Family;
import org.throughline.catalogue.DocumentType.Maker;
import org.throughline.catalogue.DocumentType.Voice;
import tools.jackson.databind.JsonNode;

class DocumentTypesTest {

    private static final Set<String> STRUCTURE_AND_TOLD =
            Set.of(("$schema $id $defs $ref title description properties items propertyNames if then allOf"
                            + " required dependentRequired additionalProperties type enum const minimum maximum minLength"
                            + " maxLength minItems maxItems minProperties maxProperties anyOf format pattern")
                    .split(" "));

    static List<DocumentType> all() {
        return DocumentTypes.all();
    }

    static List<DocumentType> ofAChild() {
        return all().stream().filter(DocumentType::isOfAChild).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTypeNamesItsSourceAndWhatItCovers(DocumentType type) {
        assertThat(type.source()).matches("S[0-4]:L.*");
        assertThat(type.covers()).isNotEmpty().allMatch(number -> number.matches("[A-Q][0-9]?\\.[0-9]+"));
    }

    @ParameterizedTest
    @MethodSource("ofAChild")
    void aTypeOfAChildHasASchemaThatKnowsItsFieldsAndDescribesThem(DocumentType type) {
        JsonNode schema = DocumentTypes.contentOf(type).orElseThrow().schema();

        assertThat(type.edition()).isNotNull();
        assertThat(schema.path("$schema").asString()).endsWith("2020-12/schema");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("required")).isNotEmpty();
        assertThat(schema.path("properties").properties())
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.getValue().path("description").asString())
                                .isNotBlank());
    }

    /** A fault of any other keyword would be told as "see the schema", which helps nobody who fills in a form. */
    @ParameterizedTest
    @MethodSource("ofAChild")
    void aSchemaUsesOnlyKeywordsWhoseFaultsAreToldInWords(DocumentType type) {
        assertThat(keywords(DocumentTypes.contentOf(type).orElseThrow().schema()))
                .contains("required")
                .isSubsetOf(STRUCTURE_AND_TOLD);
    }

    @ParameterizedTest
    @MethodSource("ofAChild")
    void anEmptyContentIsNoDocument(DocumentType type) {
        assertThat(DocumentTypes.contentOf(type).orElseThrow().faults("{}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofAChild")
    void whoseViewIsInItMakesItToo(DocumentType type) {
        assertThat(type.madeWith())
                .containsAll(type.voices().stream()
                        .map(voice -> voice == Voice.CHILD ? Maker.CHILD : Maker.PARENTS)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PASTORAL_SUPPORT_PLAN, true, true",
        "WELLBEING_PLAN, true, true",
        "INFORMAL_PLAN, true, true",
        "ANXIETY_MAP, true, false",
        "EARLY_SUPPORT_JOURNAL, false, true",
        "ABC_CHART, false, false",
        "EHC_PLAN, false, false"
    })
    void someDocumentsNeedTheViewsAndOthersDoNot(String code, boolean child, boolean parents) {
        List<Voice> voices = DocumentTypes.find(code).orElseThrow().voices();

        assertThat(voices.contains(Voice.CHILD)).isEqualTo(child);
        assertThat(voices.contains(Voice.PARENTS)).isEqualTo(parents);
    }

    @Test
    void everyRiskDocumentIsReviewedAndSharedWithAllItConcerns() {
        List<DocumentType> risk =
                all().stream().filter(type -> type.family() == Family.RISK).toList();

        assertThat(risk)
                .extracting(DocumentType::code)
                .containsExactlyInAnyOrder(
                        "RISK_REDUCTION_PLAN", "RISK_MANAGEMENT_PLAN", "RISK_ASSESSMENT", "BEHAVIOUR_PLAN");
        assertThat(risk).allSatisfy(type -> {
            assertThat(type.sharedWith()).containsExactly(Audience.CHILD, Audience.PARENTS, Audience.STAFF_INVOLVED);
            assertThat(type.review()).isNotNull();
        });
    }

    @Test
    void consentComesBeforeIndividualPlansForLearning() {
        assertThat(codes(all().stream().filter(DocumentType::consent).toList()))
                .containsExactlyInAnyOrder("INDIVIDUAL_EDUCATION_PLAN", "INDIVIDUAL_DEVELOPMENT_PLAN");
    }

    @Test
    void policiesBelongToSettingsAndHaveNoContent() {
        List<DocumentType> policies =
                all().stream().filter(type -> type.family() == Family.POLICY).toList();

        assertThat(policies).hasSizeGreaterThan(5).allSatisfy(type -> {
            assertThat(type.isOfAChild()).isFalse();
            assertThat(DocumentTypes.contentOf(type)).isEmpty();
        });
    }

    @Test
    void theNameThatChangedIsKept() {
        assertThat(DocumentTypes.find("ROOTS_AND_FRUITS").orElseThrow().otherNames())
                .extracting(DocumentType.OtherName::source)
                .contains("S2:L342");
    }

    /** Of a schema and every schema in it; the names of fields are not keywords. */
    private static Set<String> keywords(JsonNode schema) {
        return schema.properties().stream()
                .flatMap(keyword -> Stream.concat(
                        Stream.of(keyword.getKey()),
                        (switch (keyword.getKey()) {
                                    case "properties", "$defs", "anyOf", "allOf" ->
                                        keyword.getValue().values().stream();
                                    case "items", "propertyNames", "additionalProperties", "if", "then" ->
                                        Stream.of(keyword.getValue());
                                    default -> Stream.<JsonNode>of();
                                })
                                .flatMap(inner -> keywords(inner).stream())))
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(List<DocumentType> types) {
        return types.stream().map(DocumentType::code).collect(Collectors.toSet());
    }
}
