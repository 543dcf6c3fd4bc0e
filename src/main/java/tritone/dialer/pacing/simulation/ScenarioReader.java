package tritone.dialer.pacing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor;

/// Reads a scenario; `scenario.schema.json` beside the shipped ones says the same.
public final class ScenarioReader {
    private static final Instant START = Instant.parse("2026-11-24T06:00:00Z");
    private static final double MOST_HOURS = 24 * 30;
    private static final int MOST_LINES = 1_000_000;

    private ScenarioReader() {}

    public static Scenario read(String text) throws BadScenario {
        Json json = Json.parse(text)
                .object(
                        "$schema",
                        "name",
                        "about",
                        "hours",
                        "tickSeconds",
                        "agents",
                        "answered",
                        "byAttempt",
                        "attempts",
                        "toAnswer",
                        "failures",
                        "patience",
                        "talk",
                        "wrapUp",
                        "limit",
                        "lines",
                        "ledger",
                        "events");
        for (String remark : List.of("$schema", "about"))
            if (json.maybe(remark).isPresent()) json.need(remark).text();
        double hours = json.need("hours").number(0.01, MOST_HOURS);
        return new Scenario(
                json.need("name").text(),
                START,
                hours(hours),
                seconds(number(json, "tickSeconds", 0.5, 0.05, 60)),
                agents(json.need("agents"), hours),
                subscribers(json),
                new Scenario.Work(LengthReader.read(json.need("talk")), LengthReader.read(json.need("wrapUp"))),
                limit(json.maybe("limit")),
                json.maybe("lines").isPresent() ? json.need("lines").whole(1, MOST_LINES) : MOST_LINES,
                ledger(json.maybe("ledger")),
                faults(json.maybe("events")));
    }

    private static double number(Json json, String name, double usual, double least, double most) throws BadScenario {
        var field = json.maybe(name);
        return field.isPresent() ? field.get().number(least, most) : usual;
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
            crew.object("count", "from", "to", "away");
            double from = number(crew, "from", 0, 0, day);
            double to = number(crew, "to", day, 0, day);
            if (to <= from) throw crew.bad("the shift ends before it begins");
            var away = crew.maybe("away");
            crews.add(new Scenario.Crew(
                    crew.need("count").whole(1, 10_000),
                    hours(from),
                    hours(to),
                    away.isPresent() ? Optional.of(away(away.get())) : Optional.empty()));
        }
        return crews;
    }

    private static Scenario.Away away(Json json) throws BadScenario {
        json.object("every", "lasts", "kind");
        return new Scenario.Away(
                LengthReader.read(json.need("every")),
                LengthReader.read(json.need("lasts")),
                json.need("kind").oneOf("PAUSE", "SIGN_OUT").equals("PAUSE"));
    }

    private static Scenario.Subscribers subscribers(Json json) throws BadScenario {
        var byNumber = json.maybe("byAttempt");
        var numbers = json.maybe("attempts");
        return new Scenario.Subscribers(
                rate(json.need("answered")),
                byNumber.isPresent() ? numbers(byNumber.get(), 0, 10) : List.of(1.0),
                numbers.isPresent() ? LengthReader.whole(numbers.get(), numbers(numbers.get(), 0, 1)) : List.of(1.0),
                LengthReader.read(json.need("toAnswer")),
                failures(json.need("failures")),
                LengthReader.read(json.need("patience")));
    }

    private static List<Double> numbers(Json json, double least, double most) throws BadScenario {
        var numbers = new ArrayList<Double>();
        for (Json item : json.list()) numbers.add(item.number(least, most));
        return numbers;
    }

    private static Scenario.Rate rate(Json json) throws BadScenario {
        if (json.isNumber()) return new Scenario.Rate(List.of(new Scenario.Point(0, json.number(0.001, 1))), false);
        json.object("shape", "points");
        var points = new ArrayList<Scenario.Point>();
        for (Json point : json.need("points").list()) {
            point.object("hour", "share");
            double hour = point.need("hour").number(0, MOST_HOURS);
            if (!points.isEmpty() && hour <= points.getLast().hour())
                throw point.need("hour").bad("must be later than the one before");
            points.add(new Scenario.Point(hour, point.need("share").number(0.001, 1)));
        }
        return new Scenario.Rate(
                points, json.need("shape").oneOf("STEPS", "LINES").equals("LINES"));
    }

    private static List<Scenario.Failure> failures(Json json) throws BadScenario {
        var failures = new ArrayList<Scenario.Failure>();
        for (Json failure : json.list()) {
            failure.object("outcome", "share", "after");
            failures.add(new Scenario.Failure(
                    failure.need("outcome").text(),
                    failure.need("share").number(0, 1),
                    LengthReader.read(failure.need("after"))));
        }
        LengthReader.whole(json, failures.stream().map(Scenario.Failure::share).toList());
        return failures;
    }

    private static Limit limit(Optional<Json> json) throws BadScenario {
        if (json.isEmpty()) return Limit.USUAL;
        json.get().object("share", "joinSeconds");
        return new Limit(
                json.get().need("share").number(Limit.LEAST, Limit.MOST),
                seconds(number(json.get(), "joinSeconds", 2, 0, 60)));
    }

    private static Floor.Ledger ledger(Optional<Json> json) throws BadScenario {
        if (json.isEmpty()) return new Floor.Ledger(0, 0);
        json.get().object("answered", "abandoned");
        int answered = json.get().need("answered").whole(0, Integer.MAX_VALUE);
        return new Floor.Ledger(answered, json.get().need("abandoned").whole(0, answered));
    }

    private static Scenario.Faults faults(Optional<Json> json) throws BadScenario {
        if (json.isEmpty()) return Scenario.Faults.NONE;
        json.get().object("delay", "lost", "twice");
        var delay = json.get().maybe("delay");
        return new Scenario.Faults(
                delay.isPresent() ? Optional.of(LengthReader.read(delay.get())) : Optional.empty(),
                number(json.get(), "lost", 0, 0, 1),
                number(json.get(), "twice", 0, 0, 1));
    }
}
