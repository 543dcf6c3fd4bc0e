package tritone.dialer;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tritone.call.Calls;
import tritone.call.NewAttempt;
import tritone.campaign.Campaign;
import tritone.campaign.Trunks;
import tritone.campaign.rules.DialRules;
import tritone.campaign.rules.DialTerms;
import tritone.campaign.rules.NumberFacts;
import tritone.campaign.rules.Reason;
import tritone.campaign.rules.Verdict;
import tritone.campaign.rules.Verdict.Allowed;
import tritone.campaign.rules.Verdict.Refused;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.LinkLost;

/// Carries out a plan: takes due leads, asks the rules, places the calls.
@ApplicationScoped
class Orders {
    /// Leads the rules refuse are made up for, within what one tick may cost.
    private static final int ROUNDS = 10;

    /// So many are leased together; between them a tick that takes long ends, and the next one sees the floor anew.
    private static final int AT_A_TIME = 8;

    private static final long LONG = Duration.ofMillis(100).toNanos();

    private static final Duration BUSY_PATIENCE = Duration.ofMinutes(1);

    private final Hopper hopper;
    private final Prospects prospects;
    private final Calendars calendars;
    private final Trunks trunks;
    private final Calls calls;
    private final Clock clock;
    private final MeterRegistry meters;

    Orders(
            Hopper hopper,
            Prospects prospects,
            Calendars calendars,
            Trunks trunks,
            Calls calls,
            Clock clock,
            MeterRegistry meters) {
        this.hopper = hopper;
        this.prospects = prospects;
        this.calendars = calendars;
        this.trunks = trunks;
        this.calls = calls;
        this.clock = clock;
        this.meters = meters;
    }

    /// Places up to `orders` calls.
    ///
    /// @param free agents who are free now
    /// @return how many were placed: fewer when no lead is due, the switch cannot be reached, or time is up
    int place(Campaign campaign, int orders, Set<PersonId> free) {
        var terms = terms(campaign);
        long begun = System.nanoTime();
        int placed = 0;
        int rounds = 0;
        while (placed < orders && rounds < ROUNDS && System.nanoTime() - begun < LONG) {
            int wanted = Math.min(AT_A_TIME, orders - placed);
            var take = new Take(
                    campaign.id(), wanted, terms.calendar(), free, Optional.empty(), Hopper.LEASE, clock.instant());
            var taken = hopper.lease(take);
            if (taken.isEmpty()) break;
            int before = placed;
            for (Due due : taken) {
                if (dial(campaign, due, terms, due.callbackFor().filter(free::contains))) placed++;
            }
            if (placed - before < wanted) rounds++;
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
            var due = taken.getFirst();
            if (number(campaign, due, terms, now).isPresent()) return Optional.of(due);
        }
        return Optional.empty();
    }

    /// Dials a leased lead if the rules still allow it.
    boolean dial(Campaign campaign, Due due, DialTerms terms, Optional<PersonId> agent) {
        return number(campaign, due, terms, clock.instant())
                .map(number -> order(campaign, due, number, agent).isPresent())
                .orElse(false);
    }

    DialTerms terms(Campaign campaign) {
        var settings = campaign.settings();
        boolean stopped = trunks.byName(settings.trunk())
                .map(trunk -> trunk.stopped().isPresent())
                .orElse(true);
        return new DialTerms(calendars.of(campaign), settings.retries().mostAttempts(), settings.caps(), stopped);
    }

    /// The number to dial; a refused lead has left the lease with its reason.
    private Optional<NumberFacts> number(Campaign campaign, Due due, DialTerms terms, Instant now) {
        Verdict verdict = prospects
                .facts(due, now)
                .map(facts -> DialRules.check(facts, terms, now))
                .orElseGet(() -> new Refused(Reason.NO_LIVE_NUMBER, Optional.empty()));
        return switch (verdict) {
            case Allowed allowed -> Optional.of(allowed.number());
            case Refused refused -> {
                hopper.leave(campaign.id(), due.lead(), refused);
                meters.counter(
                                "tritone.dialer.refused",
                                "reason",
                                refused.reason().name())
                        .increment();
                yield Optional.empty();
            }
        };
    }

    private Optional<CallId> order(Campaign campaign, Due due, NumberFacts number, Optional<PersonId> agent) {
        var attempt = new NewAttempt(
                campaign.id(),
                due.lead(),
                number.phone(),
                number.number(),
                number.zone(),
                campaign.settings().trunk(),
                due.attempts() + 1,
                agent);
        try {
            var call = calls.place(attempt);
            meters.counter("tritone.dialer.orders").increment();
            return Optional.of(call);
        } catch (NotNow changed) {
            var until = clock.instant().plus(BUSY_PATIENCE);
            hopper.leave(campaign.id(), due.lead(), new Refused(changed.reason(), Optional.of(until)));
        } catch (LinkLost lost) {
            // the attempt's row, if it was written, is ended by whoever reconciles calls with the switch
            hopper.release(campaign.id(), due.lead());
        }
        return Optional.empty();
    }
}
