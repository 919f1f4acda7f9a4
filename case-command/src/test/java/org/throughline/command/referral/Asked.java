package org.throughline.command.referral;

import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.catalogue.Service.By;
import org.throughline.catalogue.Services;
import org.throughline.command.referral.ReferralCommand.AcceptReferral;
import org.throughline.command.referral.ReferralCommand.MakeReferral;
import org.throughline.command.referral.ReferralCommand.Related;
import org.throughline.command.referral.ReferralCommand.Sharing;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;

/** Alex, born 2 November 2014, is on the main roll of Castle School (900001); June 2026 is when help is asked for. */
final class Asked {

    static final String CHILD = "c1";
    static final String CASTLE = "900001";
    static final String MEADOW = "900002";
    static final String DAY = "2026-06-15";
    static final Actor HEAD = headteacherOf(CASTLE);
    static final Services SERVICES = new Services("classpath:catalogue/services.yaml");
    static final Sharing SHARE = new Sharing(
            "Example Trust",
            "To decide whether it can help",
            LawfulBasis.PUBLIC_TASK,
            List.of("what the school has tried"));

    private final House house = new House(ReferralRecord.class).with(SERVICES).knowsChild(CHILD, CASTLE);

    House house() {
        return house;
    }

    static Actor worksAt(String service) {
        return new Actor("worker-" + service, Role.SERVICE_PROFESSIONAL, "service:" + service);
    }

    Asked school(@Nullable String phase) {
        house.knows(
                "school-" + CASTLE,
                new SchoolRecorded(
                        CASTLE,
                        "authority:919",
                        new SchoolDetails("Castle School", "919", null, null, phase, null, null, null, null, null)));
        return this;
    }

    /** An agreement that was reached; of a service where {@code service} is not null. */
    Asked agreed(String id, AgreementAbout about, @Nullable String service) {
        LocalDate on = LocalDate.parse("2026-06-01");
        house.knows(
                "agreement-" + CHILD,
                new AgreementSought(
                        CHILD,
                        "school:" + CASTLE,
                        id,
                        about,
                        service,
                        Strength.CONSENT,
                        List.of("parent:p1"),
                        "May we ask them in?",
                        on),
                new AgreementAnswered(
                        CHILD, "school:" + CASTLE, id, "parent:p1", true, AgreementEvidence.SIGNED, "The form", on),
                new AgreementReached(CHILD, "school:" + CASTLE, id, on));
        return this;
    }

    Asked withdrawn(String id) {
        house.knows(
                "agreement-" + CHILD,
                new AgreementWithdrawn(
                        CHILD,
                        "school:" + CASTLE,
                        id,
                        "parent:p1",
                        "Changed their mind",
                        List.of(),
                        LocalDate.parse("2026-06-10")));
        return this;
    }

    static MakeReferral referral(
            Actor who, String service, @Nullable String agreementId, @Nullable String reasonOutside) {
        By route = SERVICES.named(service)
                .filter(s -> !s.routes().isEmpty())
                .map(s -> s.routes().getFirst().by())
                .orElse(By.FORM);
        return new MakeReferral(
                asks(who, DAY),
                CHILD,
                service,
                CASTLE,
                new Related(null, null, agreementId),
                route,
                "Cannot settle in class",
                List.of("Settles within ten minutes"),
                SHARE,
                reasonOutside,
                null);
    }

    Taken refers(String service) {
        return house.asked(referral(HEAD, service, null, null));
    }

    /** The id of a referral that was made. */
    String referred(String service) {
        return house.asked(referral(HEAD, service, null, "asked for in this test"))
                .isAccepted()
                .decision()
                .created()
                .getFirst();
    }

    Taken accepts(Actor who, String referralId) {
        return house.asked(new AcceptReferral(asks(who, "2026-06-16"), CHILD, referralId, "Six weeks", null, null));
    }
}
