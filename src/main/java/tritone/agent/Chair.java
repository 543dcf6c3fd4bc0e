package tritone.agent;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Holds an agent's seat. Whoever changes it in a transaction keeps it until that transaction is over, so that rows and
/// board tell the same story in the same order; a reader sees committed seats only.
final class Chair {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turn = new Semaphore(1, true);
    private volatile Seat seat;
    private @Nullable Object owner;
    private @Nullable Seat pending;

    Chair(Seat seat) {
        this.seat = seat;
    }

    Seat seat() {
        return seat;
    }

    /// True if this call took the turn, false if the transaction had it already.
    boolean takeTurn(Object transaction) {
        if (mine(transaction)) return false;
        boolean taken;
        try {
            taken = turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) throw new IllegalStateException("agent " + seat.who().person() + " is being changed too long");
        synchronized (this) {
            owner = transaction;
            pending = seat;
        }
        return true;
    }

    synchronized Seat pending() {
        return pending == null ? seat : pending;
    }

    synchronized void pend(Seat next) {
        pending = next;
    }

    /// Ends the turn.
    synchronized Seat settle(boolean committed) {
        var before = seat;
        if (committed && pending != null) seat = pending;
        pending = null;
        owner = null;
        turn.release();
        return before;
    }

    /// A change without a row, and without waiting: false if somebody is at it.
    boolean changeNow(UnaryOperator<Seat> move) {
        return turn.tryAcquire() && changeInTurn(move);
    }

    /// A change without a row that must not be left out.
    boolean changeSurely(UnaryOperator<Seat> move) {
        turn.acquireUninterruptibly();
        return changeInTurn(move);
    }

    private boolean changeInTurn(UnaryOperator<Seat> move) {
        try {
            var next = move.apply(seat);
            boolean moved = next != seat;
            seat = next;
            return moved;
        } finally {
            turn.release();
        }
    }

    private synchronized boolean mine(Object transaction) {
        return transaction.equals(owner);
    }
}
