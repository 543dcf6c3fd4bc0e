package tritone.dialer.pacing.simulation;

import tritone.dialer.pacing.Because;
import tritone.dialer.pacing.BecauseCode;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pacer;

/// A fixed number of lines for each free agent with no feedback, as a baseline.
final class FixedRatio implements Pacer {
    private final double lines;

    FixedRatio(double lines) {
        this.lines = lines;
    }

    @Override
    public void observe(Observation observation) {
        // no feedback
    }

    @Override
    public DialPlan plan(Floor floor) {
        long free = floor.agents().stream()
                .filter(agent -> agent.state() == Floor.Doing.IDLE)
                .count();
        int flying = floor.attempts().size() + floor.waiting().size();
        int orders = (int) Math.max(0, Math.round(lines * free) - flying);
        return new DialPlan(
                Math.min(orders, floor.caps().room()), Integer.MAX_VALUE, new Because(BecauseCode.FREE_AGENTS));
    }

    @Override
    public String memory() {
        return "";
    }
}
