package tritone.dialer.pacing;

import java.time.Instant;
import java.util.List;

/// All that a plan is made from.
///
/// @param agents   of the campaign's team, on shift
/// @param attempts placed and not yet talking or ended
/// @param waiting  people who answered and whom nobody has joined yet, since when
public record Floor(
        Instant now, List<Agent> agents, List<InFlight> attempts, List<Instant> waiting, Ledger ledger, Caps caps) {
    public Floor {
        agents = List.copyOf(agents);
        attempts = List.copyOf(attempts);
        waiting = List.copyOf(waiting);
    }

    /// @param state what they do
    public record Agent(long id, Doing state, Instant since) {}

    public enum Doing {
        IDLE,
        /// Kept for a call that is theirs alone, a preview or a promised callback.
        RESERVED,
        TALKING,
        WRAPPING_UP,
        PAUSED
    }

    /// @param number which attempt to this lead it is, from 1
    public record InFlight(String id, Progress progress, Instant since, int number) {}

    public enum Progress {
        DIALLING,
        RINGING
    }

    /// What counts against the limit, in the campaign's legal window.
    ///
    /// @param answered  people who answered
    /// @param abandoned of those, whom nobody was free for
    public record Ledger(long answered, long abandoned) {}

    /// @param mostLines     lines this campaign may hold at once, talking ones included
    /// @param lines         lines it holds
    /// @param linesElsewhere unanswered lines of the team's other campaigns: they will want an agent too
    public record Caps(int mostLines, int lines, int linesElsewhere) {
        public int room() {
            return Math.max(0, mostLines - lines);
        }
    }
}
