package tritone.dialer.pacing.replay;

import java.time.Instant;
import tritone.dialer.pacing.Floor;

/// How the rows of a floor are written.
final class Cells {
    private static final Floor.Doing[] DOING = Floor.Doing.values();
    private static final Floor.Progress[] PROGRESS = Floor.Progress.values();

    private Cells() {}

    static final class Agents implements Rows.Cell<Floor.Agent> {
        @Override
        public void write(Floor.Agent row, Bytes.Writer out) {
            out.number(row.id());
            out.number(row.state().ordinal());
            out.time(row.since());
        }

        @Override
        public Floor.Agent read(Bytes.Reader in) {
            return new Floor.Agent(in.number(), DOING[in.whole()], in.time());
        }
    }

    static final class Attempts implements Rows.Cell<Floor.InFlight> {
        @Override
        public void write(Floor.InFlight row, Bytes.Writer out) {
            out.word(row.id());
            out.number(row.progress().ordinal());
            out.time(row.since());
            out.number(row.number());
        }

        @Override
        public Floor.InFlight read(Bytes.Reader in) {
            return new Floor.InFlight(in.word(), PROGRESS[in.whole()], in.time(), in.whole());
        }
    }

    static final class Waiting implements Rows.Cell<Instant> {
        @Override
        public void write(Instant row, Bytes.Writer out) {
            out.time(row);
        }

        @Override
        public Instant read(Bytes.Reader in) {
            return in.time();
        }
    }
}
