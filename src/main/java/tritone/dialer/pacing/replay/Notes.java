package tritone.dialer.pacing.replay;

import java.time.Instant;
import tritone.dialer.pacing.Observation;

/// How an observation is written: its kind, its time, its words.
final class Notes {
    private Notes() {}

    static void write(Observation seen, Bytes.Writer out) {
        switch (seen) {
            case Observation.Placed placed -> {
                open(0, placed, out);
                out.word(placed.attempt());
                out.number(placed.number());
            }
            case Observation.Rang rang -> attempt(1, rang, rang.attempt(), out);
            case Observation.Answered answered -> attempt(2, answered, answered.attempt(), out);
            case Observation.Failed failed -> {
                attempt(3, failed, failed.attempt(), out);
                out.word(failed.outcome());
            }
            case Observation.Joined joined -> {
                attempt(4, joined, joined.attempt(), out);
                out.number(joined.agent());
            }
            case Observation.Abandoned abandoned -> attempt(5, abandoned, abandoned.attempt(), out);
            case Observation.MistakenForMachine mistake -> attempt(6, mistake, mistake.attempt(), out);
            case Observation.TalkEnded ended -> {
                attempt(7, ended, ended.attempt(), out);
                out.number(ended.agent());
            }
            case Observation.WrapUpEnded ended -> agent(8, ended, ended.agent(), out);
            case Observation.AgentCame came -> agent(9, came, came.agent(), out);
            case Observation.AgentPaused paused -> agent(10, paused, paused.agent(), out);
            case Observation.AgentLeft left -> agent(11, left, left.agent(), out);
            case Observation.WasTheLine was -> attempt(12, was, was.attempt(), out);
        }
    }

    private static void open(int kind, Observation seen, Bytes.Writer out) {
        out.number(kind);
        out.time(seen.at());
    }

    private static void attempt(int kind, Observation seen, String attempt, Bytes.Writer out) {
        open(kind, seen, out);
        out.word(attempt);
    }

    private static void agent(int kind, Observation seen, long agent, Bytes.Writer out) {
        open(kind, seen, out);
        out.number(agent);
    }

    static Observation read(Bytes.Reader in) {
        int kind = in.whole();
        Instant at = in.time();
        return switch (kind) {
            case 0 -> new Observation.Placed(in.word(), in.whole(), at);
            case 1 -> new Observation.Rang(in.word(), at);
            case 2 -> new Observation.Answered(in.word(), at);
            case 3 -> new Observation.Failed(in.word(), in.word(), at);
            case 4 -> new Observation.Joined(in.word(), in.number(), at);
            case 5 -> new Observation.Abandoned(in.word(), at);
            case 6 -> new Observation.MistakenForMachine(in.word(), at);
            case 7 -> new Observation.TalkEnded(in.word(), in.number(), at);
            case 8 -> new Observation.WrapUpEnded(in.number(), at);
            case 9 -> new Observation.AgentCame(in.number(), at);
            case 10 -> new Observation.AgentPaused(in.number(), at);
            case 11 -> new Observation.AgentLeft(in.number(), at);
            case 12 -> new Observation.WasTheLine(in.word(), at);
            default -> throw new IllegalArgumentException("there is no observation of kind " + kind);
        };
    }
}
