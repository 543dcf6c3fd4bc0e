package tritone.dialer.pacing;

import java.util.ArrayList;
import java.util.List;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Because.Figure;

/// A pacer under guard: what it is told, what it may at most, and the rule that says how much of that it wants.
final class Pacing implements Pacer {
    private final Lines lines = new Lines();
    private final Vanishing vanishing = new Vanishing();
    private final Limit limit;
    private final Rule rule;
    private final Surplus surplus;

    Pacing(Limit limit, Rule rule, Surplus surplus) {
        this.limit = limit;
        this.rule = rule;
        this.surplus = surplus;
    }

    @Override
    public void observe(Observation observation) {
        lines.take(observation).ifPresent(rule::learn);
    }

    @Override
    public DialPlan plan(Floor floor) {
        lines.compare(floor);
        vanishing.compare(floor);
        var guard = Guard.of(floor, lines, budget(floor));
        int most = surplus == Surplus.ANY ? Integer.MAX_VALUE : guard.room();
        int room = Math.min(most, floor.caps().room());
        int fair = fair(floor, guard);
        var wish = rule.wish(floor, guard, Math.min(room, fair));
        int release = surplus == Surplus.ANY ? guard.leaving() : guard.release(wish.orders());
        vanishing.released(release);
        var figures = new ArrayList<>(figures(guard));
        figures.addAll(wish.figures());
        return new DialPlan(wish.orders(), release, new Because(bound(wish, new Room(room, most, fair)), figures));
    }

    /// Lines that may be added until this campaign has its share of all the team's, and one more: so rivals overtake
    /// each other until something else binds.
    private static int fair(Floor floor, Guard guard) {
        double share = floor.caps().share();
        if (share >= 1) return Integer.MAX_VALUE;
        double all = (double) floor.caps().linesElsewhere() + guard.flying();
        double missing = (share * all - guard.flying()) / (1 - share);
        return (int) Math.clamp(Math.floor(missing) + 1, 0, Integer.MAX_VALUE);
    }

    private BecauseCode bound(Rule.Wish wish, Room room) {
        if (wish.orders() < Math.min(room.lines(), room.fair())) return wish.word();
        if (room.fair() < room.lines()) return BecauseCode.SHARE;
        if (room.lines() < room.guarded()) return BecauseCode.MOST_LINES;
        return surplus == Surplus.NONE ? wish.word() : BecauseCode.BUDGET;
    }

    private long budget(Floor floor) {
        return switch (surplus) {
            case NONE -> 0;
            case WITHIN_LIMIT, ANY ->
                limit.budget(floor.ledger().answered(), floor.ledger().abandoned()) - vanishing.reserve();
        };
    }

    private static List<Figure> figures(Guard guard) {
        return List.of(
                Figure.of("free", guard.cover()),
                Figure.of("lines", guard.flying()),
                Figure.of("surplus", guard.surplus()),
                Figure.of("budget", guard.budget()));
    }

    @Override
    public String memory() {
        var out = new Memory.Writer();
        lines.write(out);
        vanishing.write(out);
        rule.write(out);
        return out.toString();
    }

    Pacing restored(String memory) {
        var in = new Memory(memory);
        lines.read(in);
        vanishing.read(in);
        rule.read(in);
        return this;
    }

    /// Lines that may be added.
    ///
    /// @param lines   by the guard and the lines there are
    /// @param guarded by the guard alone
    /// @param fair    beside the team's other campaigns
    private record Room(int lines, int guarded, int fair) {}

    /// Lines beyond the idle agents.
    enum Surplus {
        NONE,
        WITHIN_LIMIT,
        /// For a mark in a simulation only.
        ANY
    }
}
