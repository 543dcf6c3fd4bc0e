package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.CampaignId;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.Pacers;
import tritone.dialer.pacing.replay.Reel;
import tritone.dialer.pacing.simulation.Policy;

@QuarkusTest
@WithTestResource(Database.class)
class ReplaysTest {
    private static final Pace PREDICTIVE = new Pace.Predictive(Limit.USUAL);
    private static final AtomicLong CAMPAIGNS = new AtomicLong(System.nanoTime() >>> 20 << 10);

    @Inject
    Replays replays;

    @Inject
    Tapes tapes;

    @Inject
    Event<PacerBegan> began;

    @Inject
    Event<Planned> planned;

    @Inject
    Event<PacerWrote> wrote;

    @Test
    void whatThePacerDidIsReplayedToTheIdenticalPlansFromAnyMinute() throws InterruptedException {
        var campaign = new CampaignId(CAMPAIGNS.incrementAndGet());
        Instant start = Instant.parse("2026-11-24T08:00:00Z");
        work(campaign, start, Duration.ofMinutes(5));
        await().untilAsserted(() ->
                assertThat(reels(campaign, start, start.plusSeconds(250))).hasSizeGreaterThanOrEqualTo(3));
        var all = replays.of(campaign, start, start.plus(Duration.ofHours(1)));
        assertThat(all.ticks()).isGreaterThan(800);
        assertThat(all.identical()).isEqualTo(all.ticks());
        var minute = replays.of(campaign, start.plusSeconds(120), start.plusSeconds(180));
        assertThat(minute.minutes()).hasSize(1);
        assertThat(minute.minutes().getFirst())
                .isEqualTo(all.minutes().stream()
                        .filter(one -> one.at().equals(start.plusSeconds(120)))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void anotherPolicyIsTriedOnWhatIsOnTape() throws InterruptedException {
        var campaign = new CampaignId(CAMPAIGNS.incrementAndGet());
        Instant start = Instant.parse("2026-11-24T08:00:00Z");
        work(campaign, start, Duration.ofMinutes(12));
        await().untilAsserted(() -> assertThat(reels(campaign, start, start.plus(Duration.ofHours(1))))
                .hasSizeGreaterThanOrEqualTo(9));
        var whatIf = replays.whatIf(
                        campaign, start, start.plus(Duration.ofHours(1)), new Policy.Progressive(), Optional.of(0.01))
                .orElseThrow();
        assertThat(whatIf.then().contacts()).isPositive();
        assertThat(whatIf.other().abandoned()).isZero();
        assertThat(replays.whatIf(campaign, start.minusSeconds(60), start, new Policy.Progressive(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void tapesOlderThanThirtyDaysAreForgotten() throws InterruptedException {
        var campaign = new CampaignId(CAMPAIGNS.incrementAndGet());
        Instant start = Instant.parse("2026-01-24T08:00:00Z");
        work(campaign, start, Duration.ofMinutes(3));
        await().untilAsserted(() ->
                assertThat(reels(campaign, start, start.plus(Tapes.KEPT))).isNotEmpty());
        tapes.forget(start.plus(Duration.ofDays(1)));
        assertThat(replays.of(campaign, start, start.plus(Duration.ofDays(1))).ticks())
                .isZero();
    }

    private List<Reel> reels(CampaignId campaign, Instant from, Instant to) {
        var reels = new ArrayList<Reel>();
        tapes.each(campaign, from, to, reels::add);
        return reels;
    }

    private void work(CampaignId campaign, Instant start, Duration length) {
        var pacer = Pacers.of(PREDICTIVE);
        began.fire(new PacerBegan(campaign, PREDICTIVE, "", start));
        var desk = new LittleDesk(start);
        Instant wroteAt = start;
        for (Instant now = start; now.isBefore(start.plus(length)); now = now.plusMillis(250)) {
            var observed = desk.until(now);
            observed.forEach(pacer::observe);
            var floor = desk.floor(now);
            var plan = pacer.plan(floor);
            planned.fire(new Planned(campaign, observed, floor, plan));
            desk.place(plan.orders(), now);
            if (now.isBefore(wroteAt.plusSeconds(10))) continue;
            wrote.fire(new PacerWrote(campaign, PREDICTIVE, pacer.memory(), now));
            wroteAt = now;
        }
    }

    /// Three agents; half of the attempts are answered after eight seconds and talk for about half a minute.
    private static final class LittleDesk {
        private final Random dice = new Random(1);
        private final List<Floor.InFlight> flying = new ArrayList<>();
        private final List<Observation> news = new ArrayList<>();
        private final Seat[] seats = new Seat[3];
        private int placed;

        LittleDesk(Instant start) {
            Arrays.fill(seats, new Seat("", start, start));
        }

        List<Observation> until(Instant now) {
            flying.removeIf(line -> !line.since().plusSeconds(8).isAfter(now) && ended(line, now));
            for (int agent = 0; agent < seats.length; agent++) {
                if (seats[agent].call().isEmpty() || seats[agent].until().isAfter(now)) continue;
                news.add(new Observation.TalkEnded(seats[agent].call(), agent, now));
                news.add(new Observation.WrapUpEnded(agent, now));
                seats[agent] = new Seat("", now, now);
            }
            var observed = List.copyOf(news);
            news.clear();
            return observed;
        }

        private boolean ended(Floor.InFlight line, Instant now) {
            int agent = 0;
            while (agent < seats.length && !seats[agent].call().isEmpty()) agent++;
            if (agent == seats.length || dice.nextBoolean()) {
                news.add(new Observation.Failed(line.id(), "NO_ANSWER", now));
                return true;
            }
            news.add(new Observation.Answered(line.id(), now));
            news.add(new Observation.Joined(line.id(), agent, now));
            seats[agent] = new Seat(line.id(), now, now.plusSeconds(20 + dice.nextInt(20)));
            return true;
        }

        void place(int orders, Instant now) {
            for (int order = 0; order < orders; order++) {
                String id = "call-" + placed++;
                flying.add(new Floor.InFlight(id, Floor.Progress.DIALLING, now, 1));
                news.add(new Observation.Placed(id, 1, now));
            }
        }

        Floor floor(Instant now) {
            var agents = new ArrayList<Floor.Agent>();
            for (int agent = 0; agent < seats.length; agent++)
                agents.add(new Floor.Agent(
                        agent,
                        seats[agent].call().isEmpty() ? Floor.Doing.IDLE : Floor.Doing.TALKING,
                        seats[agent].since()));
            return new Floor(
                    now, agents, flying, List.of(), new Floor.Ledger(2000, 3), new Floor.Caps(50, flying.size(), 0));
        }

        /// @param call empty: idle
        private record Seat(String call, Instant since, Instant until) {}
    }
}
