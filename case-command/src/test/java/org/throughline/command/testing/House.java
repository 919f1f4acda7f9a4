package org.throughline.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.throughline.command.access.CommandAccess;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.calendar.BankHolidays;
import org.throughline.command.calendar.CountyCalendars;
import org.throughline.command.calendar.NoCalendar;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Decision;
import org.throughline.command.school.Calendars;
import org.throughline.command.school.County;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Json;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;

/**
 * Asks one kind of stream, as the running house would: may the caller ask, then the aggregate, rebuilt from its events
 * by Axon's own fixture. What it decides is kept, so that a test can ask for one thing after another.
 *
 * <pre>{@code
 * House house = new House(SupportRecord.class).knowsChild("c1", "117276");
 * Taken taken = house.asked(new RaiseConcern(asks(headteacherOf("117276"), "2026-06-15"), ...));
 * assertThat(taken.only(ConcernRaised.class).seen()).isEqualTo("...");
 * }</pre>
 */
public final class House {

    private final Class<? extends DecidingStream> stream;
    private final KnownRecords records = new KnownRecords();
    private final List<Object> resources = new ArrayList<>();

    /** The county's calendars of 2024/25 and 2025/26 are published, that of 2026/27 is modelled. */
    public House(Class<? extends DecidingStream> stream) {
        this.stream = stream;
        County county = new County("919");
        CountyCalendars calendars = CountyCalendars.read(BankHolidays.england());
        for (int year = 2024; year <= 2026; year++) {
            records.know(
                    "calendar-" + county.calendarSetting() + "-" + year, List.of(calendars.publishedOrModel(year)));
        }
        resources.addAll(List.of(records, county, new Calendars(records, county)));
    }

    /** Something else the stream's handlers take as a parameter. */
    public House with(Object resource) {
        resources.add(resource);
        return this;
    }

    public House knows(String streamId, CaseEvent... events) {
        records.know(streamId, List.of(events));
        return this;
    }

    /** A child of ten, on the main roll of these settings since September 2024. */
    public House knowsChild(String childId, String... settings) {
        return knowsChildBorn(LocalDate.of(2014, 11, 2), childId, settings);
    }

    /** The same child of another age. */
    public House knowsChildBorn(LocalDate dateOfBirth, String childId, String... settings) {
        LocalDate from = LocalDate.of(2024, 9, 4);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ChildRegistered(childId, "authority:919", "Alex", "Example", dateOfBirth, null, from));
        for (String setting : settings) {
            events.add(new EnrolmentStarted(
                    childId, "authority:919", "enrolment-" + setting, setting, EnrolmentKind.MAIN, from));
        }
        records.know(ChildFacts.stream(childId), events);
        return this;
    }

    public KnownRecords records() {
        return records;
    }

    /** What was answered to a command: a decision, or what was wrong with asking. */
    public Taken asked(Command command) {
        var fixture = new AggregateTestFixture<>(stream);
        resources.forEach(fixture::registerInjectableResource);
        fixture.registerCommandTargetResolver(
                m -> new VersionedAggregateIdentifier((Object) ((Command) m.getPayload()).stream(), null));
        AtomicReference<@Nullable Object> answer = new AtomicReference<>();
        fixture.registerCommandHandlerInterceptor((work, chain) -> {
            try {
                new CommandAccess().check(command, records);
                Object decision = chain.proceed();
                answer.set(decision);
                return decision;
            } catch (Exception e) {
                answer.set(e);
                throw e;
            }
        });
        List<CaseEvent> before = records.of(command.stream());
        TestExecutor<?> executor = before.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(before);
        ResultValidator<?> result = executor.when(command);
        return switch (answer.get()) {
            case Decision decision -> {
                result.expectEvents(decision.events().toArray());
                keep(command, decision);
                yield new Taken(decision, null);
            }
            case ProblemException e -> new Taken(none(result), e.problem());
            case NoCalendar e ->
                new Taken(none(result), Problem.of(ErrorCode.NO_CALENDAR, String.valueOf(e.getMessage())));
            case AggregateNotFoundException e ->
                new Taken(none(result), Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()));
            case Exception e -> throw new AssertionError("would be answered as an internal error", e);
            case null, default -> throw new AssertionError("No decision: " + answer.get());
        };
    }

    private static Decision none(ResultValidator<?> result) {
        result.expectNoEvents();
        return new Decision(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private void keep(Command command, Decision decision) {
        decision.events().forEach(House::comesBackFromTheStore);
        records.know(command.stream(), decision.events());
        decision.elsewhere().forEach(e -> records.know(e.stream(), e.events()));
    }

    private static void comesBackFromTheStore(CaseEvent event) {
        var json = Json.ofTheStore();
        assertThat(json.readValue(json.writeValueAsString(event), event.getClass()))
                .isEqualTo(event);
    }
}
