package tritone.dialer.pacing.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import tritone.dialer.pacing.Spread;

/// How long something lasts, in seconds.
public sealed interface Length {
    double draw(RandomGenerator dice);

    /// The share that lasts longer.
    double beyond(double seconds);

    double mean();

    default Spread spread(int longest) {
        double[] beyond = new double[longest + 1];
        for (int second = 0; second <= longest; second++) beyond[second] = beyond(second);
        return new Spread(beyond);
    }

    record Fixed(double seconds) implements Length {
        @Override
        public double draw(RandomGenerator dice) {
            return seconds;
        }

        @Override
        public double beyond(double at) {
            return at < seconds ? 1 : 0;
        }

        @Override
        public double mean() {
            return seconds;
        }
    }

    record Uniform(double from, double to) implements Length {
        @Override
        public double draw(RandomGenerator dice) {
            return from + (to - from) * dice.nextDouble();
        }

        @Override
        public double beyond(double at) {
            return at < from ? 1 : at >= to ? 0 : (to - at) / (to - from);
        }

        @Override
        public double mean() {
            return (from + to) / 2;
        }
    }

    record Exponential(double mean) implements Length {
        @Override
        public double draw(RandomGenerator dice) {
            return -mean * StrictMath.log(1 - dice.nextDouble());
        }

        @Override
        public double beyond(double at) {
            return at <= 0 ? 1 : StrictMath.exp(-at / mean);
        }
    }

    /// @param spread standard deviation of the logarithm
    record Lognormal(double median, double spread) implements Length {
        @Override
        public double draw(RandomGenerator dice) {
            return median * StrictMath.exp(spread * dice.nextGaussian());
        }

        @Override
        public double beyond(double at) {
            return at <= 0 ? 1 : Curves.beyond(StrictMath.log(at / median) / spread);
        }

        @Override
        public double mean() {
            return median * StrictMath.exp(spread * spread / 2);
        }
    }

    /// @param shares of the parts, adding up to 1
    record Mixture(List<Double> shares, List<Length> parts) implements Length {
        public Mixture {
            shares = List.copyOf(shares);
            parts = List.copyOf(parts);
        }

        @Override
        public double draw(RandomGenerator dice) {
            double left = dice.nextDouble();
            int part = 0;
            while (part + 1 < parts.size() && left >= shares.get(part)) left -= shares.get(part++);
            return parts.get(part).draw(dice);
        }

        @Override
        public double beyond(double at) {
            double sum = 0;
            for (int part = 0; part < parts.size(); part++)
                sum += shares.get(part) * parts.get(part).beyond(at);
            return sum;
        }

        @Override
        public double mean() {
            double sum = 0;
            for (int part = 0; part < parts.size(); part++)
                sum += shares.get(part) * parts.get(part).mean();
            return sum;
        }
    }

    /// As seen, any as likely as the other.
    ///
    /// @param seen not empty
    record Empirical(List<Double> seen) implements Length {
        public Empirical {
            seen = seen.stream().sorted().toList();
        }

        @Override
        public double draw(RandomGenerator dice) {
            return seen.get(dice.nextInt(seen.size()));
        }

        @Override
        public double beyond(double at) {
            int least = 0;
            int most = seen.size();
            while (least < most) {
                int middle = (least + most) >>> 1;
                if (seen.get(middle) > at) most = middle;
                else least = middle + 1;
            }
            return (double) (seen.size() - least) / seen.size();
        }

        @Override
        public double mean() {
            return seen.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    /// Never longer than `most`: a phone that stops ringing.
    record Cut(Length length, double most) implements Length {
        @Override
        public double draw(RandomGenerator dice) {
            double drawn = length.draw(dice);
            while (drawn > most) drawn = length.draw(dice);
            return drawn;
        }

        @Override
        public double beyond(double at) {
            double cut = length.beyond(most);
            return at >= most ? 0 : (length.beyond(at) - cut) / (1 - cut);
        }

        @Override
        public double mean() {
            double sum = 0;
            for (int second = 0; second < most; second++) sum += beyond(second + 0.5);
            return sum;
        }
    }
}
