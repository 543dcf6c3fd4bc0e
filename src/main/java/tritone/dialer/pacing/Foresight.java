package tritone.dialer.pacing;

import java.util.ArrayList;
import java.util.List;
import tritone.campaign.law.Limit;
/// One more call while what it risks stays under a threshold. The threshold follows what is left of the budget beside
/// what the lines of this floor need of it, so that the budget is spent as evenly as people answer: below that need it
/// falls until hardly anything is risked, above it rises, and no further however much is left.
import tritone.dialer.pacing.Because.Figure;

final class Foresight implements Rule {
    private static final Lean GUARDED = new Lean(0.03, 3, 1, 2, 1);
    /// With no guard there is nothing to keep budget for.
    private static final Lean UNGUARDED = new Lean(0.05, 0.5, 3, 0, 4);

    private static final double LOWEST = -6;

    private final Limit limit;
    private final Experience experience = new Experience();
    private final Beliefs beliefs;
    private final Horizon horizon;
    private final Lean lean;

    Foresight(Limit limit) {
        this.limit = limit;
        this.beliefs = experience;
        this.horizon = new Horizon(beliefs, limit);
        this.lean = GUARDED;
    }

    private Foresight(Limit limit, Beliefs told, Lean lean) {
        this.limit = limit;
        this.beliefs = told;
        this.horizon = new Horizon(beliefs, limit);
        this.lean = lean;
    }

    static Foresight told(Limit limit, Beliefs truth) {
        return new Foresight(limit, truth, GUARDED);
    }

    static Foresight spendingAll(Limit limit, Beliefs truth) {
        return new Foresight(limit, truth, UNGUARDED);
    }

    @Override
    public void learn(PaceFact fact) {
        experience.learn(fact);
    }

    @Override
    public Wish wish(Floor floor, Guard guard, int room) {
        int present = present(floor);
        horizon.at(floor.now());
        double threshold = threshold(floor, guard, present);
        var outlook = new Outlook(floor, horizon);
        double risk = outlook.risk();
        int orders = 0;
        while (orders < room && risk <= threshold) {
            outlook.place();
            orders++;
            risk = outlook.risk();
        }
        var word = present == 0 ? BecauseCode.NOBODY_ON_SHIFT : BecauseCode.RISK;
        var figures = new ArrayList<>(estimates());
        figures.addAll(expected(outlook.occupancy(present), risk, threshold));
        return new Wish(orders, word, figures);
    }

    private static int present(Floor floor) {
        return floor.agents().size() - floor.count(Floor.Doing.PAUSED);
    }

    private double threshold(Floor floor, Guard guard, int present) {
        double exact =
                limit.share() * floor.ledger().answered() - floor.ledger().abandoned();
        double left = Math.min(exact, guard.budget() + 1.0);
        double wanted = lean.least() + lean.ofLines() * needed(present);
        double by = Math.clamp(lean.gain() * (left - wanted) / wanted, LOWEST, lean.highest());
        return lean.threshold() * StrictMath.exp(by);
    }

    /// Lines that keep so many agents busy.
    private double needed(int agents) {
        double answered = horizon.answered();
        double handle = beliefs.talk().mean() + beliefs.wrapUp().mean();
        double line = answered * beliefs.toAnswer().mean()
                + (1 - answered) * beliefs.toFailure().mean();
        return agents / Math.max(1, handle) * line / answered;
    }

    private List<Figure> estimates() {
        return List.of(
                Figure.of("answered", short3(horizon.answered())),
                Figure.of("answer_s", short1(beliefs.toAnswer().mean())),
                Figure.of("fail_s", short1(beliefs.toFailure().mean())),
                Figure.of("talk_s", short1(beliefs.talk().mean())),
                Figure.of("wrap_up_s", short1(beliefs.wrapUp().mean())));
    }

    private static List<Figure> expected(double occupancy, double risk, double threshold) {
        return List.of(
                Figure.of("occupancy", short3(occupancy)),
                Figure.of("risk", short3(risk)),
                Figure.of("threshold", short3(threshold)));
    }

    private static double short3(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private static double short1(double value) {
        return Math.rint(value * 10) / 10;
    }

    @Override
    public void write(Memory.Writer out) {
        experience.write(out);
    }

    @Override
    public void read(Memory in) {
        experience.read(in);
    }

    /// How the threshold follows the budget.
    ///
    /// @param threshold what one more call may risk when as much is left as is wanted
    /// @param gain      the logarithm of the threshold changes so much when nothing is left, or
    ///     twice as much as wanted
    /// @param least     budget wanted whatever the floor
    /// @param ofLines   budget wanted for each line needed to keep everybody busy: with less the guard would
    ///     bind, and more is lost by that than by calls not risked
    /// @param highest   the logarithm rises so far at most
    private record Lean(double threshold, double gain, double least, double ofLines, double highest) {}
}
