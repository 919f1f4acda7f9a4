package org.throughline.command.school;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.Term;

/** Settings one by one, and the calendars their clocks run on. */
@RestController
@RequestMapping("/v1/schools/{setting}")
@Tag(name = "Schools")
class SchoolApi {

    private final Commands commands;

    SchoolApi(Commands commands) {
        this.commands = commands;
    }

    record Details(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 3) @Nullable String laCode,
            @Size(max = 4) @Nullable String establishmentNumber,
            @Size(max = 100) @Nullable String type,
            @Size(max = 100) @Nullable String phase,
            @Size(max = 100) @Nullable String town,
            @Size(max = 10) @Nullable String postcode,
            @Size(max = 100) @Nullable String district,
            @Size(max = 20) @Nullable String dsplArea,
            @Size(max = 100) @Nullable String status) {
        SchoolDetails asStored() {
            return new SchoolDetails(
                    name, laCode, establishmentNumber, type, phase, town, postcode, district, dsplArea, status);
        }
    }

    @PostMapping
    @Operation(
            operationId = "recordSchool",
            summary = "Record a setting by its URN or, where it has none, by an id of our own like own-0001")
    ResponseEntity<Answer> school(Asking asking, @PathVariable String setting, @Valid @RequestBody Details body) {
        var receipt = commands.send(
                asking, body, request -> new SchoolCommand.RecordSchool(request, setting, body.asStored()));
        return Answers.created(receipt, asking.actor(), "/v1/schools");
    }

    record Days(
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate first,
            @NotNull LocalDate last) {}

    record Closed(
            @NotNull LocalDate first,
            @NotNull LocalDate last,
            @NotBlank @Size(max = 200) String reason) {}

    /**
     * @param academicYear the year in which it starts
     * @param edition names these dates; other dates need another edition
     * @param closures days on which pupils are not in: half terms, INSET, occasional days; bank holidays are known
     * @param source where the dates come from
     */
    record Calendar(
            @Min(2000) @Max(2100) int academicYear,
            @NotBlank @Size(max = 60) String edition,
            @NotEmpty @Size(max = 12) List<@Valid @NotNull Days> terms,
            @Size(max = 100) @Nullable List<@Valid @NotNull Closed> closures,
            @NotBlank @Size(max = 500) String source) {}

    @PostMapping("/calendars")
    @Operation(
            operationId = "publishCalendar",
            summary = "Publish an academic year's calendar, or a new edition of it; county-919 is the county's default")
    ResponseEntity<Answer> calendar(Asking asking, @PathVariable String setting, @Valid @RequestBody Calendar body) {
        List<Closed> closures = body.closures() == null ? List.of() : body.closures();
        var receipt = commands.send(
                asking,
                body,
                request -> new SchoolCommand.PublishCalendar(
                        request,
                        setting,
                        body.academicYear(),
                        body.edition(),
                        body.terms().stream()
                                .map(t -> new Term(t.name(), t.first(), t.last()))
                                .toList(),
                        closures.stream()
                                .map(c -> new Closure(c.first(), c.last(), c.reason()))
                                .toList(),
                        body.source()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/schools/" + setting);
    }
}
