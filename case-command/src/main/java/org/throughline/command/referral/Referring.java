package org.throughline.command.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Service;
import org.throughline.catalogue.Services;
import org.throughline.command.agreement.AgreementFile;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.referral.ReferralBook.Referral;
import org.throughline.command.referral.ReferralCommand.MakeReferral;
import org.throughline.command.referral.ReferralCommand.Sharing;
import org.throughline.command.school.Schools;
import org.throughline.edge.Problem;
import org.throughline.events.ReferralEvent.InformationShared;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.SchoolEvent.SchoolDetails;

/** Asks a service for help. What is told to it is a share of its own, in the same append. */
record Referring(ReferralBook book, Services services, Records records) {

    Decision make(MakeReferral c) {
        LocalDate on = c.day();
        Service service = service(c);
        checkRoute(c, service);
        ChildFacts child = ChildFacts.of(c.childId(), records);
        checkSetting(c, child);
        if (c.related().caseId() != null || c.related().concernId() != null) {
            Support.of(c.childId(), records).checkRelated(c.related());
        }
        Optional<Referral> same =
                book.referrals().values().stream().filter(r -> isTheSame(r, c)).findFirst();
        if (same.isPresent()) {
            return Decision.alreadyDone().creating(same.get().made().referralId());
        }
        Weighing weighing = weigh(c, service, child, on);
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("referral");
        String agency = c.request().actor().agency();
        var made = new ReferralMade(
                c.childId(),
                agency,
                id,
                service.code(),
                c.setting(),
                c.related().caseId(),
                c.related().concernId(),
                c.route().name(),
                c.reason(),
                c.hopedFor(),
                c.related().agreementId(),
                on);
        Sharing share = c.share();
        var shared = new InformationShared(
                c.childId(),
                agency,
                c.request().newId("share"),
                ReferralBook.agencyOf(service.code()),
                share.controller(),
                share.purpose(),
                share.basis(),
                share.what(),
                id,
                on);
        return weighing.accept(List.of(made, shared)).creating(id, shared.shareId());
    }

    private Weighing weigh(MakeReferral c, Service service, ChildFacts child, LocalDate on) {
        AgreementFile agreements = AgreementFile.of(c.childId(), records);
        String agreementId = c.related().agreementId();
        boolean withReason = c.reasonGiven() != null;
        TheServiceIsAgreedTo agreedTo = TheServiceIsAgreedTo.of(service, c.childId(), agreementId, withReason, records);
        @Nullable String phase = Schools.known(c.setting(), records)
                .details()
                .map(SchoolDetails::phase)
                .orElse(null);
        LocalDate born = Objects.requireNonNull(child.identity()).dateOfBirth();
        return new Weighing()
                .under(TheChildIsOfAnAgeTheServiceTakes.of(service, born, on, withReason))
                .under(TheChildIsInAPhaseTheServiceTakes.of(service, phase, withReason))
                .under(agreedTo)
                .under(new ConsentIsThere(
                        c.share().basis() == LawfulBasis.CONSENT,
                        agreementId != null && agreements.isReached(agreementId)));
    }

    /** A referral is read by everybody around the child; that somebody feared for them is not everybody's to read. */
    private Service service(MakeReferral c) {
        Service service = services.named(c.service())
                .orElseThrow(() -> Problem.field("/service", "no code of the directory", "a code of GET /v1/services")
                        .thrown());
        if (service.keepsChildrenSafe()) {
            throw Problem.field(
                            "/service",
                            "a service that is told where a child may come to harm",
                            "another service; this one is told with POST shares, toKeepSafe true")
                    .thrown();
        }
        return service;
    }

    private static void checkRoute(MakeReferral c, Service service) {
        if (!service.routes().isEmpty() && !service.isReachedBy(c.route())) {
            throw Problem.field(
                            "/route",
                            "a way that is not one of this service's",
                            service.routes().stream().map(r -> r.by().name()).collect(Collectors.joining(", ")))
                    .thrown();
        }
    }

    /** A child who is on no roll today is referred as well, by the authority and for the setting they were last at. */
    private static void checkSetting(MakeReferral c, ChildFacts child) {
        boolean wasThere =
                child.enrolments().values().stream().anyMatch(e -> e.setting().equals(c.setting()));
        if (!wasThere) {
            throw Problem.field("/setting", "a setting the child was never enrolled at", "a setting of the child's")
                    .thrown();
        }
    }

    private static boolean isTheSame(Referral referral, MakeReferral c) {
        ReferralMade made = referral.made();
        return referral.isOpen()
                && made.service().equals(c.service())
                && made.setting().equals(c.setting())
                && made.route().equals(c.route().name())
                && made.reason().equals(c.reason())
                && made.hopedFor().equals(c.hopedFor())
                && Objects.equals(made.caseId(), c.related().caseId())
                && Objects.equals(made.concernId(), c.related().concernId())
                && Objects.equals(made.agreementId(), c.related().agreementId());
    }
}
