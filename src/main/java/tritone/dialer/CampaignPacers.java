package tritone.dialer;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tritone.call.AttemptCounts;
import tritone.call.OutcomeCorrections;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.dialer.PacerMemories.Memory;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.Pacer;
import tritone.dialer.pacing.Pacers;

/// The pacer of each campaign that runs. One begins where the one before it was: of the same pace before a restart, of
/// another before somebody changed the campaign. What the memory of before a restart has not seen end, it is told: an
/// attempt's row is written before the switch hears of it, and its outcome's row before anything else.
@ApplicationScoped
class CampaignPacers {
    private static final Logger LOG = Logger.getLogger(CampaignPacers.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    /// A row may be committed so much later than its time says.
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Map<CampaignId, Seat> seats = new ConcurrentHashMap<>();
    private final Observations observations;
    private final AttemptCounts attempts;
    private final OutcomeCorrections corrections;
    private final PacerMemories memories;
    private final Event<PacerBegan> began;
    private final Event<Planned> planned;
    private final Event<PacerWrote> wrote;
    private final Executor aside;
    private final Clock clock;

    CampaignPacers(
            Observations observations,
            AttemptCounts attempts,
            OutcomeCorrections corrections,
            PacerMemories memories,
            Event<PacerBegan> began,
            Event<Planned> planned,
            Event<PacerWrote> wrote,
            @Aside Executor aside,
            Clock clock) {
        this.observations = observations;
        this.attempts = attempts;
        this.corrections = corrections;
        this.memories = memories;
        this.began = began;
        this.planned = planned;
        this.wrote = wrote;
        this.aside = aside;
        this.clock = clock;
    }

    /// Tells the campaign's pacer what happened, and asks it.
    DialPlan plan(Campaign campaign, Floor floor) {
        var seat = seat(campaign, floor.now());
        var observed = observations.drain(campaign.id());
        var plan = seat.plan(observed, floor);
        planned.fire(new Planned(campaign.id(), observed, floor, plan));
        if (seat.isDue(floor.now())) {
            var memory = seat.memory(floor.now());
            wrote.fire(new PacerWrote(campaign.id(), seat.pace, memory.text(), memory.at()));
            aside.execute(() -> memories.keep(campaign.id(), memory));
        }
        return plan;
    }

    void stop(@Observes ShutdownEvent stopping) {
        seats.forEach((campaign, seat) -> {
            seat.tell(observations.drain(campaign));
            memories.keep(campaign, seat.memory(clock.instant()));
        });
    }

    private Seat seat(Campaign campaign, Instant now) {
        var terms = campaign.settings().pace();
        var pace = Pace.of(campaign.settings().mode(), terms.ratio(), terms.limit());
        @Nullable Seat before = seats.get(campaign.id());
        if (before != null && before.pace.equals(pace)) return before;
        var memory = before == null ? kept(campaign.id(), now) : before.memory(now);
        var seat = begin(campaign.id(), pace, memory, now);
        seats.put(campaign.id(), seat);
        return seat;
    }

    private Seat begin(CampaignId campaign, Pace pace, Memory memory, Instant now) {
        Pacer pacer;
        String text = memory.text();
        try {
            pacer = Pacers.restored(pace, text);
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf(unreadable, "campaign %s: its pacer's memory cannot be read, it begins anew", campaign.value());
            pacer = Pacers.of(pace);
            text = "";
        }
        began.fire(new PacerBegan(campaign, pace, text, now));
        return new Seat(pace, pacer, now);
    }

    private Memory kept(CampaignId campaign, Instant now) {
        var memory = memories.of(campaign);
        memory.map(last -> last.at().minus(LATE)).ifPresent(since -> {
            observations.missed(campaign, attempts.ended(campaign, since));
            corrections.of(campaign, since).forEach(call -> observations.wasTheLine(campaign, call, now));
        });
        return memory.orElse(new Memory("", now));
    }

    /// One pacer, asked and told by one thread at a time.
    private static final class Seat {
        private final Pace pace;
        private final Pacer pacer;
        private Instant keptAt;

        Seat(Pace pace, Pacer pacer, Instant now) {
            this.pace = pace;
            this.pacer = pacer;
            this.keptAt = now;
        }

        synchronized void tell(List<Observation> observed) {
            observed.forEach(pacer::observe);
        }

        synchronized DialPlan plan(List<Observation> observed, Floor floor) {
            tell(observed);
            return pacer.plan(floor);
        }

        synchronized boolean isDue(Instant now) {
            return !now.isBefore(keptAt.plus(BETWEEN));
        }

        synchronized Memory memory(Instant now) {
            keptAt = now;
            return new Memory(pacer.memory(), now);
        }
    }
}
