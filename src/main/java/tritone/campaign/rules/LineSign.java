package tritone.campaign.rules;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tritone.campaign.Disposition;

/// What the end of one call shows of the line it went by.
///
/// @param code the SIP status, or where there was none the Q.850 cause; 0 where neither says anything
public record LineSign(Kind kind, int code) {
    /// A far end that hangs up sooner than this after its answer spoke to nobody.
    public static final Duration AT_ONCE = Duration.ofMillis(1500);

    static final LineSign WORKS = new LineSign(Kind.WORKS, 0);
    private static final Set<Disposition> TOLD =
            EnumSet.of(Disposition.GONE_BEFORE_JOIN, Disposition.ABANDONED, Disposition.CONNECTED);

    /// What a call may show. The share is the largest that the worst base or hour makes of it on a sound line.
    public enum Kind {
        /// A telephone rang in time, or somebody or something answered.
        WORKS(1),
        NO_SUCH_NUMBER(0.35),
        REFUSED(0.2),
        BUSY(0.3),
        OUT_OF_REACH(0.35),
        /// The far end gave no sign of ringing within the first seconds of a call that ran out of time.
        SILENT(0.3),
        /// Answered and hung up at once.
        DROPPED(0.2),
        /// Something answered, and the detector heard a machine: an announcement of the line's is one too. Bases differ
        /// most in this.
        MACHINE(0.7),
        /// The far end says itself that the trouble is its own or ours.
        FAILED(0.05),
        /// Whatever but a sign that the line works, of several kinds.
        MIXED(0.6);

        private final double usual;

        Kind(double usual) {
            this.usual = usual;
        }

        double usual() {
            return usual;
        }
    }

    /// Empty for an end that shows nothing of the line: what we withdrew, or lost sight of.
    public static Optional<LineSign> of(Heard end) {
        if (!end.fromSwitch() || end.disposition() == Disposition.CANCELLED) return Optional.empty();
        if (end.up().isPresent()) return Optional.of(answered(end, end.up().get()));
        return Optional.of(
                switch (end.disposition()) {
                    case NO_ANSWER -> end.mute() ? new LineSign(Kind.SILENT, 0) : WORKS;
                    case BUSY -> new LineSign(Kind.BUSY, end.code());
                    case DEAD_NUMBER -> new LineSign(Kind.NO_SUCH_NUMBER, end.code());
                    case OUT_OF_REACH ->
                        end.mute() ? new LineSign(Kind.SILENT, 0) : new LineSign(Kind.OUT_OF_REACH, end.code());
                    case REJECTED -> new LineSign(Kind.REFUSED, end.code());
                    case TRUNK_FAILURE -> new LineSign(Kind.FAILED, end.code());
                    case MACHINE -> new LineSign(Kind.MACHINE, 0);
                    case ABANDONED, GONE_BEFORE_JOIN, CANCELLED, CONNECTED -> WORKS;
                    case WARM, CONTACT_MADE, CALLBACK, REFUSAL_FOLLOW_UP, REFUSAL_HARD, NON_PROFILE -> WORKS;
                    case WRONG_PERSON, DO_NOT_CALL, HANG_UP, ANSWERING_MACHINE, NOT_STATED -> WORKS;
                });
    }

    private static LineSign answered(Heard end, Duration up) {
        if (end.disposition() == Disposition.MACHINE) return new LineSign(Kind.MACHINE, 0);
        boolean dropped = TOLD.contains(end.disposition()) && up.compareTo(AT_ONCE) < 0;
        return dropped ? new LineSign(Kind.DROPPED, 0) : WORKS;
    }

    /// Whether the other is the same trouble.
    public boolean covers(LineSign other) {
        return switch (kind) {
            case MIXED -> !other.getsThrough();
            case FAILED -> other.kind == Kind.FAILED;
            case WORKS, NO_SUCH_NUMBER, REFUSED, BUSY, OUT_OF_REACH, SILENT, DROPPED, MACHINE -> equals(other);
        };
    }

    /// Whether the line let the call through, to whomever or whatever.
    public boolean getsThrough() {
        return kind == Kind.WORKS || kind == Kind.MACHINE;
    }

    /// Whether an attempt that was part of such a trouble was none. Of what a detector took for machines some may have
    /// been people, whom we hung up on: that stays in the books.
    public boolean costsNothing() {
        return kind != Kind.MACHINE;
    }

    /// How one call ended.
    ///
    /// @param fromSwitch whether the switch said so, or it was concluded
    /// @param up         from the answer to the end; empty when nobody answered
    /// @param mute       whether no ringing was heard in time
    public record Heard(
            Disposition disposition,
            boolean fromSwitch,
            OptionalInt sip,
            int cause,
            Optional<Duration> up,
            boolean mute) {
        int code() {
            return sip.orElse(cause);
        }
    }
}
