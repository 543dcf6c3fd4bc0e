package tritone.dialer.pacing;

/// So many lines for each idle agent.
final class Multiple implements Rule {
    private final double lines;

    Multiple(double lines) {
        this.lines = lines;
    }

    @Override
    public void learn(Fact fact) {
        // a fixed ratio learns nothing
    }

    @Override
    public Wish wish(Floor floor, Guard guard, int room) {
        int wanted = (int) Math.ceil(lines * guard.cover() - 1e-9) - guard.flying();
        return new Wish(
                Math.clamp(wanted, 0, room), guard.cover() == 0 ? "NOBODY_FREE" : "FREE_AGENTS", " ratio=" + lines);
    }

    @Override
    public void write(Memory.Writer out) {
        // and has nothing to keep
    }

    @Override
    public void read(Memory in) {
        // nor to go on from
    }
}
