package org.throughline.command.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.catalogue.Content;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import tools.jackson.databind.JsonNode;

/** The catalogue of documents with the schemas of their content, for anyone signed in. */
@RestController
@RequestMapping("/v1/document-types")
@Tag(name = "Documents")
class DocumentTypeApi {

    private final Frameworks frameworks;

    DocumentTypeApi(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * @param names each framework edition's own word for it, where it has one
     * @param schema JSON Schema of the content; null for a policy of a setting
     */
    record PublishedType(
            DocumentType type,
            Map<String, String> names,

            @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode schema) {}

    @GetMapping
    @Operation(operationId = "listDocumentTypes", summary = "Every type of document, and the policies packs name")
    List<DocumentType> list() {
        return DocumentTypes.all();
    }

    @GetMapping("/{type}")
    @Operation(
            operationId = "readDocumentType",
            summary = "A type of document in full: what it needs, its names by framework, the schema of its content")
    PublishedType read(@PathVariable String type) {
        DocumentType found = DocumentTypes.find(type)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title())
                        .thrown());
        return new PublishedType(
                found,
                names(found),
                DocumentTypes.contentOf(found).map(Content::schema).orElse(null));
    }

    private Map<String, String> names(DocumentType type) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Framework framework : frameworks.all()) {
            String word = framework.aliases().get(type.code());
            if (word != null) {
                names.put(framework.id(), word);
            }
        }
        return names;
    }
}
