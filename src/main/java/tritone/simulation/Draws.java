package tritone.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tritone.simulation.Profile.Ring;

/// Tables of 256 places: a byte of a digest points at a place. The dialplan carries the same tables, because it can
/// neither multiply nor draw in a way that Java could repeat.
final class Draws {
    static final int PLACES = 256;

    private Draws() {}

    /// Each key on its share of the places, by the method of largest remainders.
    static List<String> byWeight(SortedMap<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(weight -> weight).sum();
        if (weights.isEmpty() || sum <= 0) throw new IllegalArgumentException("no weights: " + weights);
        var places = new ArrayList<String>(PLACES);
        weights.forEach((key, weight) -> places.addAll(Collections.nCopies((int) (weight / sum * PLACES), key)));
        weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingDouble(entry -> -remainder(entry, sum)))
                .limit(PLACES - places.size())
                .forEach(entry -> places.add(entry.getKey()));
        return List.copyOf(places);
    }

    /// Tenths of a second, as text that Asterisk's `Wait` takes.
    static List<String> ringing(Ring ring) {
        var places = new ArrayList<String>(PLACES);
        for (int place = 0; place < PLACES; place++) {
            double seconds = ring.median() * Math.exp(ring.spread() * quantile((place + 0.5) / PLACES));
            double kept = Math.clamp(seconds, ring.least(), ring.most());
            places.add(String.valueOf(Math.round(kept * 10) / 10.0));
        }
        return List.copyOf(places);
    }

    private static double remainder(Map.Entry<String, Double> entry, double sum) {
        double exact = entry.getValue() / sum * PLACES;
        return exact - Math.floor(exact);
    }

    /// The standard normal quantile by bisection of Zelen and Severo's approximation (Abramowitz and Stegun 26.2.17).
    private static double quantile(double probability) {
        double low = -6;
        double high = 6;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) low = middle;
            else high = middle;
        }
        return low;
    }

    private static double below(double x) {
        if (x < 0) return 1 - below(-x);
        double t = 1 / (1 + 0.2316419 * x);
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - tail * series;
    }
}
