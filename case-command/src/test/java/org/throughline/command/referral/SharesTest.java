package org.throughline.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.referral.Asked.CASTLE;
import static org.throughline.command.referral.Asked.CHILD;
import static org.throughline.command.referral.Asked.HEAD;
import static org.throughline.command.testing.People.asks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.referral.ReferralCommand.ShareInformation;
import org.throughline.command.referral.ReferralCommand.Sharing;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.ReferralEvent.InformationShared;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.SafeguardingInformationShared;

class SharesTest {

    private final Asked asked = new Asked();

    private Taken shares(Actor who, String with, LawfulBasis basis, boolean toKeepSafe, @Nullable String agreementId) {
        return asked.house()
                .asked(new ShareInformation(
                        asks(who, "2026-06-15"),
                        CHILD,
                        with,
                        new Sharing("Example County Council", "To plan together", basis, List.of("attendance")),
                        toKeepSafe,
                        agreementId,
                        null,
                        null));
    }

    @Test
    void aShareSaysWithWhomWhatForAndByWhichRight() {
        InformationShared shared = shares(HEAD, "school:900002", LawfulBasis.PUBLIC_TASK, false, null)
                .only(InformationShared.class);

        assertThat(shared.with()).isEqualTo("school:900002");
        assertThat(shared.controller()).isEqualTo("Example County Council");
        assertThat(shared.purpose()).isEqualTo("To plan together");
        assertThat(shared.basis()).isEqualTo(LawfulBasis.PUBLIC_TASK);
        assertThat(shared.what()).containsExactly("attendance");
    }

    /** SHARE-01: a1 is reached, a2 was withdrawn. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "CONSENT,          ,   BLOCKS",
        "CONSENT,          a1, SATISFIED",
        "CONSENT,          a2, BLOCKS",
        "CONSENT,          a3, BLOCKS",
        "PUBLIC_TASK,      ,   SATISFIED",
        "LEGAL_OBLIGATION, ,   SATISFIED",
        "VITAL_INTERESTS,  a2, SATISFIED"
    })
    void whoeverSharesOnConsentHasIt(LawfulBasis basis, @Nullable String agreement, Outcome outcome) {
        asked.agreed("a1", AgreementAbout.OTHER, null)
                .agreed("a2", AgreementAbout.OTHER, null)
                .withdrawn("a2");

        Taken taken = shares(HEAD, "service:camhs", basis, false, agreement);

        assertThat(taken.rule("SHARE-01").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome == Outcome.SATISFIED);
    }

    @ParameterizedTest
    @EnumSource(
            value = LawfulBasis.class,
            names = {"CONSENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void aShareToKeepTheChildSafeRestsOnNoAgreement(LawfulBasis basis) {
        asked.agreed("a1", AgreementAbout.OTHER, null).withdrawn("a1");

        assertThat(shares(HEAD, "service:mash", basis, true, "a1")
                        .only(SafeguardingInformationShared.class)
                        .with())
                .isEqualTo("service:mash");
    }

    @Test
    void norDoesItClaimTo() {
        shares(HEAD, "service:mash", LawfulBasis.CONSENT, true, null).namesField("/basis");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER,         accepted",
        "SAFEGUARDING_LEAD,   accepted",
        "DESIGNATED_TEACHER,  NOT_ALLOWED",
        "FAIR_ACCESS_OFFICER, NOT_ALLOWED",
        "SCHOOL_STAFF,        NOT_ALLOWED"
    })
    void onlyThoseWhoMayKnowSafeguardingFactsShareThem(Role role, String answer) {
        Actor who = role.isOfASchool() ? People.at(CASTLE, role) : People.of(role);

        Taken taken = shares(who, "service:mash", LawfulBasis.LEGAL_OBLIGATION, true, null);

        if (answer.equals("accepted")) {
            taken.isAccepted();
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"camhs", "service:no-such", "Service:camhs", "school:", "school:a b", "family", ""})
    void whatIsNoAgencyIsToldNothing(String with) {
        shares(HEAD, with, LawfulBasis.PUBLIC_TASK, false, null).namesField("/with");
    }

    @Test
    void aShareBelongsToAReferralThatWasMade() {
        asked.house()
                .asked(new ShareInformation(
                        asks(HEAD, "2026-06-15"), CHILD, "service:camhs", Asked.SHARE, false, null, "none", null))
                .namesField("/referralId");
    }
}
