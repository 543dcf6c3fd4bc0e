package tritone.dialer.pacing.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.simulation.Length;
import tritone.dialer.pacing.simulation.Policy;
import tritone.dialer.pacing.simulation.Report;
import tritone.dialer.pacing.simulation.Scenario;

/// A campaign as it truly is, which the forecast must not know: days as its [Nature] makes them, talks that are no
/// lognormal, people who answer more in some hours. It has a past, seen through some hundred attempts a day.
final class World {
    private static final Instant START = Instant.parse("2026-11-24T07:00:00Z");
    private static final double HOURS = 1.2;
    private static final List<Double> BY_HOUR = List.of(1.1, 0.8);
    private static final int TRIES = 3;
    private static final double CLOSES = 0.1;

    private final SplittableRandom dice;
    private final Nature nature;
    private final int agents;
    private final Pace pace;
    final Known known;
    final long leads;

    World(long seed, Function<RandomGenerator, Nature> natures) {
        this.dice = new SplittableRandom(seed);
        this.nature = natures.apply(dice);
        this.agents = 4 + dice.nextInt(5);
        this.pace = dice.nextInt(3) == 0 ? new Pace.Predictive(Limit.USUAL) : new Pace.Progressive();
        this.leads = 400 + dice.nextInt(800);
        var past = new ArrayList<PastDay>();
        for (int day = nature.known() + dice.nextInt(8); day > 0; day--) past.add(past());
        this.known = new Known(
                past,
                new Known.Shift(START, HOURS, agents, BY_HOUR),
                new Known.Ringing(new Length.Lognormal(10.5, 0.5), failures()),
                new Known.Leads(leads, 0, leads, TRIES, CLOSES),
                pace,
                200,
                new Floor.Ledger(1500, 20));
    }

    private static List<Scenario.Failure> failures() {
        return List.of(
                new Scenario.Failure("NO_ANSWER", 0.7, new Length.Uniform(25, 27)),
                new Scenario.Failure("BUSY", 0.2, new Length.Lognormal(5, 0.4)),
                new Scenario.Failure("DEAD_NUMBER", 0.1, new Length.Lognormal(3, 0.3)));
    }

    private Day day() {
        double oddity = nature.odd() > 0 && dice.nextDouble() < nature.odd() ? 3 : 1;
        return new Day(
                Observed.share(nature.answered().on(oddity, dice)),
                StrictMath.exp(nature.talk().on(oddity, dice)),
                StrictMath.exp(nature.wrapUp().on(oddity, dice)),
                Observed.share(nature.warm().on(oddity, dice)),
                Math.min(1, StrictMath.exp(nature.presence().on(oddity, dice))));
    }

    private PastDay past() {
        var day = day();
        int tries = 150 + dice.nextInt(400);
        int contacts = binomial(tries, day.answered());
        return new PastDay(
                tries,
                contacts,
                contacts,
                binomial(contacts, day.warm()),
                lasted(talk(day.talk()), contacts),
                lasted(wrapUp(day.wrapUp()), contacts),
                OptionalDouble.of(day.presence()));
    }

    private PastDay.Lasted lasted(Length length, int count) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double drawn = length.draw(dice);
            sum += drawn;
            squares += drawn * drawn;
        }
        if (count == 0) return PastDay.Lasted.NEVER;
        double mean = sum / count;
        return new PastDay.Lasted(count, mean, StrictMath.sqrt(Math.max(0, squares / count - mean * mean)));
    }

    private int binomial(int of, double share) {
        int some = 0;
        for (int i = 0; i < of; i++) if (dice.nextDouble() < share) some++;
        return some;
    }

    private static Length talk(double factor) {
        return new Length.Mixture(
                List.of(0.25, 0.45, 0.3),
                List.of(
                        new Length.Lognormal(12 * factor, 0.5),
                        new Length.Lognormal(60 * factor, 0.6),
                        new Length.Lognormal(150 * factor, 0.55)));
    }

    private static Length wrapUp(double factor) {
        return new Length.Lognormal(15 * factor, 0.5);
    }

    /// What truly comes: the first day's figures, and the days until the base is dialled through, each with leads that
    /// end or not as the dice fall.
    Outcome goOn() {
        var day = day();
        var first = Worked.of(report(day), leads);
        double answered = Observed.share(nature.answered().level());
        double ends = answered + (1 - answered) * CLOSES;
        var passes = new Passes(known.leads(), tried -> binomial((int) tried, ends));
        double lines = first.dials();
        double days = 0;
        while (passes.sum() > 0) {
            double dialled = passes.day(lines);
            days += passes.sum() > 0 ? 1 : dialled / lines;
            lines = Math.floor(Worked.of(report(day()), Long.MAX_VALUE).dials());
        }
        return new Outcome(first.occupancy(), first.contacts(), binomial((int) first.contacts(), day.warm()), days);
    }

    private Report report(Day day) {
        var length = Duration.ofMinutes((long) (60 * HOURS));
        double present = Math.max(1, agents * day.presence());
        var crews = new ArrayList<Scenario.Crew>();
        crews.add(new Scenario.Crew((int) present, Duration.ZERO, length, Optional.empty()));
        long rest = Math.round((present - (int) present) * length.toMillis());
        if (rest > 0) crews.add(new Scenario.Crew(1, Duration.ZERO, Duration.ofMillis(rest), Optional.empty()));
        var points = new ArrayList<Scenario.Point>();
        for (int hour = 0; hour < BY_HOUR.size(); hour++)
            points.add(new Scenario.Point(hour, Math.clamp(BY_HOUR.get(hour) * day.answered(), 0.001, 0.98)));
        var scenario = new Scenario(
                "truth",
                START,
                length,
                Duration.ofSeconds(1),
                crews,
                new Scenario.Subscribers(
                        new Scenario.Rate(points, false),
                        List.of(1.0),
                        List.of(1.0),
                        known.ringing().toAnswer(),
                        failures(),
                        new Length.Lognormal(10, 0.6)),
                new Scenario.Work(talk(day.talk()), wrapUp(day.wrapUp())),
                Limit.USUAL,
                200,
                known.ledger(),
                Scenario.Faults.NONE);
        return new Policy.Paced(pace).run(scenario, dice.nextLong());
    }

    private record Day(double answered, double talk, double wrapUp, double warm, double presence) {}

    record Outcome(double occupancy, double contacts, double warm, double days) {}
}
