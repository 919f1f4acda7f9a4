package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentType.Maker;
import org.throughline.catalogue.DocumentType.Voice;
import org.throughline.command.agreement.AgreementFile;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.plan.PlanCommand.AgreeDocument;
import org.throughline.command.plan.PlanCommand.Consent;
import org.throughline.command.plan.PlanCommand.ReviseDocument;
import org.throughline.command.plan.PlanCommand.ShareDocument;
import org.throughline.command.school.Calendars;
import org.throughline.command.voice.TheVoiceIsHeard;
import org.throughline.command.voice.Views;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.CaseEvent;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentRevised;
import org.throughline.events.PlanEvent.DocumentShared;
import tools.jackson.databind.JsonNode;

/** Agreeing a document with those it needs, changing it, and giving it to those it concerns. */
record Documents(PlanFile file, Records records) {

    Decision agree(AgreeDocument c, Calendars calendars) {
        DocumentType type = Keeping.type(c.type(), c.setting(), c.request());
        Keeping.content(type, c.content());
        Keeping.viewsStandWhereTheyMay(type, c.views());
        LocalDate from = c.request().on(c.days().from());
        ReviewDays.makeSense(
                type, c.request().today(), from, c.days().until(), c.days().reviewOn());
        theCaseIsOpen(c);
        if (type.onlyOne()
                && file.documents(type.code(), c.setting())
                        .anyMatch(d -> d.overlaps(from, c.days().until()))) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "Another %s is active at this setting in that time; end it first".formatted(type.label()))
                    .thrown();
        }
        Weighing weighing = new Weighing();
        weighViews(weighing, type, c.views());
        String agreementId = weighConsent(weighing, type, c.childId(), c.consent());
        Set<Maker> makers = makers(c);
        weighing.under(new ItIsMadeWithThoseItNeeds(type, List.copyOf(makers)));
        weighSharing(weighing, type, type.sharedWith());
        return weighing.isStopped()
                ? weighing.refuse()
                : agreed(c, calendars, type, from, makers, agreementId, weighing);
    }

    private Decision agreed(
            AgreeDocument c,
            Calendars calendars,
            DocumentType type,
            LocalDate from,
            Set<Maker> makers,
            @Nullable String agreementId,
            Weighing weighing) {
        String id = c.request().newId("document");
        List<CaseEvent> events = new ArrayList<>();
        events.add(new DocumentAgreed(
                c.childId(),
                c.request().actor().agency(),
                id,
                type.code(),
                String.valueOf(type.edition()),
                c.setting(),
                c.caseId(),
                agreementId,
                type.guarded() ? null : c.content(),
                type.guarded() ? c.content() : null,
                c.views().voices(),
                makers.stream().map(Maker::name).toList(),
                from,
                type.runs() ? c.days().until() : from,
                c.days().reviewOn()));
        LocalDate reviewOn = c.days().reviewOn();
        if (reviewOn != null) {
            events.add(
                    new ReviewDays(file, c, calendars).open(c.request().actor().agency(), c.setting(), id, reviewOn));
        }
        return weighing.accept(events).creating(id);
    }

    /** Whoever gave their view has made it too. */
    private static Set<Maker> makers(AgreeDocument c) {
        Set<Maker> makers = EnumSet.noneOf(Maker.class);
        makers.addAll(c.madeWith());
        if (c.views().child().said() != null) {
            makers.add(Maker.CHILD);
        }
        if (c.views().parents().said() != null) {
            makers.add(Maker.PARENTS);
        }
        return makers;
    }

    private void theCaseIsOpen(AgreeDocument c) {
        String caseId = c.caseId();
        if (caseId != null && !OpenCases.of(c.childId(), records).isOpenAt(caseId, c.setting())) {
            throw Problem.field("/caseId", "an id of no open case of this child at this setting", "an open case's id")
                    .thrown();
        }
    }

    private static void weighViews(Weighing weighing, DocumentType type, Views views) {
        for (Voice voice : type.voices()) {
            weighing.under(new TheVoiceIsHeard(voice, views.of(voice), "plan"));
        }
    }

    /** The agreement that carries it: about a plan, and about no other document. Null where none does. */
    private @Nullable String weighConsent(Weighing weighing, DocumentType type, String childId, Consent consent) {
        String agreementId = consent.agreementId();
        if (!type.consent() && agreementId == null) {
            return null;
        }
        AgreementFile agreements = AgreementFile.of(childId, records);
        if (agreementId != null && !agreements.isKnown(agreementId)) {
            throw Problem.field("/agreementId", "an id of no agreement about this child", "an agreement's id")
                    .thrown();
        }
        boolean reached = agreementId != null && agreements.isReached(agreementId, AgreementAbout.PLAN, null);
        weighing.under(new AParentHasConsented(reached, consent.whyNot()));
        return reached ? agreementId : null;
    }

    private static void weighSharing(Weighing weighing, DocumentType type, List<DocumentType.Audience> without) {
        if (!type.sharedWith().isEmpty()) {
            weighing.under(new ThoseItConcernsHaveIt(type, without));
        }
    }

    /** Changing a document to what it already says is quiet. */
    Decision revise(ReviseDocument c, Calendars calendars) {
        Held held = Keeping.theirs(file, c.documentId(), c.request());
        DocumentType type = held.catalogued();
        JsonNode content = Keeping.content(type, c.content());
        Keeping.viewsStandWhereTheyMay(type, c.views());
        LocalDate today = c.request().today();
        if (type.runs() && held.isOver(today)) {
            throw Problem.of(ErrorCode.CONFLICT, "This document is no longer active; agree a new one")
                    .thrown();
        }
        checkReviewDay(type, held, c.reviewOn(), today);
        boolean sameDay = c.reviewOn() == null || c.reviewOn().equals(held.reviewOn());
        if (sameDay
                && held.content().equals(c.content())
                && held.voices().equals(c.views().voices())) {
            return Decision.alreadyDone();
        }
        Weighing weighing = new Weighing();
        weighViews(weighing, type, c.views());
        Targets before = Targets.in(Keeping.read(held.content()));
        if (!before.unmet().isEmpty()) {
            weighing.under(before.keptIn(Targets.in(content)));
        }
        weighSharing(weighing, type, type.sharedWith());
        return weighing.isStopped() ? weighing.refuse() : weighing.accept(revised(c, held, calendars));
    }

    private static void checkReviewDay(DocumentType type, Held held, @Nullable LocalDate reviewOn, LocalDate today) {
        if (reviewOn != null && !type.runs()) {
            throw Problem.field("/reviewOn", "a day", "nothing: it is the record of a day")
                    .thrown();
        }
        ReviewDays.isWithin("/reviewOn", reviewOn, held.from().isAfter(today) ? held.from() : today, held.until());
    }

    private List<CaseEvent> revised(ReviseDocument c, Held held, Calendars calendars) {
        DocumentType type = held.catalogued();
        LocalDate today = c.request().today();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new DocumentRevised(
                c.childId(),
                c.request().actor().agency(),
                c.documentId(),
                type.code(),
                held.version() + 1,
                String.valueOf(type.edition()),
                type.guarded() ? null : c.content(),
                type.guarded() ? c.content() : null,
                c.views().voices(),
                c.reason(),
                c.reviewOn(),
                today));
        LocalDate reviewOn = c.reviewOn();
        if (reviewOn != null) {
            ReviewDays days = new ReviewDays(file, c, calendars);
            events.addAll(days.withdraw(c.documentId(), "Another review day was agreed", today));
            events.add(days.open(held.agreed().agency(), held.setting(), c.documentId(), reviewOn));
        }
        return events;
    }

    Decision share(ShareDocument c) {
        Held held = Keeping.theirs(file, c.documentId(), c.request());
        Integer named = c.version();
        int version = named == null ? held.version() : named;
        if (version < 1 || version > held.version()) {
            throw Problem.field("/version", "a version there is not", "1 to " + held.version())
                    .thrown();
        }
        Set<String> with = new TreeSet<>(c.others());
        c.with().forEach(audience -> with.add(audience.name()));
        if (with.isEmpty()) {
            throw Problem.field("/with", "nobody", "one or more, here or among others")
                    .thrown();
        }
        if (held.sharedWith(version).containsAll(with)) {
            return Decision.alreadyDone();
        }
        DocumentShared shared = new DocumentShared(
                c.childId(),
                c.request().actor().agency(),
                c.documentId(),
                held.type(),
                version,
                List.copyOf(with),
                c.request().today());
        Weighing weighing = new Weighing();
        weighSharing(weighing, held.catalogued(), held.shared(shared).without(held.version()));
        return weighing.accept(List.of(shared));
    }
}
