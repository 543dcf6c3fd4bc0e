package tritone.dialer;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tritone.call.Calls;
import tritone.call.NewAttempt;
import tritone.call.Placing;
import tritone.campaign.CallingCalendars;
import tritone.campaign.Campaign;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.campaign.rules.DayRoom;
import tritone.campaign.rules.DialTerms;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.campaign.rules.Reason;
import tritone.people.PersonId;
import tritone.telephony.Telephony.LinkLost;

/// Carries out a plan: takes due leads, asks the rules, places the calls.
@ApplicationScoped
class PlanRunner {
    /// Leads the rules refuse are made up for, within what one tick may cost.
    private static final int ROUNDS = 10;

    /// So many are leased together; between them a tick that takes long ends, and the next one sees the floor anew.
    private static final int AT_A_TIME = 8;

    private static final long LONG = Duration.ofMillis(60).toNanos();

    private final Hopper hopper;
    private final Portions portions;
    private final Judge judge;
    private final CallingCalendars calendars;
    private final Trunks trunks;
    private final Trials trials;
    private final LineDays days;
    private final Calls calls;
    private final Clock clock;
    private final MeterRegistry meters;

    PlanRunner(
            Hopper hopper,
            Portions portions,
            Judge judge,
            CallingCalendars calendars,
            Trunks trunks,
            Trials trials,
            LineDays days,
            Calls calls,
            Clock clock,
            MeterRegistry meters) {
        this.hopper = hopper;
        this.portions = portions;
        this.judge = judge;
        this.calendars = calendars;
        this.trunks = trunks;
        this.trials = trials;
        this.days = days;
        this.calls = calls;
        this.clock = clock;
        this.meters = meters;
    }

    /// Places up to `orders` calls.
    ///
    /// @param free agents who are free now
    /// @return how many were placed: fewer when no lead is due, the switch cannot be reached, or time is up
    int place(Campaign campaign, Trunk trunk, int orders, Set<PersonId> free) {
        var terms = terms(campaign, trials.closed(trunk));
        long begun = System.nanoTime();
        int placed = 0;
        int rounds = 0;
        while (placed < orders && rounds < ROUNDS && System.nanoTime() - begun < LONG) {
            int wanted = Math.min(AT_A_TIME, orders - placed);
            var take = new Take(
                    campaign.id(), wanted, terms.calendar(), free, Optional.empty(), Hopper.LEASE, clock.instant());
            var done = together(campaign, take, terms);
            placed += done.placed();
            if (done.taken() == 0) break;
            if (done.placed() < wanted) rounds++;
        }
        return placed;
    }

    /// A lead for an agent to look at before it is dialled, leased for as long.
    Optional<Due> lookAt(Campaign campaign, PersonId agent, Duration howLong) {
        var terms = terms(campaign);
        for (int round = 0; round < ROUNDS; round++) {
            Instant now = clock.instant();
            var taken = hopper.lease(
                    new Take(campaign.id(), 1, terms.calendar(), Set.of(agent), Optional.of(agent), howLong, now));
            if (taken.isEmpty()) return Optional.empty();
            if (!judge.allowed(campaign, taken, terms, now).isEmpty()) return Optional.of(taken.getFirst());
        }
        return Optional.empty();
    }

    /// Dials a leased lead if the rules still allow it.
    boolean dial(Campaign campaign, Due due, DialTerms terms, Optional<PersonId> agent) {
        return judge.allowed(campaign, List.of(due), terms, clock.instant()).stream()
                .anyMatch(allowed -> order(campaign, allowed.attempt(campaign, agent)));
    }

    /// Why the campaign's line dials nobody for it now, whatever their number.
    Optional<Reason> shut(Campaign campaign) {
        return days.facts(campaign).shut().map(DayRoom.Share.Refused::reason);
    }

    DialTerms terms(Campaign campaign) {
        boolean stopped =
                trunks.byName(campaign.settings().trunk()).map(trials::closed).orElse(true);
        return terms(campaign, stopped);
    }

    private DialTerms terms(Campaign campaign, boolean stopped) {
        var settings = campaign.settings();
        return new DialTerms(
                calendars.lately(campaign),
                settings.retries().mostAttempts(),
                settings.caps(),
                stopped,
                settings.legalTerms(),
                days.facts(campaign));
    }

    /// The whole portion stands or falls: where one of them may not go out after all, each goes for itself.
    private Done together(Campaign campaign, Take take, DialTerms terms) {
        return portions.write(campaign, take, terms)
                .map(this::dialled)
                .orElseGet(() -> oneByOne(campaign, take, terms));
    }

    private Done dialled(Portions.Portion portion) {
        portion.attempts().forEach(calls::dial);
        meters.counter("tritone.dialer.orders").increment(portion.attempts().size());
        return new Done(portion.taken(), portion.attempts().size());
    }

    private Done oneByOne(Campaign campaign, Take take, DialTerms terms) {
        var taken = hopper.lease(take);
        long placed = taken.stream()
                .filter(due -> dial(campaign, due, terms, due.callbackFor().filter(take.free()::contains)))
                .count();
        return new Done(taken.size(), (int) placed);
    }

    private boolean order(Campaign campaign, NewAttempt attempt) {
        try {
            switch (calls.place(attempt)) {
                case Placing.Placed _ -> {
                    meters.counter("tritone.dialer.orders").increment();
                    return true;
                }
                case Placing.Refused(Reason reason) -> {
                    var until = clock.instant().plus(Judge.BUSY_PATIENCE);
                    hopper.leave(campaign.id(), attempt.lead(), new Refused(reason, Optional.of(until)));
                }
            }
        } catch (LinkLost lost) {
            // the attempt's row, if it was written, is ended by whoever reconciles calls with the switch
            hopper.release(campaign.id(), attempt.lead());
        }
        return false;
    }

    private record Done(int taken, int placed) {}
}
