package org.throughline.query.family;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.FamilyEvent.FundedHours;
import org.throughline.events.FamilyEvent.InformingChannel;
import org.throughline.events.FamilyEvent.TextFormat;

/** Shapes of the answer about a family. */
final class FamilyView {

    private FamilyView() {}

    /** Each list newest first. */
    record Family(
            String childId,
            List<Communication> communication,
            List<Informed> informed,
            List<SupportRequest> supportRequests,
            List<MedicalNeed> medicalNeeds,
            List<Funding> highNeedsFunding,
            List<Place> fundedHours) {}

    /** @param name null for a parent the register does not know */
    record Parent(String parentId, @Nullable String name) {}

    /**
     * How a parent is to be told things.
     *
     * @param language a BCP 47 tag
     */
    record Communication(Parent parent, String language, TextFormat format, boolean interpreter, LocalDate since) {}

    /** @param about id of the case, document or meeting it was about */
    record Informed(
            String informingId,
            LocalDate on,
            List<Parent> parents,
            InformingChannel channel,
            String language,
            TextFormat format,
            String what,
            @Nullable String about) {}

    /** @param sought empty while nobody outside has been asked */
    record SupportRequest(
            String requestId,
            LocalDate on,
            Parent parent,
            String setting,
            @Nullable String settingName,
            String what,
            List<Sought> sought) {}

    record Sought(LocalDate on, String service, String what) {}

    /**
     * @param support as last reviewed
     * @param reviewOn the next review; null once ended
     */
    record MedicalNeed(
            String needId,
            LocalDate from,
            String setting,
            @Nullable String settingName,
            String condition,
            String support,
            @Nullable LocalDate reviewOn,
            List<MedicalReview> reviews,
            @Nullable LocalDate endedOn,
            @Nullable String whyEnded) {}

    record MedicalReview(LocalDate on, String support) {}

    /**
     * @param pence asked for, a year
     * @param decision null until decided
     */
    record Funding(
            String applicationId,
            LocalDate on,
            String setting,
            @Nullable String settingName,
            @Nullable String caseId,
            String purpose,
            int pence,
            @Nullable FundingDecision decision) {}

    /** @param pence granted, a year; nothing where refused */
    record FundingDecision(
            LocalDate on,
            boolean granted,
            int pence,
            @Nullable LocalDate until,
            String reasons) {}

    record Place(
            String placeId,
            String setting,
            @Nullable String settingName,
            FundedHours kind,
            int hoursAWeek,
            LocalDate from,
            @Nullable LocalDate endedOn,
            @Nullable String whyEnded) {}
}
