package org.throughline.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.events.AboutChild;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementDispensedWith;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.ChildsCompetenceAssessed;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.ChildEvent.AuthorityGaveUpResponsibility;
import org.throughline.events.ChildEvent.AuthorityTookResponsibility;
import org.throughline.events.ChildEvent.LimitBasis;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimitEnded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimited;
import org.throughline.events.FamilyEvent.CommunicationNeedsRecorded;
import org.throughline.events.FamilyEvent.FundedHours;
import org.throughline.events.FamilyEvent.FundedHoursEnded;
import org.throughline.events.FamilyEvent.FundedHoursStarted;
import org.throughline.events.FamilyEvent.HighNeedsFundingAppliedFor;
import org.throughline.events.FamilyEvent.HighNeedsFundingDecided;
import org.throughline.events.FamilyEvent.InformingChannel;
import org.throughline.events.FamilyEvent.MedicalNeedEnded;
import org.throughline.events.FamilyEvent.MedicalNeedRecorded;
import org.throughline.events.FamilyEvent.MedicalNeedReviewed;
import org.throughline.events.FamilyEvent.ParentsInformed;
import org.throughline.events.FamilyEvent.SupportAskedForByParent;
import org.throughline.events.FamilyEvent.SupportSoughtForParent;
import org.throughline.events.FamilyEvent.TextFormat;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.MeetingEvent.Attendance;
import org.throughline.events.MeetingEvent.Attended;
import org.throughline.events.MeetingEvent.Invitee;
import org.throughline.events.MeetingEvent.MeetingAction;
import org.throughline.events.MeetingEvent.MeetingActionDone;
import org.throughline.events.MeetingEvent.MeetingArranged;
import org.throughline.events.MeetingEvent.MeetingCancelled;
import org.throughline.events.MeetingEvent.MeetingHeld;
import org.throughline.events.MeetingEvent.MeetingKind;
import org.throughline.events.MoveEvent.DispensationReason;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.InformationShared;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.Recommendation;
import org.throughline.events.ReferralEvent.RecommendationAdopted;
import org.throughline.events.ReferralEvent.RecommendationNotAdopted;
import org.throughline.events.ReferralEvent.ReferralAccepted;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.SafeguardingInformationShared;
import org.throughline.events.ReferralEvent.ServiceReportRead;
import org.throughline.events.ReferralEvent.ServiceReportReceived;
import org.throughline.events.ReferralEvent.WithdrawalReason;

/** Events of those around the child of a {@link Story}: services, meetings, agreements, the family. */
public final class Around {

    public static final LocalDate JUNE_17 = Story.JUNE_17;

    private final String child;
    private final String school;
    private final String agency;

    Around(Story story) {
        this.child = story.child;
        this.school = story.school;
        this.agency = Actor.school(story.school);
    }

    public ReferralMade referred(String id, String service) {
        return referred(agency, id, service, JUNE_17);
    }

    public ReferralMade referred(String by, String id, String service, LocalDate on) {
        return new ReferralMade(
                child, by, id, service, school, "case-1", "k1", "ZzByForm", "ZzAnxious", List.of("ZzCalmer"), "a1", on);
    }

    public ReferralAccepted accepted(String by, String id) {
        return new ReferralAccepted(child, by, id, "ZzSixSessions", LocalDate.of(2026, 7, 1), JUNE_17.plusDays(1));
    }

    public ReferralDeclined declined(String by, String id) {
        return new ReferralDeclined(child, by, id, DeclineReason.NO_CAPACITY, "ZzNoRoom", JUNE_17.plusDays(1));
    }

    public ReferralCompleted completed(String by, String id) {
        return new ReferralCompleted(child, by, id, "ZzCameThrough", Impact.HELPED_IN_PART, LocalDate.of(2026, 7, 20));
    }

    public ReferralWithdrawn withdrawn(String id) {
        return new ReferralWithdrawn(
                child, agency, id, WithdrawalReason.FAMILY_WISH, "ZzChangedMind", JUNE_17.plusDays(2));
    }

    public InformationShared shared(String id, String with, @Nullable String referralId) {
        return shared(id, with, "ZzController", referralId);
    }

    public InformationShared shared(String id, String with, String controller, @Nullable String referralId) {
        return new InformationShared(
                child,
                agency,
                id,
                with,
                controller,
                "ZzPurpose",
                LawfulBasis.PUBLIC_TASK,
                List.of("ZzAttendance"),
                referralId,
                JUNE_17);
    }

    public SafeguardingInformationShared sharedToKeepSafe(String id, @Nullable String referralId) {
        return new SafeguardingInformationShared(
                child,
                agency,
                id,
                "ZzPolice",
                "ZzForce",
                "ZzSafety",
                LawfulBasis.VITAL_INTERESTS,
                List.of("ZzRisk"),
                referralId,
                JUNE_17);
    }

    public ServiceReportReceived reported(String id, String service) {
        return new ServiceReportReceived(
                child,
                agency,
                id,
                "ref-1",
                service,
                school,
                "ZzSummary",
                List.of(new Recommendation("rec-1", "ZzSitNearDoor"), new Recommendation("rec-2", "ZzBreaks")),
                JUNE_17);
    }

    public ServiceReportRead read(String id, String reader) {
        return new ServiceReportRead(child, agency, id, reader, "DESIGNATED_TEACHER", JUNE_17);
    }

    public RecommendationAdopted adopted(String id, String recommendation) {
        return new RecommendationAdopted(
                child, agency, id, recommendation, AdoptedInto.CYCLE_ACTION, "action-1", JUNE_17);
    }

    public RecommendationNotAdopted notAdopted(String id, String recommendation) {
        return new RecommendationNotAdopted(child, agency, id, recommendation, "ZzNoSpace", JUNE_17);
    }

    public MeetingArranged arranged(String by, String id) {
        return new MeetingArranged(
                child,
                by,
                id,
                MeetingKind.TEAM_AROUND_THE_CHILD,
                school,
                "case-1",
                LocalDate.of(2026, 6, 24),
                "ZzTransition",
                List.of(
                        new Invitee("i1", "ZzMsLee", agency),
                        new Invitee("i2", "ZzTheMother", "family"),
                        new Invitee("i3", "ZzSocialWorker", "social-care:919")),
                JUNE_17);
    }

    public MeetingHeld held(String id) {
        return new MeetingHeld(
                child,
                agency,
                id,
                List.of(
                        new Attendance("i1", Attended.PRESENT, "ZzProgress"),
                        new Attendance("i2", Attended.SENT_VIEWS, "ZzHopeful"),
                        new Attendance("i3", Attended.PRESENT, "ZzCarePlan")),
                "ZzLikesArt",
                "ZzParentThinks",
                "ZzOutcome",
                List.of(
                        new MeetingAction("ma1", "ZzRingSchool", "ZzMsLee", agency, LocalDate.of(2026, 7, 1)),
                        new MeetingAction(
                                "ma2", "ZzHomeVisit", "ZzSocialWorker", "social-care:919", LocalDate.of(2026, 7, 1))),
                LocalDate.of(2026, 6, 25));
    }

    public MeetingCancelled cancelled(String id) {
        return new MeetingCancelled(child, agency, id, "ZzIll", JUNE_17);
    }

    public MeetingActionDone meetingActionDone(String id, String action) {
        return new MeetingActionDone(child, agency, id, action, "ZzRang", JUNE_17.plusDays(9));
    }

    public AgreementSought sought(String id, Strength strength, String... parties) {
        return new AgreementSought(
                child,
                agency,
                id,
                AgreementAbout.SERVICE,
                "ZzAnxietyClinic",
                strength,
                List.of(parties),
                "ZzMayWeRefer",
                JUNE_17);
    }

    public AgreementAnswered answered(String id, String party, boolean agrees) {
        return new AgreementAnswered(
                child, agency, id, party, agrees, AgreementEvidence.SIGNED, "ZzSigned", JUNE_17.plusDays(1));
    }

    public AgreementReached reached(String id) {
        return new AgreementReached(child, agency, id, JUNE_17.plusDays(1));
    }

    public AgreementWithdrawn takenBack(String id, String party) {
        return new AgreementWithdrawn(
                child, agency, id, party, "ZzNotWanted", List.of("referral:ref-1"), JUNE_17.plusDays(2));
    }

    public AgreementDispensedWith dispensed(String id, String party) {
        return new AgreementDispensedWith(
                child, agency, id, party, DispensationReason.UNTRACEABLE, "ZzNobodyKnowsWhere", JUNE_17);
    }

    public ChildsCompetenceAssessed competent() {
        return new ChildsCompetenceAssessed(
                child, agency, "ca1", AgreementAbout.SERVICE, true, "ZzUnderstands", JUNE_17);
    }

    public ParentalResponsibilityLimited limited(String parentId, LocalDate from) {
        return limited(parentId, from, true);
    }

    public ParentalResponsibilityLimited limited(String parentId, LocalDate from, boolean onEducation) {
        return new ParentalResponsibilityLimited(
                child, agency, "l1", parentId, LimitBasis.CARE_ORDER, "ZzSchooling", onEducation, from, null);
    }

    public ParentalResponsibilityLimitEnded limitEnded(LocalDate on) {
        return new ParentalResponsibilityLimitEnded(child, agency, "l1", "ZzDischarged", on);
    }

    public AuthorityTookResponsibility authorityHolds() {
        return new AuthorityTookResponsibility(
                child, "social-care:919", "h1", "Zz919", "ZzCareOrder", LocalDate.of(2026, 1, 5));
    }

    public AuthorityGaveUpResponsibility authorityGaveUp(LocalDate on) {
        return new AuthorityGaveUpResponsibility(child, "social-care:919", "h1", "ZzRevoked", on);
    }

    public CommunicationNeedsRecorded needs(String parentId) {
        return new CommunicationNeedsRecorded(child, agency, parentId, "pl-PL", TextFormat.EASY_READ, true, JUNE_17);
    }

    public ParentsInformed told(String parentId) {
        return new ParentsInformed(
                child,
                agency,
                "inf1",
                List.of(parentId),
                InformingChannel.TELEPHONE,
                "pl-PL",
                TextFormat.EASY_READ,
                "ZzHowSheIs",
                "case-1",
                JUNE_17);
    }

    public SupportAskedForByParent askedForSupport(String parentId) {
        return new SupportAskedForByParent(child, agency, "sr1", parentId, school, "ZzSleep", JUNE_17);
    }

    public SupportSoughtForParent soughtSupport() {
        return new SupportSoughtForParent(child, agency, "sr1", "ZzSendiass", "ZzAdviceLine", JUNE_17.plusDays(3));
    }

    public MedicalNeedRecorded medical() {
        return new MedicalNeedRecorded(
                child, agency, "mn1", school, "ZzAsthma", "ZzInhaler", JUNE_17, LocalDate.of(2026, 9, 17));
    }

    public MedicalNeedReviewed medicalReviewed() {
        return new MedicalNeedReviewed(
                child, agency, "mn1", "ZzSpacer", LocalDate.of(2027, 1, 17), LocalDate.of(2026, 9, 17));
    }

    public MedicalNeedEnded medicalEnded() {
        return new MedicalNeedEnded(child, agency, "mn1", "ZzGrewOut", LocalDate.of(2027, 1, 17));
    }

    public HighNeedsFundingAppliedFor fundingAppliedFor() {
        return new HighNeedsFundingAppliedFor(child, agency, "hn1", school, "case-1", "ZzOneToOne", 450_000, JUNE_17);
    }

    public HighNeedsFundingDecided fundingDecided() {
        return new HighNeedsFundingDecided(
                child,
                "authority:919",
                "hn1",
                true,
                300_000,
                "ZzPartly",
                LocalDate.of(2027, 6, 30),
                JUNE_17.plusDays(9));
    }

    public FundedHoursStarted fundedHours(String setting, LocalDate from) {
        return new FundedHoursStarted(child, Actor.school(setting), "fp1", setting, FundedHours.TWO_YEAR_OLD, 15, from);
    }

    public FundedHoursEnded fundedHoursEnded(LocalDate on) {
        return new FundedHoursEnded(child, agency, "fp1", "ZzStartsReception", on);
    }

    /** At least one of every event of those around the child. */
    public List<AboutChild> everything() {
        return List.of(
                referred("ref-1", "ZzCounsellors"),
                accepted(agency, "ref-1"),
                completed(agency, "ref-1"),
                referred("ref-2", "ZzCounsellors"),
                declined(agency, "ref-2"),
                referred("ref-3", "ZzCounsellors"),
                withdrawn("ref-3"),
                shared("sh-1", "ZzCounsellors", "ref-1"),
                sharedToKeepSafe("sh-2", "ref-1"),
                reported("rep-1", "ZzCounsellors"),
                read("rep-1", "ZzTeacher"),
                adopted("rep-1", "rec-1"),
                notAdopted("rep-1", "rec-2"),
                arranged(agency, "m1"),
                held("m1"),
                meetingActionDone("m1", "ma1"),
                arranged(agency, "m2"),
                cancelled("m2"),
                sought("a1", Strength.FULL_AGREEMENT, "parent:ZzOne", "authority:Zz919919"),
                answered("a1", "parent:ZzOne", true),
                answered("a1", "authority:Zz919919", true),
                dispensed("a1", "parent:ZzTwo"),
                reached("a1"),
                takenBack("a1", "parent:ZzOne"),
                competent(),
                limited("p1", JUNE_17),
                limitEnded(JUNE_17.plusDays(9)),
                authorityHolds(),
                authorityGaveUp(JUNE_17.plusDays(9)),
                needs("p1"),
                told("ZzParentOne"),
                askedForSupport("ZzParentOne"),
                soughtSupport(),
                medical(),
                medicalReviewed(),
                medicalEnded(),
                fundingAppliedFor(),
                fundingDecided(),
                fundedHours(school, JUNE_17),
                fundedHoursEnded(LocalDate.of(2027, 8, 31)));
    }
}
