package tritone.dialer.pacing;

import java.util.Optional;
import tritone.campaign.law.Limit;
import tritone.campaign.law.Mode;

/// How a campaign is paced.
public sealed interface Pace {
    /// The limit it keeps; none where an operator is there for each line.
    default Optional<Limit> kept() {
        return switch (this) {
            case Preview preview -> Optional.empty();
            case Progressive progressive -> Optional.empty();
            case Ratio ratio -> Optional.of(ratio.limit());
            case Predictive predictive -> Optional.of(predictive.limit());
        };
    }

    /// @param lines for each free agent, of [Mode#RATIO]
    /// @param limit kept where more lines are dialled than agents are free
    static Pace of(Mode mode, double lines, Limit limit) {
        return switch (mode) {
            case PREVIEW -> new Preview();
            case PROGRESSIVE -> new Progressive();
            case RATIO -> new Ratio(lines, limit);
            case PREDICTIVE -> new Predictive(limit);
        };
    }

    /// A lead is shown to each free agent, who presses "call".
    record Preview() implements Pace {}

    /// One line for each free agent.
    record Progressive() implements Pace {}

    /// So many lines for each free agent, as far as the limit's budget lasts.
    record Ratio(double lines, Limit limit) implements Pace {
        public Ratio {
            if (!(lines >= 1 && lines <= 10))
                throw new IllegalArgumentException("a ratio is 1 to 10 lines for an agent, not " + lines);
        }
    }

    /// As many as foresight says, as far as the limit's budget lasts.
    record Predictive(Limit limit) implements Pace {
        public static Predictive usual() {
            return new Predictive(Limit.USUAL);
        }
    }
}
