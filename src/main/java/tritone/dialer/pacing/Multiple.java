package tritone.dialer.pacing;

import java.util.List;
import tritone.dialer.pacing.Because.Figure;

/// So many lines for each idle agent. What it learns, it does not use itself.
final class Multiple implements Rule {
    private final double lines;
    private final Experience experience = new Experience();

    Multiple(double lines) {
        this.lines = lines;
    }

    @Override
    public void learn(PaceFact fact) {
        // for whoever may go on from it with foresight
        experience.learn(fact);
    }

    @Override
    public Wish wish(Floor floor, Guard guard, int room) {
        int wanted = (int) Math.ceil(lines * guard.cover() - 1e-9) - guard.flying();
        return new Wish(
                Math.clamp(wanted, 0, room),
                guard.cover() == 0 ? BecauseCode.NOBODY_FREE : BecauseCode.FREE_AGENTS,
                List.of(Figure.of("ratio", lines)));
    }

    @Override
    public void write(Memory.Writer out) {
        experience.write(out);
    }

    @Override
    public void read(Memory in) {
        experience.read(in);
    }
}
