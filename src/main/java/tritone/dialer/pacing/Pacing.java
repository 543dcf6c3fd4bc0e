package tritone.dialer.pacing;

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
        var wish = rule.wish(floor, guard, room);
        int release = surplus == Surplus.ANY ? guard.leaving() : guard.release(wish.orders());
        vanishing.released(release);
        String bound = wish.orders() < room ? wish.word() : room < most ? "MOST_LINES" : "BUDGET";
        return new DialPlan(wish.orders(), release, bound + figures(guard) + wish.figures());
    }

    private long budget(Floor floor) {
        return switch (surplus) {
            case NONE -> 0;
            case WITHIN_LIMIT, ANY ->
                limit.budget(floor.ledger().answered(), floor.ledger().abandoned()) - vanishing.reserve();
        };
    }

    private static String figures(Guard guard) {
        return " free=" + guard.cover() + " lines=" + guard.flying() + " surplus=" + guard.surplus() + " budget="
                + guard.budget();
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

    /// Lines beyond the idle agents.
    enum Surplus {
        NONE,
        WITHIN_LIMIT,
        /// For a mark in a simulation only.
        ANY
    }
}
