package tritone.campaign.message;

import java.util.Locale;

/// Why a sound file cannot be played to people.
public enum MessageProblem {
    NOT_A_WAVE,
    /// Shorter than its own header says.
    TRUNCATED,
    OTHER_CODING,
    STEREO,
    OTHER_RATE,
    TOO_SHORT,
    TOO_LONG,
    SILENT;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
