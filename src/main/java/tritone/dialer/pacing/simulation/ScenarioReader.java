package tritone.dialer.pacing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor;

/// Reads a scenario. What a value must be by itself, `scenario.schema.json` beside the shipped ones says; here is what
/// values must be to each other.
public final class ScenarioReader {
    private static final Instant START = Instant.parse("2026-11-24T06:00:00Z");
    private static final int MOST_LINES = 1_000_000;

    private ScenarioReader() {}

    public static Scenario read(String text) throws BadScenario {
        Json json = ScenarioText.read(text);
        double hours = json.need("hours").number();
        return new Scenario(
                json.need("name").text(),
                START,
                hours(hours),
                seconds(json.number("tickSeconds", 0.5)),
                agents(json.need("agents"), hours),
                subscribers(json),
                new Scenario.Work(LengthReader.read(json.need("talk")), LengthReader.read(json.need("wrapUp"))),
                limit(json.maybe("limit")),
                json.maybe("lines").map(Json::whole).orElse(MOST_LINES),
                ledger(json.maybe("ledger")),
                faults(json.maybe("events")));
    }

    private static Duration hours(double hours) {
        return seconds(hours * 3600);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static List<Scenario.Crew> agents(Json json, double day) throws BadScenario {
        var crews = new ArrayList<Scenario.Crew>();
        for (Json crew : json.list()) {
            double from = hour(crew.maybe("from"), 0, day);
            double to = hour(crew.maybe("to"), day, day);
            if (to <= from) throw crew.bad("the shift ends before it begins");
            var away = crew.maybe("away");
            crews.add(new Scenario.Crew(
                    crew.need("count").whole(),
                    hours(from),
                    hours(to),
                    away.isPresent() ? Optional.of(away(away.get())) : Optional.empty()));
        }
        return crews;
    }

    private static double hour(Optional<Json> json, double usual, double day) throws BadScenario {
        return json.isPresent() ? json.get().within(0, day) : usual;
    }

    private static Scenario.Away away(Json json) throws BadScenario {
        return new Scenario.Away(
                LengthReader.read(json.need("every")),
                LengthReader.read(json.need("lasts")),
                json.need("kind").text().equals("PAUSE"));
    }

    private static Scenario.Subscribers subscribers(Json json) throws BadScenario {
        var numbers = json.maybe("attempts");
        return new Scenario.Subscribers(
                rate(json.need("answered")),
                json.maybe("byAttempt").map(ScenarioReader::numbers).orElse(List.of(1.0)),
                numbers.isPresent() ? LengthReader.whole(numbers.get(), numbers(numbers.get())) : List.of(1.0),
                LengthReader.read(json.need("toAnswer")),
                failures(json.need("failures")),
                LengthReader.read(json.need("patience")));
    }

    private static List<Double> numbers(Json json) {
        return json.list().stream().map(Json::number).toList();
    }

    private static Scenario.Rate rate(Json json) throws BadScenario {
        if (json.isNumber()) return new Scenario.Rate(List.of(new Scenario.Point(0, json.number())), false);
        var points = new ArrayList<Scenario.Point>();
        for (Json point : json.need("points").list()) {
            double hour = point.need("hour").number();
            if (!points.isEmpty() && hour <= points.getLast().hour())
                throw point.need("hour").bad("must be later than the one before");
            points.add(new Scenario.Point(hour, point.need("share").number()));
        }
        return new Scenario.Rate(points, json.need("shape").text().equals("LINES"));
    }

    private static List<Scenario.Failure> failures(Json json) throws BadScenario {
        var failures = new ArrayList<Scenario.Failure>();
        for (Json failure : json.list())
            failures.add(new Scenario.Failure(
                    failure.need("outcome").text(),
                    failure.need("share").number(),
                    LengthReader.read(failure.need("after"))));
        LengthReader.whole(json, failures.stream().map(Scenario.Failure::share).toList());
        return failures;
    }

    private static Limit limit(Optional<Json> json) {
        if (json.isEmpty()) return Limit.USUAL;
        return new Limit(json.get().need("share").number(), seconds(json.get().number("joinSeconds", 2)));
    }

    private static Floor.Ledger ledger(Optional<Json> json) throws BadScenario {
        if (json.isEmpty()) return new Floor.Ledger(0, 0);
        int answered = json.get().need("answered").whole();
        return new Floor.Ledger(answered, (int) json.get().need("abandoned").within(0, answered));
    }

    private static Scenario.Faults faults(Optional<Json> json) throws BadScenario {
        if (json.isEmpty()) return Scenario.Faults.NONE;
        var delay = json.get().maybe("delay");
        return new Scenario.Faults(
                delay.isPresent() ? Optional.of(LengthReader.read(delay.get())) : Optional.empty(),
                json.get().number("lost", 0),
                json.get().number("twice", 0));
    }
}
