package org.throughline.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.referral.Asked.CASTLE;
import static org.throughline.command.referral.Asked.CHILD;
import static org.throughline.command.referral.Asked.HEAD;
import static org.throughline.command.referral.Asked.MEADOW;
import static org.throughline.command.referral.Asked.worksAt;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.referral.ReferralCommand.AcceptReferral;
import org.throughline.command.referral.ReferralCommand.CompleteReferral;
import org.throughline.command.referral.ReferralCommand.DeclineReferral;
import org.throughline.command.referral.ReferralCommand.ReadServiceReport;
import org.throughline.command.referral.ReferralCommand.ReceiveServiceReport;
import org.throughline.command.referral.ReferralCommand.ShareInformation;
import org.throughline.command.referral.ReferralCommand.WithdrawReferral;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.ReferralEvent;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.ReferralAccepted;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.WithdrawalReason;

class AnsweringTest {

    private static final Actor DESC = worksAt("dacorum-esc");

    private final Asked asked = new Asked().school("Primary");
    private final String id = asked.referred("dacorum-esc");

    enum Step {
        ACCEPT,
        DECLINE,
        COMPLETE,
        WITHDRAW
    }

    private Taken takes(Step step, Actor who, String said) {
        return asked.house()
                .asked(
                        switch (step) {
                            case ACCEPT -> new AcceptReferral(asks(who, "2026-06-16"), CHILD, id, said, null, null);
                            case DECLINE ->
                                new DeclineReferral(
                                        asks(who, "2026-06-16"), CHILD, id, DeclineReason.NO_CAPACITY, said, null);
                            case COMPLETE ->
                                new CompleteReferral(asks(who, "2026-06-16"), CHILD, id, said, Impact.HELPED, null);
                            case WITHDRAW ->
                                new WithdrawReferral(
                                        asks(HEAD, "2026-06-16"),
                                        CHILD,
                                        id,
                                        WithdrawalReason.NO_LONGER_NEEDED,
                                        said,
                                        null);
                        });
    }

    @Test
    void theServiceItselfSaysWhatItDoes() {
        Taken accepted = takes(Step.ACCEPT, DESC, "Six weeks of outreach");

        assertThat(accepted.only(ReferralAccepted.class))
                .isEqualTo(new ReferralAccepted(
                        CHILD,
                        "service:dacorum-esc",
                        id,
                        "Six weeks of outreach",
                        null,
                        LocalDate.parse("2026-06-16")));
        assertThat(accepted.rule("REF-04").outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(takes(Step.COMPLETE, DESC, "Settles now")
                        .only(ReferralCompleted.class)
                        .impact())
                .isEqualTo(Impact.HELPED);
    }

    @Test
    void aReceiptSaysWhenTheSchoolSpokeForTheService() {
        Taken declined = takes(Step.DECLINE, HEAD, "A letter came");

        assertThat(declined.only(ReferralDeclined.class).agency()).isEqualTo("school:" + CASTLE);
        assertThat(declined.rule("REF-04").outcome()).isEqualTo(Outcome.WARNS);
    }

    /** What may follow what. */
    @ParameterizedTest(name = "after {0}: {1} is {2}")
    @CsvSource({
        "ACCEPT,   ACCEPT,   quiet",
        "ACCEPT,   DECLINE,  CONFLICT",
        "ACCEPT,   COMPLETE, accepted",
        "ACCEPT,   WITHDRAW, accepted",
        "DECLINE,  ACCEPT,   CONFLICT",
        "DECLINE,  DECLINE,  quiet",
        "DECLINE,  COMPLETE, CONFLICT",
        "DECLINE,  WITHDRAW, CONFLICT",
        "COMPLETE, ACCEPT,   CONFLICT",
        "COMPLETE, DECLINE,  CONFLICT",
        "COMPLETE, COMPLETE, quiet",
        "COMPLETE, WITHDRAW, CONFLICT",
        "WITHDRAW, ACCEPT,   CONFLICT",
        "WITHDRAW, DECLINE,  CONFLICT",
        "WITHDRAW, COMPLETE, CONFLICT",
        "WITHDRAW, WITHDRAW, quiet"
    })
    void aReferralGoesThroughItsStatesOnce(Step first, Step then, String answer) {
        takes(first, DESC, "said").isAccepted();

        Taken taken = takes(then, DESC, "said");

        switch (answer) {
            case "quiet" -> taken.isQuiet();
            case "accepted" -> assertThat(taken.all(ReferralEvent.class)).hasSize(1);
            default -> taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void theSameAnswerInOtherWordsContradictsIt(Step step) {
        takes(step, DESC, "said").isAccepted();

        takes(step, DESC, "said otherwise").isAnswered(ErrorCode.CONFLICT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-06-14, /on", "2026-06-17, /on"})
    void anAnswerComesAfterTheReferralAndNotTomorrow(LocalDate on, String pointer) {
        asked.house()
                .asked(new AcceptReferral(asks(DESC, "2026-06-16"), CHILD, id, "Six weeks", null, on))
                .namesField(pointer);
    }

    // ---- who may answer

    /** A professional of the service knows the referrals made to it, and no child beyond them. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "SERVICE_PROFESSIONAL,   service:dacorum-esc,  accepted",
        "SERVICE_PROFESSIONAL,   service:camhs,        NOT_FOUND",
        "SERVICE_PROFESSIONAL,   service:dacorum,      NOT_FOUND",
        "SERVICE_PROFESSIONAL,   school:900001,        NOT_FOUND",
        "HEADTEACHER,            service:dacorum-esc,  NOT_FOUND",
        "HEADTEACHER,            school:900001,        accepted",
        "SAFEGUARDING_LEAD,      school:900001,        accepted",
        "DESIGNATED_TEACHER,     school:900001,        accepted",
        "SCHOOL_STAFF,           school:900001,        NOT_ALLOWED",
        "SCHOOL_OFFICE,          school:900001,        NOT_ALLOWED",
        "HEADTEACHER,            school:900002,        NOT_FOUND",
        "FAIR_ACCESS_OFFICER,    authority:919,        NOT_ALLOWED",
        "DATA_MANAGER,           authority:919,        NOT_ALLOWED",
        "VIRTUAL_SCHOOL_ADVISER, virtual-school:919,   NOT_FOUND",
        "SOCIAL_WORKER,          social-care:919,      NOT_FOUND",
        "PARENT,                 family,               NOT_FOUND",
        "AUDITOR,                authority:919,        NOT_FOUND"
    })
    void thatVeryServiceAnswersAndTheSchoolForIt(Role role, String agency, String answer) {
        for (Step step : List.of(Step.ACCEPT, Step.COMPLETE)) {
            Taken taken = takes(step, new Actor("somebody", role, agency), "said");
            if (answer.equals("accepted")) {
                taken.isAccepted();
            } else {
                taken.isAnswered(ErrorCode.valueOf(answer));
            }
        }
    }

    @Test
    void aReferralNobodyMadeAndOneToAnotherServiceAreAnsweredAlike() {
        var unknown = new AcceptReferral(asks(DESC, "2026-06-16"), CHILD, "no-such-referral", "x", null, null);
        var others = new AcceptReferral(asks(worksAt("camhs"), "2026-06-16"), CHILD, id, "x", null, null);
        var noChild = new AcceptReferral(asks(DESC, "2026-06-16"), "nobody", id, "x", null, null);

        var answer = asked.house().asked(unknown).isAnswered(ErrorCode.NOT_FOUND);
        assertThat(asked.house().asked(others).problem()).isEqualTo(answer);
        assertThat(asked.house().asked(noChild).problem()).isEqualTo(answer);
    }

    @Test
    void beyondItsAnswersTheServiceFindsNoChild() {
        asked.house()
                .asked(new WithdrawReferral(
                        asks(DESC, "2026-06-16"), CHILD, id, WithdrawalReason.FAMILY_WISH, null, null))
                .isAnswered(ErrorCode.NOT_FOUND);
        asked.house()
                .asked(new ShareInformation(
                        asks(DESC, "2026-06-16"), CHILD, "service:camhs", Asked.SHARE, false, null, id, null))
                .isAnswered(ErrorCode.NOT_FOUND);
        asked.house()
                .asked(new ReadServiceReport(asks(DESC, "2026-06-16"), CHILD, "any"))
                .isAnswered(ErrorCode.NOT_FOUND);
        asked.house()
                .asked(new ReceiveServiceReport(
                        asks(DESC, "2026-06-16"), CHILD, null, "dacorum-esc", "Met the child", List.of(), null))
                .isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void whoIsDeniedTheChildFindsNoReferralOfTheirs() {
        asked.house()
                .knows(
                        "child-" + CHILD,
                        new ParentRecorded(
                                CHILD,
                                "school:" + CASTLE,
                                DESC.id(),
                                "Kim Example",
                                "father",
                                true,
                                false,
                                null,
                                LocalDate.EPOCH),
                        new ContactRestricted(
                                CHILD,
                                "school:" + CASTLE,
                                "r1",
                                DESC.id(),
                                "court order",
                                false,
                                LocalDate.EPOCH,
                                null));

        asked.accepts(DESC, id).isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void anotherSchoolFindsNothing() {
        asked.accepts(headteacherOf(MEADOW), id).isAnswered(ErrorCode.NOT_FOUND);
    }

    // ---- taking back

    @Test
    void thatAnAgreementWasWithdrawnIsSaidAtTheAgreement() {
        asked.house()
                .asked(new WithdrawReferral(
                        asks(HEAD, "2026-06-16"), CHILD, id, WithdrawalReason.AGREEMENT_WITHDRAWN, null, null))
                .namesField("/reason");
    }

    @Test
    void withdrawingAnAgreementStopsTheOpenReferralsThatRestOnItAndNothingElse() {
        Asked alex = new Asked()
                .school("Primary")
                .agreed("a1", AgreementAbout.SERVICE, "safe-space")
                .agreed("a2", AgreementAbout.SERVICE, "step-2");
        String waiting = made(alex, "safe-space", "a1");
        String accepted = made(alex, "nessie", "a1");
        alex.accepts(worksAt("nessie"), accepted).isAccepted();
        String finished = made(alex, "salt", "a1");
        alex.house()
                .asked(new CompleteReferral(
                        asks(HEAD, "2026-06-16"), CHILD, finished, "Seen once", Impact.NO_CHANGE, null))
                .isAccepted();
        made(alex, "step-2", "a2");
        made(alex, "dacorum-esc", null);

        var stopped = ReferralsUnderAnAgreement.of(
                CHILD, "a1", asks(HEAD, "2026-06-20"), alex.house().records());

        assertThat(stopped.stops()).containsExactly("referral:" + waiting, "referral:" + accepted);
        assertThat(stopped.written())
                .containsExactly(new Elsewhere(
                        "Referral",
                        "referral-" + CHILD,
                        List.of(
                                withdrawn(waiting, LocalDate.parse("2026-06-20")),
                                withdrawn(accepted, LocalDate.parse("2026-06-20")))));
        assertThat(ReferralsUnderAnAgreement.of(
                                CHILD,
                                "none",
                                asks(HEAD, "2026-06-20"),
                                alex.house().records())
                        .written())
                .isEmpty();
    }

    private static ReferralWithdrawn withdrawn(String id, LocalDate on) {
        return new ReferralWithdrawn(CHILD, "school:" + CASTLE, id, WithdrawalReason.AGREEMENT_WITHDRAWN, null, on);
    }

    private static String made(Asked alex, String service, @org.jspecify.annotations.Nullable String agreement) {
        return alex.house()
                .asked(Asked.referral(HEAD, service, agreement, "asked for in this test"))
                .isAccepted()
                .decision()
                .created()
                .getFirst();
    }
}
