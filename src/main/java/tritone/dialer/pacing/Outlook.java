package tritone.dialer.pacing;

import java.time.Instant;
import tritone.dialer.pacing.Floor.InFlight;

/// The next half minute: what one more call risks, given all that is in flight and when agents will be free.
final class Outlook {
    private final Horizon horizon;
    private final Excess[] excess;
    private final double[] fresh;
    private final int idle;

    Outlook(Floor floor, Horizon horizon) {
        this.horizon = horizon;
        this.idle = floor.count(Floor.Doing.IDLE);
        this.excess = new Excess[Horizon.MOMENTS];
        int chances =
                floor.agents().size() + floor.attempts().size() + floor.caps().linesElsewhere();
        for (int moment = 0; moment < excess.length; moment++) excess[moment] = new Excess(chances);
        for (Floor.Agent agent : floor.agents()) agent(agent, floor.now());
        for (InFlight attempt : floor.attempts()) line(Seconds.between(attempt.since(), floor.now()), attempt.number());
        for (Instant since : floor.waiting()) waiting(Seconds.between(since, floor.now()));
        for (int other = 0; other < floor.caps().linesElsewhere(); other++) line(horizon.usualAge(), 1);
        this.fresh = horizon.answers(0, 1);
    }

    private void agent(Floor.Agent agent, Instant now) {
        double lasted = Math.max(0, Seconds.between(agent.since(), now));
        switch (agent.state()) {
            case TALKING -> free(horizon.freedFromTalk(lasted));
            case WRAPPING_UP -> free(horizon.freedFromWrapUp(lasted));
            case IDLE, LEAVING, RESERVED, PAUSED -> {}
        }
    }

    private void free(double[] chances) {
        for (int moment = 0; moment < excess.length; moment++) excess[moment].free(chances[moment]);
    }

    private void line(double age, int number) {
        double[] chances = horizon.answers(age, number);
        for (int moment = 0; moment < excess.length; moment++) excess[moment].answer(chances[moment]);
    }

    private void waiting(double waited) {
        double stays = horizon.staysFor(waited);
        for (Excess at : excess) at.answer(stays);
    }

    /// The chance that somebody who answers one more call placed now finds nobody in time.
    double risk() {
        double sum = 0;
        for (Excess at : excess) sum += at.atLeast(idle);
        return sum / excess.length;
    }

    void place() {
        for (int moment = 0; moment < excess.length; moment++) excess[moment].answer(fresh[moment]);
    }

    /// The share of `agents` that will be talking or wrapping up when the calls of now are answered.
    double occupancy(int agents) {
        if (agents == 0) return 0;
        double unused = Math.max(0, idle - excess[excess.length / 2].mean());
        return Math.max(0, 1 - unused / agents);
    }
}
