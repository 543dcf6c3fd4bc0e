package tritone.dialer.pacing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// All that a plan is made from, beside what was observed.
///
/// @param agents   of the campaign's team, on shift
/// @param attempts placed and not yet talking or ended
/// @param waiting  people who answered and whom nobody has joined yet, since when
public record Floor(
        Instant now, List<Agent> agents, List<InFlight> attempts, List<Instant> waiting, Ledger ledger, Caps caps) {
    public Floor {
        Objects.requireNonNull(now, "a floor is seen at some time");
        Objects.requireNonNull(ledger, "a floor has a ledger: of nobody, when nobody was called yet");
        Objects.requireNonNull(caps, "a floor has caps");
        agents = List.copyOf(agents);
        attempts = List.copyOf(attempts);
        waiting = List.copyOf(waiting);
    }

    int count(Doing state) {
        int count = 0;
        for (Agent agent : agents) if (agent.state() == state) count++;
        return count;
    }

    /// @param state what they do
    public record Agent(long id, Doing state, Instant since) {}

    public enum Doing {
        IDLE,
        /// Idle and asked to go: still answers what was dialled counting on them, until a plan releases them.
        LEAVING,
        /// Kept for a call that is theirs alone, a preview or a promised callback.
        RESERVED,
        TALKING,
        WRAPPING_UP,
        PAUSED
    }

    /// @param since  when it was placed
    /// @param number which attempt to this lead it is, from 1
    public record InFlight(String id, Progress progress, Instant since, int number) {}

    public enum Progress {
        DIALLING,
        RINGING
    }

    /// What counts against the limit, in the campaign's legal window. What leaves the window within the next minutes is
    /// left out of `answered` already and still in `abandoned`: so the share holds while lines are in flight.
    ///
    /// @param answered  people who answered
    /// @param abandoned of those, whom nobody was free for; people taken for machines by mistake among them
    public record Ledger(long answered, long abandoned) {
        public Ledger {
            if (answered < 0 || abandoned < 0)
                throw new IllegalArgumentException(
                        "fewer than nobody: " + answered + " answered, " + abandoned + " abandoned");
        }
    }

    /// @param mostLines      lines this campaign may hold at once, talking ones included
    /// @param lines          lines it holds
    /// @param linesElsewhere unanswered lines of the team's other campaigns: they will want an agent too
    /// @param share          of the team's lines that is this campaign's by weight, 0 to 1
    public record Caps(int mostLines, int lines, int linesElsewhere, double share) {
        public Caps {
            if (lines < 0 || linesElsewhere < 0)
                throw new IllegalArgumentException("fewer than no lines: " + lines + ", elsewhere " + linesElsewhere);
            if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("a share is 0 to 1, not " + share);
        }

        public Caps(int mostLines, int lines, int linesElsewhere) {
            this(mostLines, lines, linesElsewhere, 1);
        }

        public int room() {
            return Math.max(0, mostLines - lines);
        }
    }
}
