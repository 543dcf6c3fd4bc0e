package tritone.dialer.pacing.simulation;

import java.time.Instant;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Because;
import tritone.dialer.pacing.BecauseCode;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pacer;

/// The widely used scheme, as a baseline: lines are all agents times a level. The level rises while anyone is free and
/// falls while nobody is; when today's abandoned calls pass the limit it is cut to 1.
final class Adaptive implements Pacer {
    private static final double PERIOD = 15;
    private static final double MOST = 3;
    private static final double STEP = 0.1;

    private final Limit limit;
    private double level = 1;
    private double free;
    private int looks;
    private Instant changed = Instant.EPOCH;

    Adaptive(Limit limit) {
        this.limit = limit;
    }

    @Override
    public void observe(Observation observation) {
        // the floor shows all it looks at
    }

    @Override
    public DialPlan plan(Floor floor) {
        int agents = 0;
        int idle = 0;
        int talking = 0;
        for (Floor.Agent agent : floor.agents()) {
            switch (agent.state()) {
                case IDLE -> {
                    agents++;
                    idle++;
                }
                case TALKING -> {
                    agents++;
                    talking++;
                }
                case WRAPPING_UP, LEAVING, RESERVED, PAUSED -> {}
            }
        }
        free += idle;
        looks++;
        if (floor.now().isAfter(changed.plusMillis((long) (1000 * PERIOD)))) adapt(floor);
        int lines = floor.attempts().size() + floor.waiting().size() + talking;
        int orders = (int) Math.max(0, Math.round(level * agents) - lines);
        return new DialPlan(
                Math.min(orders, floor.caps().room()), Integer.MAX_VALUE, new Because(BecauseCode.FREE_AGENTS));
    }

    private void adapt(Floor floor) {
        if (floor.ledger().abandoned() > limit.share() * floor.ledger().answered()) level = 1;
        else if (free / looks >= 1) level = Math.min(MOST, level + STEP);
        free = 0;
        looks = 0;
        changed = floor.now();
    }

    @Override
    public String memory() {
        return "";
    }
}
