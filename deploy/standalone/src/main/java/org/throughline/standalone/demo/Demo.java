package org.throughline.standalone.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.command.calendar.BankHolidays;
import org.throughline.command.calendar.CountyCalendars;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.standalone.county.SyntheticCounty;
import org.throughline.standalone.county.SyntheticSchool;
import org.throughline.standalone.demo.Api.Reply;
import tools.jackson.databind.JsonNode;

/** Loads the demo county through the API: calendars, schools, children and their year; then tells both chapters of the story. */
public final class Demo {

    private static final long SEED = 919;
    private static final int YEAR = 2025;
    private static final int MOST_TRIES = 600;

    private final Api api;
    private final DemoClock clock;
    private final Consumer<String> out;

    public Demo(Api api, DemoClock clock, Consumer<String> out) {
        this.api = api;
        this.clock = clock;
        this.out = out;
    }

    /** @param schools a file of real schools; without one the county makes its own */
    public Story.Told run(int children, Optional<Path> schools) {
        SchoolCalendar calendar = publishCalendars();
        clock.moveTo(Diary.at(Story.FIRST_DAY.minusDays(1), 9));
        List<SyntheticSchool> settings = schools.map(this::load).orElseGet(List::of);
        SyntheticCounty county = new SyntheticCounty(SEED, calendar, YEAR, settings);
        if (settings.isEmpty()) {
            settings = county.schools();
            record(settings);
        }
        Diary diary = new Diary(clock);
        CountyLoader loader = new CountyLoader(api, diary, Story.TODAY);
        county.children(children).forEach(loader::expect);
        List<SyntheticSchool> secondary = settings.stream()
                .filter(SyntheticSchool::isSecondary)
                .sorted(Comparator.comparing(school -> !"Secondary".equals(school.phase())))
                .toList();
        Story story = new Story(api, secondary.get(0), secondary.get(1));
        story.past(diary);
        SupportStory support = new SupportStory(api, secondary.get(1));
        support.past(diary);
        int[] told = {0};
        diary.live(percent -> {
            if (percent / 25 > told[0]) {
                told[0] = percent / 25;
                out.accept("  living the year of " + children + " synthetic children: " + told[0] * 25 + " %");
            }
        });
        clock.moveTo(Diary.at(Story.TODAY, 10));
        Story.Told ending = story.tell(out);
        support.tell(out);
        return ending;
    }

    private SchoolCalendar publishCalendars() {
        BankHolidays holidays = BankHolidays.england();
        CountyCalendars county = CountyCalendars.read(holidays);
        List<CalendarPublished> years = new ArrayList<>();
        for (int year = YEAR - 1; year <= YEAR + 1; year++) {
            CalendarPublished published = county.publishedOrModel(year);
            years.add(published);
            api.post(
                            People.DATA_MANAGER,
                            "/v1/schools/" + published.setting() + "/calendars",
                            "demo-calendar-" + published.edition(),
                            Map.of(
                                    "academicYear", published.academicYear(),
                                    "edition", published.edition(),
                                    "terms", published.terms(),
                                    "closures", published.closures(),
                                    "source", published.source()))
                    .orFail();
        }
        return SchoolCalendar.of(years, holidays);
    }

    private List<SyntheticSchool> load(Path file) {
        out.accept("  loading schools from " + file.getFileName());
        Reply reply = api.upload(People.DATA_MANAGER, "/v1/imports/schools", "demo-schools", file, "text/csv")
                .orFail();
        out.accept("  schools: " + reply.body().path("read") + " read, "
                + reply.body().path("rejected") + " rejected");
        int expected = reply.body().path("read").asInt()
                - reply.body().path("rejected").asInt();
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            List<SyntheticSchool> settings = schoolsShown();
            if (settings.size() >= expected) {
                return settings;
            }
            pause();
        }
        throw new IllegalStateException("the view of schools did not catch up with the " + expected + " loaded");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading schools", e);
        }
    }

    private List<SyntheticSchool> schoolsShown() {
        List<SyntheticSchool> settings = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(People.DATA_MANAGER, "/v1/schools?limit=200" + cursor)
                    .orFail()
                    .body();
            page.path("items")
                    .forEach(s -> settings.add(new SyntheticSchool(
                            s.path("setting").stringValue(),
                            s.path("name").stringValue(),
                            s.path("phase").asString(""))));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").stringValue() : "";
        } while (!cursor.isEmpty());
        return settings;
    }

    private void record(List<SyntheticSchool> settings) {
        out.accept("  no file of real schools: making " + settings.size() + " of our own");
        for (SyntheticSchool school : settings) {
            Map<String, @Nullable Object> body = new HashMap<>();
            body.put("name", school.name());
            body.put("phase", school.phase());
            api.post(People.DATA_MANAGER, "/v1/schools/" + school.id(), "demo-school-" + school.id(), body)
                    .orFail();
        }
    }

    /** The file the demo picks up by itself when it lies beside the checkout. */
    public static Optional<Path> sharedSchools() {
        return Optional.of(Path.of("..", "shared", "data", "herts_schools_gias_2025-07.csv"))
                .filter(Files::isReadable);
    }
}
