package tritone.call;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tritone.call.lifecycle.CallState;
import tritone.call.lifecycle.Ended;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.Joining;
import tritone.call.lifecycle.Leaving;
import tritone.call.lifecycle.Ordered;
import tritone.call.lifecycle.Part;
import tritone.call.lifecycle.Talking;
import tritone.call.lifecycle.Waiting;
import tritone.call.lifecycle.Word;
import tritone.call.lifecycle.WrappingUp;
import tritone.campaign.Disposition;
import tritone.outbox.DatabaseAway;

/// A call that lives: its state, and the box its facts queue in, so that they are handled one after another.
final class OpenCall {
    final Placed placed;
    private final ConcurrentLinkedQueue<Runnable> box = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Deque<Fact> unheard = new ArrayDeque<>();
    private final List<CallNote> unwritten = new ArrayList<>();
    private volatile CallState state;
    private int nextSeq;
    private int refusals;
    private @Nullable Future<?> alarm;

    OpenCall(Placed placed, CallState state, int nextSeq) {
        this.placed = placed;
        this.state = state;
        this.nextSeq = nextSeq;
    }

    CallState state() {
        return state;
    }

    /// Runs it after everything that came before it, never beside it.
    void inTurn(Executor executor, Runnable work) {
        box.add(work);
        if (waiting.getAndIncrement() == 0) executor.execute(this::drain);
    }

    private void drain() {
        do {
            var work = box.remove();
            try (tritone.telephony.CallLog ignored = tritone.telephony.CallLog.about(placed.id())) {
                work.run();
            }
        } while (waiting.decrementAndGet() > 0);
    }

    // What follows is touched in turn only.

    /// What could not be written yet, in order; whatever comes meanwhile waits behind it.
    Deque<Fact> unheard() {
        return unheard;
    }

    void heard() {
        unheard.remove();
        refusals = 0;
    }

    /// How often the first of them was refused by a database that answers.
    int refused(Throwable why) {
        return DatabaseAway.explains(why) ? refusals : ++refusals;
    }

    void become(CallState next) {
        state = next;
    }

    /// What is to be written with the next rows, this note included.
    List<CallNote> noted(String kind, Instant at, String detail) {
        var all = new ArrayList<>(unwritten);
        all.add(new CallNote(nextSeq, kind, at, detail));
        return all;
    }

    void keep(List<CallNote> notes) {
        unwritten.clear();
        unwritten.addAll(notes);
        nextSeq++;
    }

    void written() {
        unwritten.clear();
        nextSeq++;
    }

    void alarm(@Nullable Future<?> next) {
        if (alarm != null) alarm.cancel(false);
        alarm = next;
    }

    InFlight view() {
        var now = state;
        return new InFlight(
                placed.id(),
                placed.attempt().campaign(),
                placed.attempt().lead(),
                phase(now),
                placed.attempt().numberOf(),
                placed.attempt().trunk(),
                now.agent().map(line -> line.agent()),
                placed.orderedAt(),
                answeredAt(now),
                talking(now).map(talking -> talking.conversation().talk().joinedAt()),
                talking(now).filter(Talking::onHold).isPresent(),
                talking(now).flatMap(OpenCall::said));
    }

    private static Optional<Talking> talking(CallState state) {
        return state instanceof Talking talking ? Optional.of(talking) : Optional.empty();
    }

    private static Optional<Disposition> said(Talking talking) {
        return talking.conversation().part() instanceof Part.Present(var said)
                ? said.map(Word::disposition)
                : Optional.empty();
    }

    private static InFlight.Phase phase(CallState state) {
        return switch (state) {
            case Ordered ordered -> ordered.ringing() ? InFlight.Phase.RINGING : InFlight.Phase.DIALLING;
            case Waiting _, Joining _ -> InFlight.Phase.WAITING;
            case Talking _ -> InFlight.Phase.TALKING;
            case Leaving _, Ended _ -> InFlight.Phase.LEAVING;
            case WrappingUp _ -> InFlight.Phase.WRAP_UP;
        };
    }

    private static Optional<Instant> answeredAt(CallState state) {
        return switch (state) {
            case Waiting waiting -> Optional.of(waiting.answeredAt());
            case Joining joining -> Optional.of(joining.answeredAt());
            case Talking talking -> Optional.of(talking.conversation().talk().answeredAt());
            case Leaving leaving -> leaving.answeredAt();
            case Ordered _, WrappingUp _, Ended _ -> Optional.empty();
        };
    }

    /// Something that happened to a call, for its history.
    record CallNote(int seq, String kind, Instant at, String detail) {}
}
