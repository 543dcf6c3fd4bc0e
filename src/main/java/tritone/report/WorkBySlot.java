package tritone.report;

import java.time.Duration;
import java.time.Instant;

/// Sums up stretches of work by the slots of a day they fall into.
final class WorkBySlot {
    /// A shift that began before midnight goes on.
    static final Duration LONGEST_SHIFT = Duration.ofHours(16);

    private final Instant from;
    private final Instant end;
    private final long slot;
    private final long[] busy;
    private final long[] free;

    WorkBySlot(Instant from, Instant end, Duration slot) {
        this.from = from;
        this.end = end;
        this.slot = slot.toSeconds();
        long length = Math.max(0, Duration.between(from, end).toSeconds());
        int slots = (int) Math.ceilDiv(length, this.slot);
        busy = new long[slots];
        free = new long[slots];
    }

    void add(boolean idle, Instant begun, Instant over) {
        long first = begun.isAfter(from) ? Duration.between(from, begun).toSeconds() : 0;
        long last = Duration.between(from, over.isBefore(end) ? over : end).toSeconds();
        for (long at = first; at < last; ) {
            int in = (int) (at / slot);
            if (in >= busy.length) return;
            long until = Math.min(last, (in + 1) * slot);
            if (idle) free[in] += until - at;
            else busy[in] += until - at;
            at = until;
        }
    }

    int slots() {
        return busy.length;
    }

    long busy(int at) {
        return busy[at];
    }

    long free(int at) {
        return free[at];
    }
}
