package org.throughline.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Receipt;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Rule;
import org.throughline.command.decision.Weighing;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.DecisionEvent.DecisionTaken;
import org.throughline.events.DecisionEvent.Result;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ReservationEvent.IdentifierReserved;

/** The spine, with a small stream of its own: declaring sessions, at most ten, of which the school hears elsewhere. */
class TakingDecisionsTest {

    private static final Actor HEAD = headteacherOf("117276");

    record Declare(Request request, String childId, int sessions, boolean alsoElsewhere) implements Command {
        @Override
        public String stream() {
            return "exclusion-" + childId;
        }

        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(Role.HEADTEACHER);
        }
    }

    /** Only a stream that has begun decides this one. */
    record Rename(Request request, String childId) implements Command {
        @Override
        public String stream() {
            return "exclusion-" + childId;
        }

        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(Role.HEADTEACHER);
        }
    }

    record AtMostTen(int sessions) implements Rule {
        @Override
        public String id() {
            return "TEST-10";
        }

        @Override
        public String edition() {
            return "1";
        }

        @Override
        public String source() {
            return "this test";
        }

        @Override
        public Verdict weigh() {
            return sessions > 10 ? Verdict.blocks("more than ten") : Verdict.satisfied("ten or fewer");
        }
    }

    @AggregateRoot(type = "Exclusion")
    static class Ledger extends DecidingStream {

        private int total;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        Decision handle(Declare c, Records records) {
            if (c.sessions() == 0) {
                throw Problem.field("/sessions", "a number", "1 or more").thrown();
            }
            ChildFacts.of(c.childId(), records);
            Weighing weighing = new Weighing().under(new AtMostTen(total + c.sessions()));
            if (weighing.isStopped()) {
                return weighing.refuse();
            }
            String id = c.request().newId("declared");
            var declared = new PriorSuspensionDeclared(
                    c.childId(),
                    "school:117276",
                    id,
                    "117463",
                    2025,
                    c.sessions(),
                    "a letter",
                    c.request().today());
            Decision decision = weighing.accept(List.of(declared)).creating(id);
            return take(
                    c.alsoElsewhere()
                            ? decision.alsoWriting(List.of(
                                    new Elsewhere(
                                            "Reservation",
                                            "reserved-x",
                                            List.of(new IdentifierReserved("school:117276", c.childId()))),
                                    new Elsewhere("Child", "child-" + c.childId(), List.of(enrolled(c.childId())))))
                            : decision);
        }

        @CommandHandler
        Decision handle(Rename c) {
            return Decision.alreadyDone();
        }

        @EventSourcingHandler
        void on(PriorSuspensionDeclared event) {
            isNamed("exclusion-" + event.childId());
            total += event.sessions();
        }
    }

    private final RunningHouse house = knowing(new RunningHouse());

    private static RunningHouse knowing(RunningHouse house) {
        house.deciding(Ledger.class, house.streams());
        for (String child : List.of("c1", "c2")) {
            house.knows(
                    "Child",
                    "child-" + child,
                    new ChildRegistered(
                            child,
                            "authority:919",
                            "Alex",
                            "Example",
                            LocalDate.of(2014, 11, 2),
                            null,
                            LocalDate.EPOCH),
                    enrolled(child));
        }
        return house;
    }

    private static EnrolmentStarted enrolled(String child) {
        return new EnrolmentStarted(child, "authority:919", "e1", "117276", EnrolmentKind.MAIN, LocalDate.EPOCH);
    }

    private static Declare declare(String key, int sessions) {
        return declare(key, "fingerprint", sessions, null);
    }

    private static Declare declare(String key, String fingerprint, int sessions, @Nullable Long ifVersion) {
        return new Declare(request(HEAD, key, fingerprint, ifVersion), "c1", sessions, false);
    }

    private static Request request(Actor actor, String key, String fingerprint, @Nullable Long ifVersion) {
        return new Request(actor, Instant.parse("2026-06-15T09:00:00Z"), key, fingerprint, ifVersion);
    }

    // the receipt

    @Test
    void everyCommandYieldsExactlyOneReceipt() {
        house.asked(declare("k1", 4));
        house.asked(declare("k2", 4));
        house.asked(declare("k3", 4));

        assertThat(house.receipts())
                .extracting(DecisionTaken::decisionId, DecisionTaken::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("k1", Result.ACCEPTED),
                        org.assertj.core.groups.Tuple.tuple("k2", Result.ACCEPTED),
                        org.assertj.core.groups.Tuple.tuple("k3", Result.REFUSED));
        assertThat(house.stream("decision-k3")).hasSize(1);
    }

    @Test
    void theReceiptSaysWhoDecidedWhatUnderWhichRuleAndWhereItWasWritten() {
        DecisionTaken taken = house.asked(declare("k1", 4)).decision();

        assertThat(taken.actor()).isEqualTo(HEAD.id());
        assertThat(taken.role()).isEqualTo("HEADTEACHER");
        assertThat(taken.agency()).isEqualTo("school:117276");
        assertThat(taken.command()).isEqualTo("Declare");
        assertThat(taken.childId()).isEqualTo("c1");
        assertThat(taken.on()).isEqualTo("2026-06-15");
        assertThat(taken.rules()).extracting(r -> r.rule()).containsExactly("TEST-10");
        assertThat(taken.created()).hasSize(1);
        assertThat(taken.written()).containsExactly("exclusion-c1@0");
        assertThat(house.stream("decision-k1").getFirst().getPayload()).isEqualTo(taken);
    }

    @Test
    void theEvidenceNamesEachStreamReadOnceWithItsSequence() {
        assertThat(house.asked(declare("k1", 4)).decision().evidence()).containsExactly("child-c1@1");
        assertThat(house.asked(declare("k2", 4)).decision().evidence())
                .containsExactlyInAnyOrder("child-c1@1", "exclusion-c1@0");
    }

    @Test
    void aRefusalReliedOnTheRecordItWasAbout() {
        house.asked(declare("k1", 4));
        house.asked(declare("k2", 4));

        assertThat(house.asked(declare("k3", 4)).decision().evidence())
                .containsExactlyInAnyOrder("child-c1@1", "exclusion-c1@1");
    }

    @Test
    void eventsCarryTheIdOfTheirDecisionAndNothingElse() {
        house.asked(new Declare(request(HEAD, "k1", "f", null), "c1", 4, true));

        List<DomainEventMessage<?>> written = new ArrayList<>();
        written.addAll(house.stream("exclusion-c1"));
        written.addAll(house.stream("reserved-x"));
        written.add(house.stream("child-c1").getLast());
        written.addAll(house.stream("decision-k1"));
        assertThat(written)
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.getMetaData()).isEqualTo(Map.of("decision", "k1")));
    }

    @Test
    void whatWasWrittenElsewhereIsNamedExceptReservations() {
        Receipt receipt = house.asked(new Declare(request(HEAD, "k1", "f", null), "c1", 4, true));

        assertThat(receipt.decision().written()).containsExactly("exclusion-c1@0", "child-c1@2");
        assertThat(house.stream("reserved-x")).hasSize(1);
    }

    @Test
    void streamsAreStoredUnderTheirKind() {
        house.asked(new Declare(request(HEAD, "k1", "f", null), "c1", 4, true));

        assertThat(house.stream("exclusion-c1").getFirst().getType()).isEqualTo("Exclusion");
        assertThat(house.stream("decision-k1").getFirst().getType()).isEqualTo("Decision");
        assertThat(house.stream("child-c1").getLast().getType()).isEqualTo("Child");
    }

    // once

    @Test
    void aRetryWithTheSameKeyAnswersTheFirstReceiptAndWritesNothing() {
        Receipt first = house.asked(declare("k1", 4));
        int stored = house.stored().size();

        Receipt again = house.asked(declare("k1", 4));

        assertThat(again).isEqualTo(first);
        assertThat(house.stored()).hasSize(stored);
    }

    @Test
    void aRefusalIsAnsweredAgainAsItWasEvenIfItWouldNowBeAllowed() {
        house.asked(declare("k1", 8));
        Receipt refused = house.asked(declare("k2", 3));
        assertThat(refused.refused()).isTrue();

        assertThat(house.asked(declare("k2", 3))).isEqualTo(refused);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsAMistake() {
        house.asked(declare("k1", "the first body", 4, null));

        Problem problem = house.refusesWithoutATrace(declare("k1", "another body", 4, null));

        assertThat(problem.code()).isEqualTo(ErrorCode.KEY_REUSED);
    }

    @Test
    void theSameKeyAtTheSameMomentIsDoneOnce() throws Exception {
        List<Receipt> receipts = together(16, i -> declare("k1", 4));

        assertThat(receipts).hasSize(16).containsOnly(receipts.getFirst());
        assertThat(house.stream("exclusion-c1")).hasSize(1);
        assertThat(house.receipts()).hasSize(1);
    }

    @Test
    void commandsForOneChildAreTakenOneAfterAnother() throws Exception {
        List<Receipt> receipts = together(24, i -> declare("k" + i, 1));

        assertThat(receipts.stream().filter(r -> !r.refused())).hasSize(10);
        assertThat(house.stream("exclusion-c1"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(house.receipts()).hasSize(24);
    }

    private List<Receipt> together(int times, java.util.function.IntFunction<Command> command) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Receipt>> asking = IntStream.range(0, times)
                    .<Callable<Receipt>>mapToObj(i -> () -> house.asked(command.apply(i)))
                    .toList();
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> answer : threads.invokeAll(asking)) {
                receipts.add(answer.get());
            }
            return receipts;
        }
    }

    // refused, stale, wrong: nothing half stored

    @Test
    void aRefusalIsKeptInAStreamOfItsOwnAndDoesNotMoveTheRecord() {
        house.asked(declare("k1", 8));

        Receipt refused = house.asked(declare("k2", 3));

        assertThat(refused.refused()).isTrue();
        assertThat(refused.decision().written()).isEmpty();
        assertThat(house.stream("exclusion-c1")).hasSize(1);
        assertThat(house.stream("decision-k2")).hasSize(1);
        assertThat(house.asked(declare("k3", "f", 2, 0L)).refused()).isFalse();
    }

    @Test
    void aStaleVersionIsToldSoAndNothingIsStored() {
        house.asked(declare("k1", 4));
        house.asked(declare("k2", 4));

        Problem problem = house.refusesWithoutATrace(declare("k3", "f", 1, 0L));

        assertThat(problem.code()).isEqualTo(ErrorCode.STALE);
        assertThat(house.asked(declare("k4", "f", 1, 1L)).refused()).isFalse();
    }

    @Test
    void aWrongFieldLeavesNothingBehind() {
        Problem problem = house.refusesWithoutATrace(declare("k1", 0));

        assertThat(problem.fields()).extracting(f -> f.pointer()).containsExactly("/sessions");
        assertThat(house.asked(declare("k1", "corrected", 1, null)).refused()).isFalse();
    }

    @Test
    void whoMayNotAskLeavesNothingBehind() {
        var stranger = new Declare(request(headteacherOf("117463"), "k1", "f", null), "c1", 1, false);
        var office = new Declare(
                request(new Actor("o", Role.SCHOOL_OFFICE, "school:117276"), "k2", "f", null), "c1", 1, false);

        assertThat(house.refusesWithoutATrace(stranger).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(house.refusesWithoutATrace(office).code()).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void aRecordThatWasNeverBegunIsNotFound() {
        Problem problem = house.refusesWithoutATrace(new Rename(request(HEAD, "k1", "f", null), "c1"));

        assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    // streams

    @Test
    void aStreamIsFoldedFromItsBeginningAndAnEmptyOneYieldsTheStart() {
        assertThat(house.streams().fold("child-c1", 0, (n, event) -> n + 1)).isEqualTo(2);
        assertThat(house.streams().fold("child-nobody", 0, (n, event) -> n + 1)).isZero();
        assertThat(house.streams().lastSequence("child-c1")).isEqualTo(1);
        assertThat(house.streams().lastSequence("child-nobody")).isEqualTo(-1);
    }

    @Test
    void appendingGoesOnAfterWhatIsStored() {
        assertThat(house.streams().append("Child", "child-c1", List.of(enrolled("c1"), enrolled("c1"))))
                .isEqualTo("child-c1@3");
        assertThat(house.stream("child-c1"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void whatWasReadAsFreeIsTakenThereAndNotBehindWhoeverCameInBetween() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("a command"));
        try {
            house.streams().fold("reserved-x", 0, (n, event) -> n + 1);
            CompletableFuture.runAsync(() -> house.streams().append("Reserved", "reserved-x", List.of(enrolled("c1"))))
                    .join();

            assertThat(house.streams().append("Reserved", "reserved-x", List.of(enrolled("c1"))))
                    .as("the store refuses the place that is taken")
                    .isEqualTo("reserved-x@0");
            assertThat(house.streams().append("Reserved", "reserved-x", List.of(enrolled("c1"))))
                    .isEqualTo("reserved-x@1");
        } finally {
            work.rollback();
        }
    }
}
