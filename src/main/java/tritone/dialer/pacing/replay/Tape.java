package tritone.dialer.pacing.replay;

import java.util.ArrayList;
import java.util.List;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;

/// Ticks as bytes: each only by what is different from the one before.
public final class Tape {
    private final Rows<Floor.Agent> agents = new Rows<>(Floor.Agent::id, new Cells.Agents());
    private final Rows<Floor.InFlight> attempts = new Rows<>(Floor.InFlight::id, new Cells.Attempts());
    private final Rows<java.time.Instant> waiting = new Rows<>(since -> since, new Cells.Waiting());
    private Floor.Ledger ledger = new Floor.Ledger(0, 0);
    private Floor.Caps caps = new Floor.Caps(0, 0, 0);

    private Tape() {}

    /// Takes ticks one after another, from one thread at a time.
    public static final class Recorder {
        private final Tape tape = new Tape();
        private final Bytes.Writer out = new Bytes.Writer();

        public void add(Tick tick) {
            tape.write(tick, out);
        }

        public int size() {
            return out.size();
        }

        public byte[] bytes() {
            return out.bytes();
        }
    }

    public static List<Tick> ticks(byte[] bytes) {
        var tape = new Tape();
        var in = new Bytes.Reader(bytes);
        var ticks = new ArrayList<Tick>();
        while (in.more()) ticks.add(tape.read(in));
        return ticks;
    }

    private void write(Tick tick, Bytes.Writer out) {
        var floor = tick.floor();
        out.time(floor.now());
        out.number(tick.observed().size() * 2L + (tick.remembered() ? 1 : 0));
        tick.observed().forEach(seen -> Notes.write(seen, out));
        agents.write(floor.agents(), out);
        attempts.write(floor.attempts(), out);
        waiting.write(floor.waiting(), out);
        write(floor.ledger(), out);
        write(floor.caps(), out);
        out.number(tick.planned().orders());
        out.number(tick.planned().release());
        out.number(tick.planned().because());
    }

    private void write(Floor.Ledger now, Bytes.Writer out) {
        out.number(now.answered() - ledger.answered());
        out.number(now.abandoned() - ledger.abandoned());
        ledger = now;
    }

    private void write(Floor.Caps now, Bytes.Writer out) {
        boolean same = now.equals(caps);
        out.number(same ? 0 : 1);
        if (same) return;
        out.number(now.mostLines());
        out.number(now.lines());
        out.number(now.linesElsewhere());
        out.exact(now.share());
        caps = now;
    }

    private Tick read(Bytes.Reader in) {
        var now = in.time();
        int count = in.whole();
        boolean remembered = (count & 1) == 1;
        var observed = new ArrayList<Observation>();
        for (int left = count / 2; left > 0; left--) observed.add(Notes.read(in));
        var agentsNow = agents.read(in);
        var attemptsNow = attempts.read(in);
        var waitingNow = waiting.read(in);
        ledger = new Floor.Ledger(ledger.answered() + in.number(), ledger.abandoned() + in.number());
        if (in.whole() == 1) caps = new Floor.Caps(in.whole(), in.whole(), in.whole(), in.exact());
        return new Tick(
                remembered,
                observed,
                new Floor(now, agentsNow, attemptsNow, waitingNow, ledger, caps),
                new Tick.Planned(in.whole(), in.whole(), in.whole()));
    }
}
