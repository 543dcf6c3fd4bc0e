package tritone.dialer.pacing.simulation;

import java.util.ArrayList;
import java.util.List;

/// Reads how long something lasts.
final class LengthReader {
    /// What is longer than the longest is drawn anew.
    private static final double MOST_CUT = 0.99;

    private LengthReader() {}

    static Length read(Json json) throws BadScenario {
        if (json.isNumber()) return new Length.Fixed(json.number());
        String kind = json.onlyName();
        Json of = json.need(kind);
        return switch (kind) {
            case "lognormal" -> lognormal(of);
            case "uniform" -> uniform(of);
            case "exponential" -> new Length.Exponential(of.number());
            case "mixture" -> mixture(of);
            default -> empirical(of);
        };
    }

    private static Length lognormal(Json json) throws BadScenario {
        var length = new Length.Lognormal(
                json.need("median").number(), json.need("spread").number());
        var most = json.maybe("most");
        if (most.isEmpty()) return length;
        if (length.beyond(most.get().number()) > MOST_CUT)
            throw most.get().bad("hardly any is so short: at least one in a hundred must be");
        return new Length.Cut(length, most.get().number());
    }

    private static Length uniform(Json json) throws BadScenario {
        double from = json.need("from").number();
        double to = json.need("to").number();
        if (to <= from) throw json.need("to").bad("must be more than from");
        return new Length.Uniform(from, to);
    }

    private static Length mixture(Json json) throws BadScenario {
        List<Double> shares = new ArrayList<>();
        List<Length> parts = new ArrayList<>();
        for (Json part : json.list()) {
            shares.add(part.need("share").number());
            parts.add(read(part.need("of")));
        }
        return new Length.Mixture(whole(json, shares), parts);
    }

    private static Length empirical(Json json) throws BadScenario {
        List<Double> weights = new ArrayList<>();
        List<Length> parts = new ArrayList<>();
        for (Json part : json.list()) {
            parts.add(new Length.Fixed(part.need("seconds").number()));
            weights.add(part.need("weight").number());
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (sum <= 0) throw json.bad("needs some weight");
        return new Length.Mixture(weights.stream().map(weight -> weight / sum).toList(), parts);
    }

    /// Shares must add up to 1.
    static List<Double> whole(Json json, List<Double> shares) throws BadScenario {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-6) throw json.bad("its shares must add up to 1, not " + Math.rint(sum * 1e6) / 1e6);
        return shares;
    }
}
