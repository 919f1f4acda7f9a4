package org.throughline.command.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Weighing;
import org.throughline.command.family.FamilyCommand.ApplyForFunding;
import org.throughline.command.family.FamilyCommand.DecideFunding;
import org.throughline.command.family.FamilyCommand.EndFundedHours;
import org.throughline.command.family.FamilyCommand.StartFundedHours;
import org.throughline.command.family.FamilyFile.Application;
import org.throughline.command.family.FamilyFile.Outcome;
import org.throughline.command.family.FamilyFile.Place;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.FamilyEvent.FundedHoursEnded;
import org.throughline.events.FamilyEvent.FundedHoursStarted;
import org.throughline.events.FamilyEvent.HighNeedsFundingAppliedFor;
import org.throughline.events.FamilyEvent.HighNeedsFundingDecided;

/** Money for a child: local high-needs funding (A1.37) and funded early-years hours (B.16). */
record Funding(FamilyFile file) {

    Decision apply(ApplyForFunding c, ChildFacts child) {
        LocalDate on = Fields.notInTheFuture(c.request(), c.on());
        Fields.isAt(c.setting(), on, child);
        String id = c.request().newId("application");
        return Decision.accept(new HighNeedsFundingAppliedFor(
                        c.childId(), agency(c), id, c.setting(), c.caseId(), c.purpose(), c.pence(), on))
                .creating(id);
    }

    Decision decide(DecideFunding c) {
        Application application = FamilyFile.existing(file.applications(), c.applicationId());
        Fields.onlyThere(c.request().actor(), application.setting());
        LocalDate on = Fields.notBefore(application.on(), Fields.notInTheFuture(c.request(), c.on()));
        if (c.granted() != (c.pence() > 0)) {
            throw Problem.field(
                            "/pence",
                            c.granted() ? "nothing" : "an amount",
                            c.granted() ? "what was granted for a year" : "0 where it was refused")
                    .thrown();
        }
        if (c.until() != null && c.until().isBefore(on)) {
            throw Problem.field("/until", "a date before the decision", "the day of the decision or a later one")
                    .thrown();
        }
        Outcome outcome = new Outcome(c.granted(), c.pence(), c.reasons(), c.until());
        if (application.outcome() != null) {
            if (application.outcome().equals(outcome)) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "The application is decided otherwise; apply anew")
                    .thrown();
        }
        return Decision.accept(new HighNeedsFundingDecided(
                c.childId(), agency(c), c.applicationId(), c.granted(), c.pence(), c.reasons(), c.until(), on));
    }

    Decision start(StartFundedHours c, ChildFacts child) {
        LocalDate from = c.request().on(c.from());
        Fields.isAt(c.setting(), from, child);
        boolean isThere = false;
        for (Place place : file.places().values()) {
            if (place.setting().equals(c.setting()) && place.kind() == c.kind() && place.isOn(from)) {
                if (place.hoursAWeek() != c.hoursAWeek()) {
                    throw Problem.of(
                                    ErrorCode.CONFLICT,
                                    "Such hours are running there with another number; end them first")
                            .thrown();
                }
                isThere = true;
            }
        }
        if (isThere) {
            return Decision.alreadyDone();
        }
        String id = c.request().newId("place");
        LocalDate dateOfBirth = Objects.requireNonNull(child.identity()).dateOfBirth();
        return new Weighing()
                .under(FundedHoursFitTheAge.of(c, dateOfBirth, from))
                .accept(List.of(new FundedHoursStarted(
                        c.childId(), agency(c), id, c.setting(), c.kind(), c.hoursAWeek(), from)))
                .creating(id);
    }

    Decision end(EndFundedHours c) {
        Place place = FamilyFile.existing(file.places(), c.placeId());
        Fields.onlyThere(c.request().actor(), place.setting());
        LocalDate on = Fields.notBefore(place.from(), c.request().on(c.on()));
        if (place.until() != null) {
            if (place.until().equals(on)) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "It already ended on another day")
                    .thrown();
        }
        return Decision.accept(new FundedHoursEnded(c.childId(), agency(c), c.placeId(), c.reason(), on));
    }

    private static String agency(FamilyCommand c) {
        return c.request().actor().agency();
    }
}
