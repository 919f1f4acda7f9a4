package org.throughline.command.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.family.FamilyHouse.CHILD;
import static org.throughline.command.family.FamilyHouse.DAY;
import static org.throughline.command.family.FamilyHouse.HEAD;
import static org.throughline.command.family.FamilyHouse.SCHOOL;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.family.FamilyCommand.AskForSupport;
import org.throughline.command.family.FamilyCommand.InformParents;
import org.throughline.command.family.FamilyCommand.RecordCommunicationNeeds;
import org.throughline.command.family.FamilyCommand.SeekSupport;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.FamilyEvent.CommunicationNeedsRecorded;
import org.throughline.events.FamilyEvent.InformingChannel;
import org.throughline.events.FamilyEvent.ParentsInformed;
import org.throughline.events.FamilyEvent.SupportAskedForByParent;
import org.throughline.events.FamilyEvent.SupportSoughtForParent;
import org.throughline.events.FamilyEvent.TextFormat;

class InformingTest {

    private final House house = FamilyHouse.house();

    // ---- language and format

    @ParameterizedTest
    @CsvSource({"en, en", "PL, pl", "pt-br, pt-BR", "bfi, bfi", "zh-Hant-HK, zh-Hant-HK"})
    void aLanguageIsKeptAsTagsAreWritten(String given, String kept) {
        assertThat(needs("mother", given, TextFormat.STANDARD)
                        .only(CommunicationNeedsRecorded.class)
                        .language())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Polish", "xx", "en_GB", "e", "12", "-"})
    void whatIsNoLanguageIsAWrongField(String given) {
        needs("mother", given, TextFormat.STANDARD).namesField("/language");
        inform(List.of("mother"), given, TextFormat.STANDARD).namesField("/language");
    }

    @Test
    void theSameNeedsAgainAreQuietAndOthersAreRecorded() {
        needs("mother", "pl", TextFormat.STANDARD).isAccepted();

        needs("mother", "pl", TextFormat.STANDARD).isQuiet();
        assertThat(needs("mother", "pl", TextFormat.LARGE_PRINT)
                        .only(CommunicationNeedsRecorded.class)
                        .format())
                .isEqualTo(TextFormat.LARGE_PRINT);
    }

    /** J.5. The needs on record are Polish in large print. */
    @ParameterizedTest(name = "told in {0}, {1}: {2}")
    @CsvSource({
        "pl,    LARGE_PRINT, SATISFIED",
        "pl-PL, LARGE_PRINT, SATISFIED",
        "en,    LARGE_PRINT, WARNS",
        "pl,    STANDARD,    WARNS"
    })
    void tellingOtherwiseThanTheyNeedWarnsAndIsRecorded(String language, TextFormat format, Outcome outcome) {
        needs("mother", "pl", TextFormat.LARGE_PRINT).isAccepted();

        Taken taken = inform(List.of("mother"), language, format);

        assertThat(taken.rule("J.5").outcome()).isEqualTo(outcome);
        assertThat(taken.only(ParentsInformed.class).parents()).containsExactly("mother");
        if (outcome == Outcome.WARNS) {
            assertThat(taken.rule("J.5").finding()).contains("1 of 1");
        }
    }

    @Test
    void whereNoNeedsAreOnRecordNothingIsWarnedOf() {
        assertThat(inform(List.of("mother"), "en", TextFormat.STANDARD)
                        .rule("J.5")
                        .outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void oneWhoMayNotBeToldIsAnsweredLikeAStranger() {
        var stranger =
                inform(List.of("mother", "nobody"), "en", TextFormat.STANDARD).namesField("/parents/1");

        assertThat(inform(List.of("mother", "father"), "en", TextFormat.STANDARD)
                        .namesField("/parents/1"))
                .isEqualTo(stranger);
        needs("father", "en", TextFormat.STANDARD).namesField("/parentId");
        asking(HEAD, "father", SCHOOL, DAY).namesField("/parentId");
    }

    // ---- support asked for

    /** 15 June 2026 is a Monday; ten school days on is Monday the 29th. The 13th is a Saturday. */
    @ParameterizedTest(name = "asked on {0}, due {1}")
    @CsvSource({"2026-06-15, 2026-06-29", "2026-06-13, 2026-06-26"})
    void outsideSupportIsOwedWithinTenSchoolDays(String on, String due) {
        DutyOpened duty = asking(HEAD, "mother", SCHOOL, on).only(DutyOpened.class);

        assertThat(duty.kind()).isEqualTo(DutyKind.SEEK_OUTSIDE_SUPPORT);
        assertThat(duty.owner()).isEqualTo("school:117276");
        assertThat(duty.dueOn()).isEqualTo(due);
        assertThat(duty.rule()).isEqualTo("J.6");
        assertThat(duty.clock()).contains("our choice");
    }

    @Test
    void seekingItDischargesTheDutyOnceAndMoreMayBeSought() {
        Taken asked = asking(HEAD, "mother", SCHOOL, DAY);
        String request = asked.only(SupportAskedForByParent.class).requestId();
        String duty = asked.only(DutyOpened.class).dutyId();

        Taken sought = seeking(HEAD, request, "SENDIASS");
        assertThat(sought.only(DutyDischarged.class).dutyId()).isEqualTo(duty);
        assertThat(sought.only(DutyDischarged.class).proof()).contains("SENDIASS");

        seeking(HEAD, request, "SENDIASS").isQuiet();
        Taken more = seeking(HEAD, request, "School nursing");
        assertThat(more.all(DutyDischarged.class)).isEmpty();
        assertThat(more.only(SupportSoughtForParent.class).service()).isEqualTo("School nursing");
        seeking(HEAD, "no-such-request", "SENDIASS").isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aParentAsksForThemselves() {
        FamilyHouse.parent(house, "parent");
        Actor parent = People.of(Role.PARENT);

        asking(parent, "mother", SCHOOL, DAY).namesField("/parentId");
        asking(parent, "parent", SCHOOL, DAY).isAccepted();
    }

    @Test
    void supportIsAskedOfASettingOfTheChildAndSoughtByThatOne() {
        asking(People.of(Role.FAIR_ACCESS_OFFICER), "mother", "117463", DAY).namesField("/setting");
        house.knows(
                "child-c1",
                new EnrolmentStarted(
                        CHILD, "authority:919", "e2", "117463", EnrolmentKind.SUBSIDIARY, LocalDate.EPOCH));
        asking(HEAD, "mother", "117463", DAY).isAnswered(ErrorCode.NOT_ALLOWED);
        String request = asking(headteacherOf("117463"), "mother", "117463", DAY)
                .only(SupportAskedForByParent.class)
                .requestId();

        seeking(HEAD, request, "SENDIASS").isAnswered(ErrorCode.NOT_ALLOWED);
        seeking(officeOf("117463"), request, "SENDIASS").isAccepted();
    }

    private Taken needs(String parent, String language, TextFormat format) {
        return house.asked(new RecordCommunicationNeeds(asks(HEAD, DAY), CHILD, parent, language, format, false));
    }

    private Taken inform(List<String> parents, String language, TextFormat format) {
        return house.asked(new InformParents(
                asks(HEAD, DAY),
                CHILD,
                parents,
                InformingChannel.LETTER,
                language,
                format,
                "A letter for the family doctor",
                null,
                null));
    }

    private Taken asking(Actor actor, String parent, String setting, String on) {
        return house.asked(
                new AskForSupport(asks(actor, DAY), CHILD, parent, setting, "Help at bedtime", LocalDate.parse(on)));
    }

    private Taken seeking(Actor actor, String request, String service) {
        return house.asked(new SeekSupport(asks(actor, DAY), CHILD, request, service, "A call and a form", null));
    }
}
