package org.throughline.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;

/** Files of many rows: lists of schools, rolls, transfer files, suspensions served elsewhere. */
@RestController
@RequestMapping("/v1/imports")
@Tag(name = "Imports")
class ImportApi {

    private static final String CSV = "text/csv";

    private final Imports imports;

    ImportApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/schools", consumes = CSV)
    @Operation(
            operationId = "importSchools",
            summary = "Load a list of schools: the GIAS extract of all establishments, or a county's own",
            requestBody = @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    ResponseEntity<Outcome> schools(Actor actor, InputStream file) {
        return done(imports.schools(file, actor));
    }

    @PostMapping(path = "/pupils", consumes = CSV)
    @Operation(
            operationId = "importPupils",
            summary = "Load pupils: pupil_key, upn, given_names, family_name, date_of_birth, sex, nhs_number",
            requestBody = @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    ResponseEntity<Outcome> pupils(
            Actor actor, @RequestParam(required = false) @Nullable String ofSchool, InputStream file) {
        return done(imports.pupils(file, actor, ofSchool));
    }

    @PostMapping(path = "/parents", consumes = CSV)
    @Operation(
            operationId = "importParents",
            summary = "Load parents of known pupils: pupil_key, name, relationship, parental_responsibility,"
                    + " lives_with_child, contact",
            requestBody = @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    ResponseEntity<Outcome> parents(
            Actor actor, @RequestParam(required = false) @Nullable String ofSchool, InputStream file) {
        return done(imports.parents(file, actor, ofSchool));
    }

    @PostMapping(path = "/enrolments", consumes = CSV)
    @Operation(
            operationId = "importEnrolments",
            summary = "Load enrolments of known pupils: pupil_key, setting, kind, from, until, reason",
            requestBody = @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    ResponseEntity<Outcome> enrolments(
            Actor actor, @RequestParam(required = false) @Nullable String ofSchool, InputStream file) {
        return done(imports.enrolments(file, actor, ofSchool));
    }

    @PostMapping(path = "/common-transfer-file", consumes = MediaType.APPLICATION_XML_VALUE)
    @Operation(
            operationId = "importCommonTransferFile",
            summary = "Load a Common Transfer File: pupils with their parents and school history",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML_VALUE,
                                            schema = @Schema(type = "string"))))
    ResponseEntity<Outcome> transfers(Actor actor, InputStream file) {
        return done(imports.transfers(file, actor));
    }

    @PostMapping(path = "/prior-suspensions", consumes = CSV)
    @Operation(
            operationId = "importPriorSuspensions",
            summary = "Load sessions suspended at other schools: upn, setting, academic_year, sessions, source",
            requestBody = @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    ResponseEntity<Outcome> priorSuspensions(Actor actor, InputStream file) {
        return done(imports.priorSuspensions(file, actor));
    }

    private static ResponseEntity<Outcome> done(Outcome outcome) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (!outcome.written().isEmpty()) {
            answer.header("Throughline-Position", String.join(",", outcome.written()));
        }
        return answer.body(outcome);
    }
}
