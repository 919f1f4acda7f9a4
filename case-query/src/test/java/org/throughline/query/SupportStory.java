package org.throughline.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ConcernAddedToCase;
import org.throughline.events.CaseworkEvent.ExemptionEnded;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.UrgentDiversionJustified;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ConcernEvent.AdultsMadeAware;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.ConcernsLinked;
import org.throughline.events.ConcernEvent.HubContact;
import org.throughline.events.ConcernEvent.IncidentRole;
import org.throughline.events.ConcernEvent.InvolvementInIncidentRecorded;
import org.throughline.events.ConcernEvent.InvolvementInIncidentWithdrawn;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.OtherChild;
import org.throughline.events.ConcernEvent.SafeguardingLeadTold;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.CycleEvent.CycleActionAdded;
import org.throughline.events.CycleEvent.CycleActionDone;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.CycleEvent.PlannedAction;
import org.throughline.events.CycleEvent.SetbackRecorded;
import org.throughline.events.CycleEvent.Target;
import org.throughline.events.CycleEvent.TargetDropped;
import org.throughline.events.CycleEvent.TargetOutcome;
import org.throughline.events.CycleEvent.TargetReview;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.InterventionEnded;
import org.throughline.events.InterventionEvent.InterventionProlonged;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.InterventionStopped;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.events.InterventionEvent.StopReason;
import org.throughline.events.PlanEvent.DebriefHeld;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.DocumentRevised;
import org.throughline.events.PlanEvent.DocumentShared;
import org.throughline.events.PlanEvent.PhysicalInterventionUsed;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.events.PlanEvent.StrategyAmended;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;
import org.throughline.events.PlanEvent.Voices;

/** Events of support for the child of a {@link Story}: concerns, casework, cycles, interventions, documents. */
public final class SupportStory {

    public static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);

    private final String child;
    private final String school;
    private final String agency;
    public final String caseId;

    SupportStory(String child, String school) {
        this.child = child;
        this.school = school;
        this.agency = Actor.school(school);
        this.caseId = "case-" + child;
    }

    public ConcernRaised concernWith(String id, String otherChild) {
        return new ConcernRaised(
                child,
                agency,
                id,
                school,
                Instant.parse("2026-06-15T10:15:00Z"),
                LocalDate.of(2026, 6, 15),
                Severity.DIFFICULT,
                Approach.REACTIVE,
                new Observation(
                        "ZzHitAnother",
                        "ZzWantsOut",
                        "ZzTired",
                        List.of("ZzAggression"),
                        List.of("ZzBereavement"),
                        "ZzPlayground",
                        List.of("ZzDinnerLady"),
                        List.of()),
                List.of(new OtherChild(otherChild, IncidentRole.WAS_HARMED)));
    }

    public ConcernCorrected corrected(String id) {
        return new ConcernCorrected(
                child,
                agency,
                id,
                Instant.parse("2026-06-16T11:15:00Z"),
                Severity.DANGEROUS,
                Approach.REACTIVE,
                Observation.of("ZzThrewTwoChairs", List.of("ZzDysregulated")),
                List.of(),
                "ZzMiscounted",
                Story.JUNE_17);
    }

    public ConcernWithdrawn withdrawn(String id) {
        return new ConcernWithdrawn(child, agency, id, "ZzWrongChild", Story.JUNE_17);
    }

    public ConcernsLinked linked(String id, String earlier) {
        return new ConcernsLinked(child, agency, id, earlier, "ZzSameLesson", Story.JUNE_17);
    }

    public AdultsMadeAware aware(String id) {
        return new AdultsMadeAware(child, agency, id, List.of("ZzFormTutor"), Story.JUNE_17);
    }

    public SafeguardingLeadTold leadTold(String id) {
        return new SafeguardingLeadTold(child, agency, id, "ZzDisclosed", HubContact.CONSULTED, Story.JUNE_17);
    }

    public InvolvementInIncidentRecorded involved() {
        return new InvolvementInIncidentRecorded(child, agency, "k-of-another", IncidentRole.WAS_HARMED, Story.JUNE_17);
    }

    public SupportCaseOpened opened(String edition, LocalDate on) {
        return new SupportCaseOpened(
                child,
                agency,
                caseId,
                school,
                "dacorum",
                edition,
                1,
                "Universal",
                List.of("k1"),
                List.of("ZzAlreadyKnown"),
                "ZzBeganHere",
                on);
    }

    public InvolvementInIncidentWithdrawn notInvolved() {
        return new InvolvementInIncidentWithdrawn(child, agency, "k-of-another", Story.JUNE_17);
    }

    public JudgementRecorded judged(String judgement) {
        return new JudgementRecorded(
                child, agency, "j1", judgement, true, "ZzThirdTime", "HEADTEACHER", Story.JUNE_17, null);
    }

    public CaseRoleAssigned assigned(CaseRole role, String person) {
        return new CaseRoleAssigned(child, agency, caseId, role, person, agency, Story.JUNE_17);
    }

    public ExemptionGranted exempted() {
        return new ExemptionGranted(
                child,
                agency,
                "ex1",
                caseId,
                "SEED-01",
                ExemptionReason.DOCUMENT_BEING_PREPARED,
                "ZzWriting",
                Story.JUNE_17,
                LocalDate.of(2026, 7, 1));
    }

    public ExemptionEnded exemptionEnded() {
        return new ExemptionEnded(child, agency, "ex1", "ZzWritten", LocalDate.of(2026, 6, 24));
    }

    public ConcernAddedToCase joined(String concernId) {
        return new ConcernAddedToCase(child, agency, caseId, concernId, Story.JUNE_17);
    }

    public UrgentlyDiverted diverted() {
        return diverted(agency);
    }

    public UrgentlyDiverted diverted(String by) {
        return new UrgentlyDiverted(
                child,
                by,
                "ud1",
                "k1",
                caseId,
                "dacorum",
                "2024-25",
                4,
                "Getting More Help",
                List.of("ZzSelfHarm"),
                "ZzHospital",
                null,
                "ZzTheyAreTheDanger",
                "ZzFoundInToilets",
                Story.JUNE_17);
    }

    public UrgentDiversionJustified justified() {
        return new UrgentDiversionJustified(child, agency, "ud1", "ZzCouldNotWait", LocalDate.of(2026, 6, 18));
    }

    public SupportCaseClosed closed() {
        return new SupportCaseClosed(
                child,
                agency,
                caseId,
                ClosingReason.NEEDS_MET,
                List.of("ZzSmiles"),
                "ZzSettled",
                LocalDate.of(2026, 7, 10));
    }

    public SupportCaseReopened reopened() {
        return new SupportCaseReopened(child, agency, caseId, 2, "Outreach", "ZzBackAgain", LocalDate.of(2026, 9, 7));
    }

    public CycleStarted cycle(String id, int number, LocalDate on) {
        return new CycleStarted(
                child,
                agency,
                id,
                caseId,
                number,
                List.of("ZzKindness"),
                List.of("ZzTransitions"),
                List.of(new Target("g1", "ZzAsksForBreak", null), new Target("g2", "ZzStaysInClass", null)),
                List.of(new PlannedAction("a1", "ZzCardOnDesk", "ZzTutor", on.plusWeeks(2))),
                new Voices("ZzWantsCard", null, null, "ZzAtSea"),
                on,
                on.plusWeeks(6));
    }

    public CycleActionAdded actionAdded(String id) {
        return new CycleActionAdded(
                child,
                agency,
                id,
                new PlannedAction("a2", "ZzQuietRoom", "ZzTutor", Story.JUNE_17),
                LocalDate.of(2026, 5, 20));
    }

    public CycleActionDone actionDone(String id) {
        return new CycleActionDone(child, agency, id, "a1", "ZzLaminated", LocalDate.of(2026, 5, 12));
    }

    public SetbackRecorded setback(String id) {
        return new SetbackRecorded(child, agency, id, "sb1", "g2", "ZzRanOff", LocalDate.of(2026, 5, 21));
    }

    public CycleReviewed cycleReviewed(String id) {
        return new CycleReviewed(
                child,
                agency,
                id,
                caseId,
                List.of(
                        new TargetReview("g1", TargetOutcome.MET, "ZzDaily"),
                        new TargetReview("g2", TargetOutcome.NOT_YET_MET, null)),
                "ZzCalmer",
                new Voices("ZzLikesCard", null, null, "ZzAbroad"),
                LocalDate.of(2026, 6, 15));
    }

    public TargetDropped dropped(String id) {
        return new TargetDropped(child, agency, id, "g2", "ZzTooMuch", LocalDate.of(2026, 6, 16));
    }

    public InterventionStarted intervention(String id, ProvisionOwner owner) {
        return new InterventionStarted(
                child,
                agency,
                id,
                caseId,
                school,
                "ZzMentoring-" + id,
                owner,
                "ZzService",
                null,
                List.of("ZzTrust"),
                "WEEKLY",
                MAY_4,
                LocalDate.of(2026, 7, 26),
                "12 weeks");
    }

    public InterventionProlonged prolonged(String id) {
        return new InterventionProlonged(child, agency, id, LocalDate.of(2026, 8, 30), "ZzNotThereYet", Story.JUNE_17);
    }

    public InterventionEnded interventionEnded(String id, Impact impact) {
        return new InterventionEnded(child, agency, id, impact, "ZzTalksNow", LocalDate.of(2026, 6, 14));
    }

    public InterventionStopped interventionStopped(String id) {
        return new InterventionStopped(child, agency, id, StopReason.AGREEMENT_WITHDRAWN, LocalDate.of(2026, 6, 14));
    }

    public DocumentAgreed document(String id, String type, LocalDate reviewOn) {
        return document(id, type, "{\"targets\":[\"ZzCalmCorner\"]}", null, reviewOn);
    }

    public DocumentAgreed guarded(String id) {
        return document(id, "FAMILIES_FIRST_ASSESSMENT", null, "{\"risk\":\"ZzAbsconds\"}", LocalDate.of(2026, 7, 15));
    }

    private DocumentAgreed document(
            String id, String type, @Nullable String content, @Nullable String guarded, LocalDate reviewOn) {
        return new DocumentAgreed(
                child,
                agency,
                id,
                type,
                "2026",
                school,
                caseId,
                null,
                content,
                guarded,
                new Voices("ZzChildWants", null, null, "ZzParentsAbroad"),
                List.of("CHILD", "SCHOOL"),
                MAY_4,
                null,
                reviewOn);
    }

    public DocumentRevised revised(String id) {
        return new DocumentRevised(
                child,
                agency,
                id,
                "PASTORAL_SUPPORT_PLAN",
                2,
                "2026",
                "{\"targets\":[\"ZzNewCorner\"]}",
                null,
                new Voices("ZzChildStillWants", null, "ZzParentsAgree", null),
                "ZzMoved",
                LocalDate.of(2026, 7, 20),
                Story.JUNE_17);
    }

    public DocumentReviewed documentReviewed(String id, String type) {
        return new DocumentReviewed(
                child,
                agency,
                id,
                type,
                ReviewOutcome.GOES_ON,
                "ZzSteadier",
                new Voices("ZzStillWants", null, "ZzParentsGlad", null),
                LocalDate.of(2026, 9, 10),
                Story.JUNE_17);
    }

    public DocumentEnded documentEnded(String id) {
        return new DocumentEnded(child, agency, id, "PASTORAL_SUPPORT_PLAN", "ZzDone", Story.JUNE_17);
    }

    public List<AboutChild> guardedChangedSharedAndEnded(String id) {
        String type = "FAMILIES_FIRST_ASSESSMENT";
        return List.of(
                new DocumentRevised(
                        child,
                        agency,
                        id,
                        type,
                        2,
                        "2026",
                        null,
                        "{\"risk\":\"ZzClimbs\"}",
                        new Voices(null, null, null, null),
                        "ZzFence",
                        null,
                        Story.JUNE_17),
                documentReviewed(id, type),
                new DocumentShared(child, agency, id, type, 1, List.of("ZzUncle"), Story.JUNE_17),
                new DocumentEnded(child, agency, id, type, "ZzFenceMended", Story.JUNE_17));
    }

    public DocumentShared documentShared(String id) {
        return new DocumentShared(child, agency, id, "PASTORAL_SUPPORT_PLAN", 1, List.of("ZzAunt"), Story.JUNE_17);
    }

    public StrategyFoundDetrimental detrimental(String documentId) {
        return new StrategyFoundDetrimental(
                child, agency, "f1", documentId, null, "ZzIsolation", "ZzPanicked", LocalDate.of(2026, 6, 1));
    }

    public StrategyAmended amended() {
        return new StrategyAmended(child, agency, "f1", "ZzStayedNear", LocalDate.of(2026, 6, 3));
    }

    public PhysicalInterventionUsed held() {
        return new PhysicalInterventionUsed(
                child,
                agency,
                "u1",
                school,
                Instant.parse("2026-06-16T12:00:00Z"),
                3,
                "ZzOnTheStairs",
                List.of("ZzBruise"),
                true,
                List.of("ZzTeacherSmith"),
                "doc1",
                LocalDate.of(2026, 6, 16));
    }

    public DebriefHeld debriefed(Debriefed who) {
        return new DebriefHeld(child, agency, "u1", who, "ZzWasScared", "ZzWarnFirst", Story.JUNE_17);
    }

    /** At least one of every event of support. */
    public List<AboutChild> everything() {
        return List.of(
                concernWith("k3", "c-another"),
                corrected("k1"),
                linked("k3", "k1"),
                aware("k1"),
                leadTold("k1"),
                involved(),
                notInvolved(),
                judged("ZzRiskOfSuspension"),
                assigned(CaseRole.KEY_ADULT, "ZzKeyAdult"),
                exempted(),
                exemptionEnded(),
                joined("k1"),
                diverted(),
                justified(),
                cycle("cy1", 1, MAY_4),
                actionAdded("cy1"),
                actionDone("cy1"),
                setback("cy1"),
                dropped("cy1"),
                cycleReviewed("cy1"),
                intervention("in1", ProvisionOwner.ESC),
                prolonged("in1"),
                interventionStopped("in1"),
                interventionEnded("in1", Impact.HELPED),
                document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 6, 10)),
                guarded("doc2"),
                documentReviewed("doc1", "PASTORAL_SUPPORT_PLAN"),
                revised("doc1"),
                documentShared("doc1"),
                documentEnded("doc1"),
                detrimental("doc1"),
                amended(),
                held(),
                debriefed(Debriefed.CHILD),
                withdrawn("k3"),
                closed(),
                reopened());
    }
}
