package tritone.agent;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.TelephonyEvent;

/// Keeps the line to each agent's phone standing: rings it, hears it, finds it again after a restart or a lost link.
@ApplicationScoped
class StandingLines {
    private static final Logger LOG = Logger.getLogger(StandingLines.class);
    /// On top of the ring time, after which the switch's own word was lost.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final AtomicBoolean unsure = new AtomicBoolean();
    private final ExecutorService inOrder = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("standing-lines").factory());
    private final Agents agents;
    private final ShiftRows rows;
    private final Telephony telephony;
    private final Clock clock;

    StandingLines(Agents agents, ShiftRows rows, Telephony telephony, Clock clock) {
        this.agents = agents;
        this.rows = rows;
        this.telephony = telephony;
        this.clock = clock;
    }

    /// Before the switch is spoken to.
    void start(@Observes @Priority(100) StartupEvent event) {
        agents.restore(rows.open(), clock.instant());
    }

    void hear(@Observes TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.AgentWaiting(var channel, var _) -> surely(() -> up(channel));
            case TelephonyEvent.HungUp gone -> goneIfOurs(gone.channel());
            case TelephonyEvent.NotPlaced(var channel, var _, var _) -> goneIfOurs(channel);
            case TelephonyEvent.PhoneSeen(var account, boolean there, boolean anew, var _)
            when there -> surely(() -> phoneSeen(account, anew));
            case TelephonyEvent.LinkUp _ -> surely(this::findAgain);
            case TelephonyEvent.PhoneSeen _, TelephonyEvent.TrunkSeen _, TelephonyEvent.LinkDown _ -> {}
            case TelephonyEvent.Ringing _, TelephonyEvent.Answered _, TelephonyEvent.MachineDetected _ -> {}
            case TelephonyEvent.Bridged _, TelephonyEvent.Unbridged _, TelephonyEvent.Listens _ -> {}
            case TelephonyEvent.InvitationRings _, TelephonyEvent.InvitationAnswered _ -> {}
            case TelephonyEvent.NoticePlayed _ -> {}
        }
    }

    /// Rings the phones whose time has come, and gives up ringing that was never answered in any way.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (!telephony.linked()) return;
        if (unsure.getAndSet(false)) surely(this::findAgain);
        Instant now = clock.instant();
        for (var seat : agents.seats()) {
            switch (seat.line()) {
                case Line.Planned(var at, var _) when !at.isAfter(now) -> ring(seat, now);
                case Line.Calling(var on, var _, var since)
                when since.plus(Line.RING_TIME).plus(GRACE).isBefore(now) -> gone(on);
                case Line.Planned _, Line.Calling _, Line.Up _, Line.Down _ -> {}
            }
        }
    }

    private void ring(Seat seat, Instant now) {
        agents.change(seat.who().person(), same -> same.ring(Line.fresh(), now));
    }

    private void up(ChannelId channel) {
        var seat = agents.seats().stream().filter(on(channel)).findFirst();
        if (seat.isEmpty()) telephony.hangUp(channel);
        else if (!(seat.get().line() instanceof Line.Up))
            agents.change(seat.get().who().person(), same -> same.lineUp(channel, clock.instant()));
    }

    private void goneIfOurs(ChannelId channel) {
        if (agents.seats().stream().anyMatch(on(channel))) surely(() -> gone(channel));
    }

    private void gone(ChannelId channel) {
        agents.seats().stream()
                .filter(on(channel))
                .forEach(seat -> agents.change(seat.who().person(), same -> same.lineGone(channel, clock.instant())));
    }

    private void phoneSeen(String account, boolean anew) {
        agents.seats().stream()
                .filter(seat -> seat.account().equals(account))
                .forEach(seat -> agents.change(
                        seat.who().person(),
                        same -> anew ? same.phoneAnew(clock.instant()) : same.phoneSeen(clock.instant())));
    }

    /// What could not be written, the database being away, is found out anew from the switch itself.
    private void surely(Runnable news) {
        inOrder.execute(() -> {
            try {
                news.run();
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "a line's news could not be written");
                unsure.set(true);
            }
        });
    }

    private void findAgain() {
        Set<ChannelId> held = telephony.channels().stream()
                .filter(LiveChannel::up)
                .map(LiveChannel::channel)
                .collect(Collectors.toSet());
        for (var seat : agents.seats()) {
            seat.line().channel().ifPresent(channel -> {
                if (held.contains(channel)) up(channel);
                else gone(channel);
            });
        }
    }

    private static Predicate<Seat> on(ChannelId channel) {
        return seat -> seat.line().channel().filter(channel::equals).isPresent();
    }

    void stop(@Observes ShutdownEvent event) {
        inOrder.shutdown();
    }
}
