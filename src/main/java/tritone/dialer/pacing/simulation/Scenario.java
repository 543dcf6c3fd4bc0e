package tritone.dialer.pacing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor;

/// A day to be simulated. `scenario.schema.json` beside the shipped ones describes the file it is read from.
///
/// @param tick    how often the pacer is asked
/// @param lines   of the trunk
/// @param ledger  of the legal window, as the day begins
/// @param faults  what becomes of the news of attempts on their way to the pacer
public record Scenario(
        String name,
        Instant start,
        Duration length,
        Duration tick,
        List<Crew> agents,
        Subscribers subscribers,
        Work work,
        Limit limit,
        int lines,
        Floor.Ledger ledger,
        Faults faults) {
    public Scenario {
        agents = List.copyOf(agents);
    }

    /// The same day, shorter.
    Scenario lasting(Duration shorter) {
        var crews = agents.stream()
                .map(crew -> new Crew(
                        crew.count(), crew.from(), crew.to().compareTo(shorter) < 0 ? crew.to() : shorter, crew.away()))
                .toList();
        return new Scenario(name, start, shorter, tick, crews, subscribers, work, limit, lines, ledger, faults);
    }

    /// The day after: the same again, with what this one was added to the ledger.
    public Scenario after(Report day) {
        var grown = new Floor.Ledger(ledger.answered() + day.answered(), ledger.abandoned() + day.abandoned());
        var next = start.plus(Duration.ofDays(1));
        return new Scenario(name, next, length, tick, agents, subscribers, work, limit, lines, grown, faults);
    }

    /// Agents of one shift.
    ///
    /// @param from since the beginning of the day
    /// @param away none: they sit through
    public record Crew(int count, Duration from, Duration to, Optional<Away> away) {}

    /// Coming and going: away for a while, again and again.
    ///
    /// @param paused whether they pause, or sign out
    public record Away(Length between, Length lasts, boolean paused) {}

    /// @param answered   by the time of the day, of first attempts
    /// @param byNumber   by how much it differs for the second, third... attempt; the first is 1
    /// @param numbers    the shares of first, second... attempts among those placed
    /// @param toAnswer   from placing to the answer
    /// @param failures   what else becomes of an attempt, each with its share of those not answered
    /// @param patience   how long somebody who answered waits for an agent
    public record Subscribers(
            Rate answered,
            List<Double> byNumber,
            List<Double> numbers,
            Length toAnswer,
            List<Failure> failures,
            Length patience) {
        public Subscribers {
            byNumber = List.copyOf(byNumber);
            numbers = List.copyOf(numbers);
            failures = List.copyOf(failures);
        }

        double answered(int number, double seconds) {
            return Math.clamp(answered.at(seconds) * byNumber.get(Math.min(number, byNumber.size()) - 1), 0, 1);
        }
    }

    public record Failure(String outcome, double share, Length after) {}

    /// A share that changes over the day.
    ///
    /// @param smooth from one point to the next in a line, or in steps
    public record Rate(List<Point> points, boolean smooth) {
        public Rate {
            points = List.copyOf(points);
        }

        double at(double seconds) {
            double hour = seconds / 3600;
            int next = 0;
            while (next < points.size() && points.get(next).hour() <= hour) next++;
            if (next == 0) return points.getFirst().share();
            var before = points.get(next - 1);
            if (!smooth || next == points.size()) return before.share();
            var after = points.get(next);
            double part = (hour - before.hour()) / (after.hour() - before.hour());
            return before.share() + part * (after.share() - before.share());
        }
    }

    /// @param hour since the beginning of the day
    public record Point(double hour, double share) {}

    public record Work(Length talk, Length wrapUp) {}

    /// @param delay each piece of news comes so late
    /// @param lost  the share that never comes
    /// @param twice the share that comes twice
    public record Faults(Optional<Length> delay, double lost, double twice) {
        public static final Faults NONE = new Faults(Optional.empty(), 0, 0);
    }
}
