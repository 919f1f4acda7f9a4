package org.throughline.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.referral.Asked.CASTLE;
import static org.throughline.command.referral.Asked.CHILD;
import static org.throughline.command.referral.Asked.DAY;
import static org.throughline.command.referral.Asked.HEAD;
import static org.throughline.command.referral.Asked.MEADOW;
import static org.throughline.command.referral.Asked.SHARE;
import static org.throughline.command.referral.Asked.referral;
import static org.throughline.command.testing.People.asks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Role;
import org.throughline.catalogue.Service.By;
import org.throughline.command.referral.ReferralCommand.MakeReferral;
import org.throughline.command.referral.ReferralCommand.Related;
import org.throughline.command.referral.ReferralCommand.Sharing;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.ReferralEvent.InformationShared;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.ReferralMade;

class ReferringTest {

    private final Asked asked = new Asked().school("Primary");

    @Test
    void aReferralRecordsWhatIsToldWithIt() {
        Taken taken = asked.refers("dacorum-esc").isAccepted();

        ReferralMade made = taken.only(ReferralMade.class);
        assertThat(made.service()).isEqualTo("dacorum-esc");
        assertThat(made.setting()).isEqualTo(CASTLE);
        assertThat(made.route()).isEqualTo("FORM");
        assertThat(made.hopedFor()).containsExactly("Settles within ten minutes");
        assertThat(made.on()).isEqualTo(DAY);
        InformationShared shared = taken.only(InformationShared.class);
        assertThat(shared.with()).isEqualTo("service:dacorum-esc");
        assertThat(shared.controller()).isEqualTo("Example Trust");
        assertThat(shared.basis()).isEqualTo(LawfulBasis.PUBLIC_TASK);
        assertThat(shared.referralId()).isEqualTo(made.referralId());
        assertThat(taken.decision().created()).containsExactly(made.referralId(), shared.shareId());
    }

    /** REF-01, features I.6: a child born that day, referred on 15 June 2026. */
    @ParameterizedTest(name = "{0} of {1}, reason {2}: {3}")
    @CsvSource({
        "chat-health, 2015-06-16, ,            NEEDS_REASON",
        "chat-health, 2015-06-15, ,            SATISFIED",
        "chat-health, 2006-06-16, ,            SATISFIED",
        "chat-health, 2006-06-15, ,            NEEDS_REASON",
        "chat-health, 2006-06-15, knows them,  REASON_ACCEPTED",
        "chat-health, 2006-06-15, ' ',         NEEDS_REASON",
        "dacorum-esc, 2006-06-15, ,            SATISFIED"
    })
    void anAgeTheServiceDoesNotTakeNeedsAReason(
            String service, LocalDate born, @Nullable String reason, Outcome outcome) {
        House house = new House(ReferralRecord.class)
                .with(Asked.SERVICES)
                .knows(
                        "child-" + CHILD,
                        new ChildRegistered(CHILD, "authority:919", "Alex", "Example", born, null, LocalDate.EPOCH),
                        new EnrolmentStarted(
                                CHILD,
                                "authority:919",
                                "e1",
                                CASTLE,
                                EnrolmentKind.MAIN,
                                LocalDate.parse("2024-09-04")));

        Taken taken = house.asked(referral(HEAD, service, null, reason));

        assertThat(taken.rule("REF-01").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome != Outcome.NEEDS_REASON);
    }

    /** REF-02: what the list of settings says of the child's. */
    @ParameterizedTest(name = "{0} for {1}, reason {2}: {3}")
    @CsvSource({
        "phoenix-centre,   Primary,                 , SATISFIED",
        "phoenix-centre,   Secondary,               , NEEDS_REASON",
        "phoenix-centre,   Secondary, no other hope,  REASON_ACCEPTED",
        "stevenage-esc,    Primary,                 , NEEDS_REASON",
        "stevenage-esc,    All-through,             , SATISFIED",
        "stevenage-esc,    Middle deemed primary,   , SATISFIED",
        "stevenage-esc,    16 plus,                 , NEEDS_REASON",
        "phoenix-centre,   Nursery,                 , NEEDS_REASON",
        "phoenix-centre,   Not applicable,          , WARNS",
        "phoenix-centre,   ,                        , WARNS",
        "ask-sali,         Secondary,               , SATISFIED"
    })
    void aPhaseTheServiceDoesNotWorkWithNeedsAReasonAndAnUnknownOneIsRemarked(
            String service, @Nullable String phase, @Nullable String reason, Outcome outcome) {
        asked.school(phase);

        Taken taken = asked.house().asked(referral(HEAD, service, null, reason));

        assertThat(taken.rule("REF-02").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome != Outcome.NEEDS_REASON);
    }

    @Test
    void aSettingThatIsOnNoListIsOfAnUnknownPhase() {
        assertThat(new Asked().refers("phoenix-centre").rule("REF-02").outcome())
                .isEqualTo(Outcome.WARNS);
    }

    /** REF-03: a1 is about Safe Space, a2 names no service, a3 about a plan; all reached. a4 was withdrawn. */
    @ParameterizedTest(name = "{0} on {1}, reason {2}: {3}")
    @CsvSource({
        "safe-space,  ,   ,                   NEEDS_REASON",
        "safe-space,  ,   'parent untraced',  REASON_ACCEPTED",
        "safe-space,  a1, ,                   SATISFIED",
        "safe-space,  a2, ,                   NEEDS_REASON",
        "safe-space,  a3, ,                   NEEDS_REASON",
        "safe-space,  a4, ,                   NEEDS_REASON",
        "nessie,      a1, ,                   NEEDS_REASON",
        "dacorum-esc, ,   ,                   SATISFIED",
        "dacorum-esc, a1, ,                   SATISFIED"
    })
    void aServiceThatWorksWithTheFamilyIsAgreedTo(
            String service, @Nullable String agreement, @Nullable String reason, Outcome outcome) {
        asked.agreed("a1", AgreementAbout.SERVICE, "safe-space")
                .agreed("a2", AgreementAbout.SERVICE, null)
                .agreed("a3", AgreementAbout.PLAN, null)
                .agreed("a4", AgreementAbout.SERVICE, "safe-space")
                .withdrawn("a4");

        Taken taken = asked.house().asked(referral(HEAD, service, agreement, reason));

        assertThat(taken.rule("REF-03").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome != Outcome.NEEDS_REASON);
    }

    @Test
    void aReferralToldOnConsentHasConsent() {
        var onConsent = new Sharing("Example Trust", "To help", LawfulBasis.CONSENT, List.of("name"));

        asked.house()
                .asked(made("dacorum-esc", CASTLE, By.FORM, new Related(null, null, null), onConsent))
                .isRefusedBy("SHARE-01");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "no-such-service, 900001, FORM,      ,   , /service",
        "mash,            900001, TELEPHONE, ,   , /service",
        "dacorum-esc,     900001, VIA_GP,    ,   , /route",
        "dacorum-esc,     900001, FORM,      x,  , /caseId",
        "dacorum-esc,     900001, FORM,      ,  x, /concernId"
    })
    void aWrongFieldIsNamed(
            String service,
            String setting,
            By route,
            @Nullable String caseId,
            @Nullable String concernId,
            String pointer) {
        asked.house()
                .asked(made(service, setting, route, new Related(caseId, concernId, null), SHARE))
                .namesField(pointer);
    }

    @Test
    void anAgreementIsOneThatWasSought() {
        asked.house().asked(referral(HEAD, "safe-space", "none", null)).namesField("/agreementId");
    }

    @Test
    void aReferralIsForASettingOfTheChilds() {
        asked.house()
                .asked(new MakeReferral(
                        asks(People.of(Role.FAIR_ACCESS_OFFICER), DAY),
                        CHILD,
                        "fair-access",
                        MEADOW,
                        new Related(null, null, null),
                        By.FORM,
                        "On no roll",
                        List.of("A place"),
                        SHARE,
                        null,
                        null))
                .namesField("/setting");
    }

    @Test
    void nobodyIsReferredTomorrow() {
        MakeReferral today = referral(HEAD, "dacorum-esc", null, null);

        asked.house()
                .asked(new MakeReferral(
                        today.request(),
                        CHILD,
                        today.service(),
                        CASTLE,
                        today.related(),
                        today.route(),
                        today.reason(),
                        today.hopedFor(),
                        SHARE,
                        null,
                        LocalDate.parse("2026-06-16")))
                .namesField("/on");
    }

    @Test
    void theSameReferralAgainIsQuietAndAnotherReasonIsAnotherReferral() {
        String first = asked.referred("dacorum-esc");

        Taken again = asked.house().asked(referral(HEAD, "dacorum-esc", null, null));
        again.isQuiet();
        assertThat(again.decision().created()).containsExactly(first);
        asked.house()
                .asked(new MakeReferral(
                        asks(HEAD, DAY),
                        CHILD,
                        "dacorum-esc",
                        CASTLE,
                        new Related(null, null, null),
                        By.FORM,
                        "For counselling, too",
                        List.of("Talks about it"),
                        SHARE,
                        null,
                        null))
                .only(ReferralMade.class);
    }

    /** A finding stands in the clear, so it names neither the service nor its ages. */
    @Test
    void noFindingSaysWhichServiceItIs() {
        Taken taken = asked.refers("chat-health");

        assertThat(taken.decision().rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.finding() + rule.source())
                        .doesNotContainIgnoringCase("chat")
                        .doesNotContain("11", "19", "S1:L774"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER, accepted", "SAFEGUARDING_LEAD, accepted", "DESIGNATED_TEACHER, accepted",
        "FAIR_ACCESS_OFFICER, accepted", "SCHOOL_STAFF, NOT_ALLOWED", "SCHOOL_OFFICE, NOT_ALLOWED",
        "DATA_MANAGER, NOT_ALLOWED", "SERVICE_PROFESSIONAL, NOT_FOUND", "SOCIAL_WORKER, NOT_FOUND",
        "VIRTUAL_SCHOOL_ADVISER, NOT_FOUND", "PARENT, NOT_FOUND", "AUDITOR, NOT_FOUND"
    })
    void eachRoleIsAnsweredAsItsStandingAllows(Role role, String answer) {
        var who = role.isOfASchool()
                ? People.at(CASTLE, role)
                : role == Role.SERVICE_PROFESSIONAL ? Asked.worksAt("dacorum-esc") : People.of(role);

        Taken taken = asked.house().asked(referral(who, "dacorum-esc", null, null));

        if (answer.equals("accepted")) {
            taken.isAccepted();
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    private static MakeReferral made(String service, String setting, By route, Related related, Sharing share) {
        return new MakeReferral(
                asks(HEAD, DAY),
                CHILD,
                service,
                setting,
                related,
                route,
                "Cannot settle",
                List.of("Settles"),
                share,
                null,
                null);
    }
}
