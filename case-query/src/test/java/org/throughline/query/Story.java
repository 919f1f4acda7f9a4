package org.throughline.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.Actor;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusEnded;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.ContactRestrictionLifted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.IdentifierKind;
import org.throughline.events.ChildEvent.IdentifierRecorded;
import org.throughline.events.ChildEvent.LinesReleasedToParents;
import org.throughline.events.ChildEvent.LocationConfidentialityEnded;
import org.throughline.events.ChildEvent.LocationMadeConfidential;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.DecisionTaken;
import org.throughline.events.DecisionEvent.DutyNamed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.Result;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.events.DutyEvent.DutyBecameOverdue;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.EducationEvent.ConsultationAbout;
import org.throughline.events.EducationEvent.VirtualSchoolConsulted;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionConfirmed;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.ExclusionEvent.UnlawfulExclusionRecorded;
import org.throughline.events.ExclusionEvent.UnlawfulKind;
import org.throughline.events.HalfDay;
import org.throughline.events.MoveEvent.DispensationReason;
import org.throughline.events.MoveEvent.ManagedMoveAgreed;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.MoveEvent.PartyAgreementDispensedWith;
import org.throughline.events.MoveEvent.PartyAgreementRecorded;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;
import org.throughline.events.SchoolEvent.Term;

/** Events of one synthetic child. Everything personal starts with {@code Zz}, so that a leak is seen at once. */
public final class Story {

    public static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 3);
    public static final LocalDate JUNE_17 = LocalDate.of(2026, 6, 17);
    public static final String UPN = "Z919117226001";
    /** Anything that must never stand in the open: names, free text, identities of staff. */
    public static final String SECRET = "Zz";

    public final String child;
    public final String school;
    public final String worker;
    public final String parent;
    public final SupportStory support;
    private final String agency;

    Story(String child, String school) {
        this.child = child;
        this.school = school;
        this.agency = Actor.school(school);
        this.worker = "ZzWorker-" + child;
        this.parent = "p-" + child;
        this.support = new SupportStory(child, school);
    }

    public ChildRegistered registered() {
        return registered("ZzAda", "ZzLovett");
    }

    public ChildRegistered registered(String given, String family) {
        return new ChildRegistered(child, agency, given, family, LocalDate.of(2013, 2, 3), "ZzF", SEPTEMBER);
    }

    public ChildDetailsCorrected corrected(String given, String family) {
        return new ChildDetailsCorrected(
                child, agency, given, family, LocalDate.of(2013, 2, 4), "ZzF", "ZzTypo", JUNE_17);
    }

    public IdentifierRecorded identified(String upn) {
        return new IdentifierRecorded(child, agency, IdentifierKind.UPN, upn, SEPTEMBER);
    }

    public ParentRecorded hasParent() {
        return new ParentRecorded(child, agency, parent, "ZzByron", "ZzMother", true, true, "Zz07700900000", SEPTEMBER);
    }

    public ParentEnded parentEnded() {
        return new ParentEnded(child, agency, parent, "ZzCourt", JUNE_17);
    }

    public ContactRestricted restricted(boolean mayBeTold) {
        return new ContactRestricted(child, agency, "r1", parent, "ZzOrder", mayBeTold, JUNE_17, null);
    }

    public ContactRestrictionLifted lifted() {
        return new ContactRestrictionLifted(child, agency, "r1", "ZzLifted", JUNE_17);
    }

    public LocationMadeConfidential hidden() {
        return new LocationMadeConfidential(child, agency, "ZzFlight", JUNE_17);
    }

    public LocationConfidentialityEnded unhidden() {
        return new LocationConfidentialityEnded(child, agency, "ZzSafe", JUNE_17);
    }

    public EnrolmentStarted enrolled() {
        return enrolledAt("e1", school, SEPTEMBER);
    }

    public EnrolmentStarted enrolledAt(String id, String setting, LocalDate from) {
        return new EnrolmentStarted(child, Actor.school(setting), id, setting, EnrolmentKind.MAIN, from);
    }

    public EnrolmentEnded left(LocalDate on) {
        return new EnrolmentEnded(child, agency, "e1", school, "moved", on);
    }

    public CareStatusStarted inCare() {
        return new CareStatusStarted(child, "social-care:919", "i1", CareStatus.CLA, "Zz919", worker, SEPTEMBER);
    }

    public CareStatusEnded careEnded(LocalDate on) {
        return new CareStatusEnded(child, "social-care:919", "i1", "ZzHome", on);
    }

    public LinesReleasedToParents released(String... lines) {
        return new LinesReleasedToParents(child, agency, List.of(lines), JUNE_17);
    }

    public ConcernRaised concern(String id) {
        return new ConcernRaised(
                child,
                agency,
                id,
                school,
                Instant.parse("2026-06-16T10:15:00Z"),
                LocalDate.of(2026, 6, 16),
                Severity.DIFFICULT,
                Approach.REACTIVE,
                Observation.of("ZzThrewAChair", List.of("ZzDysregulated")),
                List.of());
    }

    public ConcernTriaged triaged(String id) {
        return new ConcernTriaged(
                child,
                agency,
                id,
                TriageOutcome.SUPPORT,
                "ZzPattern",
                Severity.DANGEROUS,
                List.of("ZzHarmed"),
                JUNE_17);
    }

    public SupportCaseOpened caseOpened(String caseId) {
        return new SupportCaseOpened(
                child,
                agency,
                caseId,
                school,
                "dacorum",
                "2024",
                1,
                "Universal",
                List.of("k1"),
                List.of(),
                null,
                JUNE_17);
    }

    public TierEscalated escalated(String caseId) {
        return new TierEscalated(
                child,
                agency,
                caseId,
                "dacorum",
                "2024",
                1,
                2,
                "Targeted",
                List.of("ZzFrequency"),
                List.of(),
                "ZzMore",
                null,
                JUNE_17);
    }

    public TierSteppedDown steppedDown(String caseId) {
        return new TierSteppedDown(
                child,
                agency,
                caseId,
                "dacorum",
                "2024",
                2,
                1,
                "Universal",
                List.of("ex1"),
                "ZzBetter",
                "ZzNoRung",
                LocalDate.of(2026, 7, 1));
    }

    public DocumentAgreed planAgreed(String caseId) {
        return new DocumentAgreed(
                child,
                agency,
                "pl-" + caseId,
                "PASTORAL_SUPPORT_PLAN",
                "2026-1",
                school,
                caseId,
                null,
                "{\"targets\":[{\"target\":\"ZzCalm\"}]}",
                null,
                new Voices("ZzChildSays", null, null, "ZzParentsAway"),
                List.of("CHILD"),
                JUNE_17,
                null,
                LocalDate.of(2026, 7, 15));
    }

    public DocumentEnded planEnded(String caseId) {
        return new DocumentEnded(
                child, agency, "pl-" + caseId, "PASTORAL_SUPPORT_PLAN", "ZzDone", LocalDate.of(2026, 7, 16));
    }

    public PriorSuspensionDeclared declared(int sessions) {
        return new PriorSuspensionDeclared(
                child, agency, "d1", "elsewhere-1", 2025, sessions, "ctf", LocalDate.of(2026, 6, 10));
    }

    public SuspensionRecorded suspended(String id, LocalDate first) {
        return new SuspensionRecorded(
                child,
                agency,
                id,
                school,
                Instant.parse("2026-06-17T08:30:00Z"),
                first,
                "ZzHead",
                true,
                List.of(HalfDay.morning(first), HalfDay.afternoon(first), HalfDay.morning(first.plusDays(1))),
                List.of("DB"),
                "ZzCircumstances",
                2025,
                3,
                "model-2025-26.1",
                "ZzConsultation",
                null);
    }

    public SuspensionConfirmed confirmed(String id) {
        return new SuspensionConfirmed(child, agency, id, school, "ZzHead", null, "ZzUrgent", JUNE_17);
    }

    public UnlawfulExclusionRecorded sentHome() {
        return new UnlawfulExclusionRecorded(
                child,
                agency,
                "x1",
                school,
                UnlawfulKind.SENT_HOME,
                List.of(HalfDay.afternoon(JUNE_17)),
                "ZzAccount",
                JUNE_17);
    }

    public VirtualSchoolConsulted consulted() {
        return new VirtualSchoolConsulted(
                child,
                "virtual-school:919",
                "v1",
                "ZzAsker",
                agency,
                ConsultationAbout.SUSPENSION,
                "ZzAdvice",
                JUNE_17);
    }

    public ManagedMoveProposed moveProposed() {
        return new ManagedMoveProposed(
                child, agency, move(), school, "s2", "ZzFreshStart", LocalDate.of(2026, 9, 2), JUNE_17);
    }

    public String move() {
        return child + "-1";
    }

    public PartyAgreementRecorded agreed(String party) {
        return new PartyAgreementRecorded(child, agency, move(), party, true, "ZzLetter", JUNE_17);
    }

    public PartyAgreementDispensedWith dispensed(String party) {
        return new PartyAgreementDispensedWith(
                child, agency, move(), party, DispensationReason.UNSAFE, "ZzUnsafe", JUNE_17);
    }

    public ManagedMoveAgreed moveAgreed() {
        return new ManagedMoveAgreed(child, agency, move(), "ZzBest", "ZzChildView", JUNE_17);
    }

    public ManagedMoveStarted moveStarted() {
        return new ManagedMoveStarted(child, agency, move(), school, "s2", LocalDate.of(2026, 9, 2));
    }

    public DutyOpened duty(String id, DutyKind kind, String owner, LocalDate dueOn) {
        return new DutyOpened(
                child,
                agency,
                id,
                kind,
                owner,
                school,
                "x1",
                JUNE_17,
                dueOn,
                "without delay",
                "EXC-11",
                "2024-08",
                null);
    }

    public DutyDischarged discharged(String id, DutyKind kind) {
        return new DutyDischarged(child, agency, id, kind, "ZzProof", JUNE_17);
    }

    public DutyWithdrawn withdrawn(String id, DutyKind kind) {
        return new DutyWithdrawn(child, agency, id, kind, "cancelled", JUNE_17);
    }

    public DutyBecameOverdue overdue(String id, DutyKind kind, LocalDate dueOn) {
        return new DutyBecameOverdue(child, agency, id, kind, dueOn, dueOn.plusDays(1));
    }

    public DecisionTaken decision(String id, String command, Result result, Instant at) {
        return new DecisionTaken(
                id,
                child,
                agency,
                command,
                result,
                "ZzActor",
                "SCHOOL_OFFICE",
                "ZzHead",
                school,
                at,
                LocalDate.of(2026, 6, 17),
                List.of(new RuleApplied(
                        "SuspensionsMayNotPass45DaysInAYear", "2024-08", Outcome.BLOCKS, "45.5 days", "SI 2012/1033")),
                List.of(new RuleApplied(
                        "VirtualSchoolIsConsultedFirst", "2024-08", Outcome.NEEDS_REASON, "Zz looked after", "local")),
                List.of(new CriterionWeighed(
                        "SEED-01-E",
                        "COMPLEX_MENTAL_HEALTH_NEED",
                        "ZzComplexNeed",
                        Standing.NOT_KNOWN,
                        List.of(),
                        "ZzJudgementMissing",
                        "S0:L30")),
                List.of(new DutyNamed("t1", DutyKind.TELL_PARENTS, agency, JUNE_17, "without delay", "EXC-11")),
                List.of(new DutyNamed(
                        "t2", DutyKind.TELL_VIRTUAL_SCHOOL_HEAD, agency, JUNE_17, "without delay", "EXC-12")),
                List.of("exclusion-" + child + "@3", "education-" + child + "@0"),
                "ZzReason",
                List.of("x1"),
                List.of("exclusion-" + child + "@4"),
                "hash");
    }

    public SchoolRecorded schoolRecorded(String name) {
        return new SchoolRecorded(
                school,
                "authority:919",
                new SchoolDetails(
                        name, "919", "4001", "Community", "Secondary", "Hemel", "HP1 1AA", "Dacorum", "DSPL8", "Open"));
    }

    public CalendarPublished calendar() {
        return new CalendarPublished(
                school,
                "authority:919",
                2025,
                "model-2025-26.1",
                List.of(new Term("Autumn", LocalDate.of(2025, 9, 3), LocalDate.of(2025, 12, 19))),
                List.of(new Closure(LocalDate.of(2025, 10, 27), LocalDate.of(2025, 10, 31), "half term")),
                "made up");
    }

    /** Those around the child. */
    public Around around() {
        return new Around(this);
    }

    /** At least one of every event about a child. */
    public List<AboutChild> everything() {
        return Stream.of(own(), support.everything(), around().everything())
                .flatMap(List::stream)
                .toList();
    }

    private List<AboutChild> own() {
        return List.of(
                registered(),
                corrected("ZzAda", "ZzLovelace"),
                identified(UPN),
                hasParent(),
                parentEnded(),
                restricted(false),
                lifted(),
                hidden(),
                unhidden(),
                enrolled(),
                left(LocalDate.of(2026, 7, 20)),
                inCare(),
                careEnded(LocalDate.of(2026, 7, 1)),
                released("nothing"),
                concern("k1"),
                triaged("k1"),
                caseOpened("case-" + child),
                escalated("case-" + child),
                steppedDown("case-" + child),
                planAgreed("case-" + child),
                planEnded("case-" + child),
                declared(87),
                suspended("x1", JUNE_17),
                confirmed("x1"),
                sentHome(),
                consulted(),
                moveProposed(),
                agreed("parent:" + parent),
                agreed("admission-authority:s2"),
                dispensed("parent:other"),
                moveAgreed(),
                moveStarted(),
                duty("t1", DutyKind.TELL_PARENTS, agency, JUNE_17),
                duty("t2", DutyKind.TELL_VIRTUAL_SCHOOL_HEAD, agency, JUNE_17),
                overdue("t1", DutyKind.TELL_PARENTS, JUNE_17),
                discharged("t1", DutyKind.TELL_PARENTS),
                withdrawn("t2", DutyKind.TELL_VIRTUAL_SCHOOL_HEAD),
                decision("dec-" + child, "RecordSuspension", Result.REFUSED, Instant.parse("2026-06-17T09:00:00Z")));
    }
}
