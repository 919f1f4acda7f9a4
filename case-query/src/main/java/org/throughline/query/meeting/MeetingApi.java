package org.throughline.query.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.meeting.MeetingView.Meetings;
import org.throughline.query.school.SchoolNames;

/** Who met about a child, what they said, and who does what. */
@RestController
@ReadsViews({Involvements.VIEW, MeetingProjection.NAME})
@Tag(name = "Meetings")
class MeetingApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final SchoolNames schools;

    MeetingApi(ViewStore store, ChildAccess access, Sealing sealing, SchoolNames schools) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.schools = schools;
    }

    @GetMapping("/v1/children/{childId}/meetings")
    @Operation(
            operationId = "readMeetings",
            summary = "Meetings about a child, newest first: who came, what they said, what was agreed and done")
    Meetings read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        Known known = access.requireFile(actor, childId, "meetings");
        return new Meetings(
                childId,
                store.find(MeetingProjection.NAME, childId)
                        .map(doc -> new MeetingReader(doc, sealing, known).meetings(schools))
                        .orElse(List.of()));
    }
}
