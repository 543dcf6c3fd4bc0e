package tritone.dialer.pacing.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.Pacer;
import tritone.dialer.pacing.Pacers;

/// What a day can be run with.
public sealed interface Policy {
    /// The words of the policies that are not ours alone, for people.
    String WORDS = "progressive, ratio:K, adaptive, predictive, oracle, unguarded";

    String name();

    Pacer pacer(Scenario scenario);

    /// The day it makes of a scenario; the same for the same seed.
    default Report run(Scenario scenario, long seed) {
        return Day.run(scenario, pacer(scenario), name(), seed);
    }

    /// None: there is no policy of that word.
    static Optional<Policy> named(String word) {
        if (word.startsWith("ratio:")) return ratio(word.substring("ratio:".length()));
        return List.<Policy>of(new Progressive(), new Level(), new Predictive(), new Oracle(), new Unguarded()).stream()
                .filter(policy -> policy.name().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<Policy> ratio(String lines) {
        try {
            double ratio = Double.parseDouble(lines);
            return ratio >= 1 && ratio <= 10 ? Optional.of(new Ratio(ratio)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    record Progressive() implements Policy {
        @Override
        public String name() {
            return "progressive";
        }

        @Override
        public Pacer pacer(Scenario scenario) {
            return Pacers.of(new Pace.Progressive());
        }
    }

    /// So many lines for each free agent, whatever comes of it.
    record Ratio(double lines) implements Policy {
        @Override
        public String name() {
            return "ratio:" + lines;
        }

        @Override
        public Pacer pacer(Scenario scenario) {
            return new FixedRatio(lines);
        }
    }

    record Level() implements Policy {
        @Override
        public String name() {
            return "adaptive";
        }

        @Override
        public Pacer pacer(Scenario scenario) {
            return new Adaptive(scenario.limit());
        }
    }

    record Predictive() implements Policy {
        @Override
        public String name() {
            return "predictive";
        }

        @Override
        public Pacer pacer(Scenario scenario) {
            return Pacers.of(new Pace.Predictive(scenario.limit()));
        }
    }

    /// As a live campaign is paced.
    record Paced(Pace pace) implements Policy {
        @Override
        public String name() {
            return switch (pace) {
                case Pace.Preview preview -> "preview";
                case Pace.Progressive progressive -> "progressive";
                case Pace.Ratio ratio -> "guarded ratio:" + ratio.lines();
                case Pace.Predictive predictive -> "predictive";
            };
        }

        @Override
        public Pacer pacer(Scenario scenario) {
            return Pacers.of(pace);
        }
    }

    /// Knows the true distributions, under the same guard.
    record Oracle() implements Policy {
        @Override
        public String name() {
            return "oracle";
        }

        @Override
        public Pacer pacer(Scenario scenario) {
            return Pacers.told(scenario.limit(), new Truth(scenario));
        }
    }

    /// Knows the true distributions and keeps the limit on the whole only.
    record Unguarded() implements Policy {
        @Override
        public String name() {
            return "unguarded";
        }

        @Override
        public Pacer pacer(Scenario scenario) {
            return Pacers.unguarded(scenario.limit(), new Truth(scenario));
        }
    }
}
