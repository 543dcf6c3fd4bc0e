package tritone.dialer.pacing.simulation;

import java.util.ArrayList;
import java.util.List;

/// Reads how long something lasts.
final class LengthReader {
    private static final double LONGEST = 86_400;
    private static final double WIDEST = 5;
    /// What is longer than the longest is drawn anew.
    private static final double MOST_CUT = 0.99;

    private LengthReader() {}

    static Length read(Json json) throws BadScenario {
        if (json.isNumber()) return new Length.Fixed(json.number(0, LONGEST));
        if (!json.isObject()) throw json.bad("must be a number of seconds or a distribution");
        json.object("lognormal", "uniform", "exponential", "mixture", "empirical");
        var kinds = json.names();
        if (kinds.size() != 1)
            throw json.bad("must be one of lognormal, uniform, exponential, mixture, empirical, and one only");
        String kind = kinds.getFirst();
        Json of = json.need(kind);
        return switch (kind) {
            case "lognormal" -> lognormal(of);
            case "uniform" -> uniform(of);
            case "exponential" -> new Length.Exponential(of.number(0.001, LONGEST));
            case "mixture" -> mixture(of);
            default -> empirical(of);
        };
    }

    private static Length lognormal(Json json) throws BadScenario {
        json.object("median", "spread", "most");
        var length = new Length.Lognormal(
                json.need("median").number(0.001, LONGEST), json.need("spread").number(0.01, WIDEST));
        if (json.maybe("most").isEmpty()) return length;
        double most = json.need("most").number(0.001, LONGEST);
        if (length.beyond(most) > MOST_CUT)
            throw json.need("most").bad("hardly any is so short: at least one in a hundred must be");
        return new Length.Cut(length, most);
    }

    private static Length uniform(Json json) throws BadScenario {
        json.object("from", "to");
        double from = json.need("from").number(0, LONGEST);
        double to = json.need("to").number(0, LONGEST);
        if (to <= from) throw json.need("to").bad("must be more than from");
        return new Length.Uniform(from, to);
    }

    private static Length mixture(Json json) throws BadScenario {
        List<Double> shares = new ArrayList<>();
        List<Length> parts = new ArrayList<>();
        for (Json part : json.list()) {
            part.object("share", "of");
            shares.add(part.need("share").number(0, 1));
            parts.add(read(part.need("of")));
        }
        return new Length.Mixture(whole(json, shares), parts);
    }

    private static Length empirical(Json json) throws BadScenario {
        List<Double> weights = new ArrayList<>();
        List<Length> parts = new ArrayList<>();
        for (Json part : json.list()) {
            part.object("seconds", "weight");
            parts.add(new Length.Fixed(part.need("seconds").number(0, LONGEST)));
            weights.add(part.need("weight").number(0, 1e12));
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
