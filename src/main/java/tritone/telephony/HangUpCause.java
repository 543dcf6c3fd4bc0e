package tritone.telephony;

import java.util.OptionalInt;

/// Why a channel ended, in words that know no protocol. This is the one place where SIP statuses and Q.850 causes are
/// read.
public enum HangUpCause {
    /// It rang (or may have) and nobody picked up.
    NO_ANSWER,
    BUSY,
    /// No such number: it will never answer.
    DEAD_NUMBER,
    /// A real number that cannot be reached now: switched off, no coverage.
    OUT_OF_REACH,
    /// The far end said no.
    REJECTED,
    /// The trunk or the network failed; says nothing about the number.
    TRUNK_FAILURE,
    /// Ended before an answer without a reason: withdrawn by us, or dropped by the far end. Who withdrew it knows.
    CANCELLED,
    /// An answered channel was hung up, by either side.
    NORMAL;

    /// An unanswered call on a dead trunk ends exactly as one that nobody picks up (cause 19, a made-up status 480), so
    /// the trunk's own state decides between the two.
    public static HangUpCause of(Ending ending) {
        if (ending.answered()) return NORMAL;
        HangUpCause said = ending.sip().isPresent() ? ofSip(ending.sip().getAsInt()) : ofCause(ending.cause());
        boolean silence = said == OUT_OF_REACH || said == NO_ANSWER || (said == CANCELLED && ending.timedOut());
        if (!silence) return said;
        if (!ending.rang() && !ending.trunkReachable()) return TRUNK_FAILURE;
        return ending.rang() || ending.timedOut() ? NO_ANSWER : said;
    }

    /// RFC 3261 section 21, with the meaning networks give them.
    private static HangUpCause ofSip(int status) {
        return switch (status) {
            case 486, 600 -> BUSY;
            case 404, 410, 484, 485, 604 -> DEAD_NUMBER;
            case 408, 480 -> OUT_OF_REACH;
            // 403 is what a gateway makes of a callee's own refusal (cause 21)
            case 403, 603, 607, 608 -> REJECTED;
            case 487 -> CANCELLED;
            // 401/407 our account, 488/606 our codecs, 5xx their servers, the rest no statement about the number
            default -> TRUNK_FAILURE;
        };
    }

    /// ITU-T Q.850, for ends that carry no SIP status.
    private static HangUpCause ofCause(int cause) {
        return switch (cause) {
            case 1, 22, 28 -> DEAD_NUMBER;
            case 17 -> BUSY;
            case 18, 20, 27 -> OUT_OF_REACH;
            case 19 -> NO_ANSWER;
            case 21 -> REJECTED;
            case 0, 16, 26, 31 -> CANCELLED;
            default -> TRUNK_FAILURE;
        };
    }

    /// What is known of a channel's end.
    ///
    /// @param sip            the status of the final failure response, if there was one
    /// @param cause          Q.850 cause
    /// @param answered       whether it was ever up
    /// @param rang           whether the far end said that it rings
    /// @param timedOut       whether our own ring time ran out
    /// @param trunkReachable whether the trunk it went by answers when asked
    public record Ending(
            OptionalInt sip, int cause, boolean answered, boolean rang, boolean timedOut, boolean trunkReachable) {}
}
