package tritone.dialer.pacing.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.simulation.Length;
import tritone.dialer.pacing.simulation.Policy;
import tritone.dialer.pacing.simulation.Scenario;

/// Makes forecasts. The same knowledge and seed make the same one.
public final class Forecaster {
    /// Simulated days for one forecast, see [Span#of].
    public static final int USUAL = 39;

    private static final double TALK_SPREAD = 0.9;
    private static final double WRAP_UP_SPREAD = 0.6;
    private static final double SEEN_BEFORE = 20;
    private static final Length PATIENCE = new Length.Lognormal(15, 1);
    /// Hours of agents after which the simulated clock ticks more slowly: a forecast may not cost minutes.
    private static final double LARGE = 160;
    /// Dials to one lead, about.
    private static final double MEAN_TRIES = 3;

    private Forecaster() {}

    public static Forecast of(Known known, int draws, long seed) {
        var dice = new SplittableRandom(seed);
        var days = new ArrayList<Simulated>(draws);
        for (int draw = 0; draw < draws; draw++) days.add(Simulated.of(known, dice.split()));
        double usual =
                Span.of(each(days, day -> Math.max(1, day.worked().capacity()))).middle();
        return new Forecast(
                Span.of(each(days, day -> day.worked().occupancy())),
                Span.of(each(days, day -> day.worked().dials())),
                Span.of(each(days, day -> day.worked().contacts())),
                Span.of(each(days, Simulated::warm)),
                Span.of(each(days, day -> day.days(known.leads(), usual))),
                byHour(days));
    }

    private static double[] each(List<Simulated> days, ToDoubleFunction<Simulated> figure) {
        return days.stream().mapToDouble(figure).toArray();
    }

    private static List<Span> byHour(List<Simulated> days) {
        int hours = days.getFirst().worked().byHour().size();
        var spans = new ArrayList<Span>();
        for (int hour = 0; hour < hours; hour++) {
            int at = hour;
            spans.add(Span.of(each(days, day -> day.worked().byHour().get(at))));
        }
        return spans;
    }

    /// The day that a draw makes.
    static Scenario scenario(Known known, Draw draw) {
        var shift = known.shift();
        var length = Duration.ofMillis(Math.round(shift.length() * 3_600_000));
        double ticks = shift.length() * shift.agents() > LARGE ? 2 : 1;
        return new Scenario(
                "forecast",
                shift.start(),
                length,
                Duration.ofMillis(Math.round(1000 * ticks)),
                crews(shift, length, draw.present()),
                new Scenario.Subscribers(
                        rate(shift.hours(), draw.answeredShare()),
                        List.of(1.0),
                        List.of(1.0),
                        known.ringing().toAnswer(),
                        known.ringing().failures(),
                        PATIENCE),
                new Scenario.Work(
                        length(draw.talkMean(), spread(known.past(), PastDay::talk, TALK_SPREAD)),
                        length(draw.wrapUpMean(), spread(known.past(), PastDay::wrapUp, WRAP_UP_SPREAD))),
                known.pace().kept().orElse(Limit.USUAL),
                known.most(),
                known.ledger(),
                Scenario.Faults.NONE);
    }

    /// All who will be there all the time, and one who will be there for the rest of the planned time.
    private static List<Scenario.Crew> crews(Known.Shift shift, Duration length, double present) {
        double agents = Math.max(1, shift.agents() * present);
        int whole = (int) agents;
        var crews = new ArrayList<Scenario.Crew>();
        crews.add(new Scenario.Crew(whole, Duration.ZERO, length, Optional.empty()));
        long rest = Math.round((agents - whole) * length.toMillis());
        if (rest > 0) crews.add(new Scenario.Crew(1, Duration.ZERO, Duration.ofMillis(rest), Optional.empty()));
        return crews;
    }

    private static Scenario.Rate rate(List<Double> hours, double answered) {
        var points = new ArrayList<Scenario.Point>();
        for (int hour = 0; hour < hours.size(); hour++)
            points.add(new Scenario.Point(hour, Math.clamp(hours.get(hour) * answered, 0.001, 0.98)));
        return new Scenario.Rate(points, false);
    }

    private static Length length(double mean, double spread) {
        return new Length.Lognormal(mean / StrictMath.exp(spread * spread / 2), spread);
    }

    /// The spread of a lognormal that strays from its mean as the lengths seen did, as far as they were seen.
    private static double spread(List<PastDay> past, Function<PastDay, PastDay.Lasted> of, double usual) {
        double weight = SEEN_BEFORE;
        double sum = SEEN_BEFORE * usual * usual;
        for (PastDay day : past) {
            var lasted = of.apply(day);
            if (!lasted.tells()) continue;
            double relative = lasted.deviation() / lasted.mean();
            weight += lasted.count();
            sum += lasted.count() * StrictMath.log(1 + relative * relative);
        }
        return Math.max(0.1, StrictMath.sqrt(sum / weight));
    }

    /// A day that was simulated.
    private record Simulated(Draw draw, Worked worked, double warm) {
        static Simulated of(Known known, RandomGenerator dice) {
            var draw = Draw.of(known.past(), dice);
            var report = new Policy.Paced(known.pace()).run(scenario(known, draw), dice.nextLong());
            var worked = Worked.of(report, known.leads().today());
            return new Simulated(draw, worked, warm(worked.contacts(), draw.warmShare(), dice));
        }

        private static double warm(double contacts, double share, RandomGenerator dice) {
            int warm = 0;
            for (int contact = 0; contact < contacts; contact++) if (dice.nextDouble() < share) warm++;
            return warm;
        }

        /// Days after this one stray anew, and the more there are the more that evens out.
        double days(Known.Leads leads, double usual) {
            double stays = draw.answered().shareOfLevel();
            double all = Math.max(1, leads.fresh() * MEAN_TRIES / usual);
            double strayed = Math.max(1, worked.capacity()) / usual;
            double next = usual * StrictMath.pow(strayed, StrictMath.sqrt(stays + (1 - stays) / all));
            double ends = draw.answeredLevel() + (1 - draw.answeredLevel()) * leads.closes();
            return new Passes(leads, tried -> ends * tried).days(worked.dials(), next);
        }
    }
}
