package tritone.dialer.pacing;

/// One line for each free agent: nobody who answers waits, and nobody is abandoned unless an agent leaves meanwhile.
public final class Progressive implements Pacer {
    @Override
    public void observe(Observation observation) {
        // one line for one agent needs no experience
    }

    @Override
    public DialPlan plan(Floor floor) {
        long free = floor.agents().stream()
                .filter(agent -> agent.state() == Floor.Doing.IDLE)
                .count();
        long spoken =
                floor.attempts().size() + floor.waiting().size() + floor.caps().linesElsewhere();
        long wanted = Math.max(0, free - spoken);
        int room = floor.caps().room();
        String figures = " free=" + free + " lines=" + spoken;
        if (wanted > room) return new DialPlan(room, "MOST_LINES" + figures + " room=" + room);
        if (free == 0) return new DialPlan(0, "NOBODY_FREE" + figures);
        return new DialPlan((int) wanted, "FREE_AGENTS" + figures);
    }

    @Override
    public String memory() {
        return "";
    }
}
