package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tritone.agent.Agents;
import tritone.call.CallDays;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.forecast.Known;
import tritone.dialer.pacing.forecast.PastDay;
import tritone.dialer.pacing.simulation.Length;
import tritone.dialer.pacing.simulation.Scenario;
import tritone.people.People;
import tritone.people.Role;

/// Gathers what is known of a campaign's day before it begins: its own days, or those of its team's other campaigns
/// while it has none; who works; the leads, and when they may be called.
@ApplicationScoped
class Foreknowledge {
    private static final Duration PAST = Duration.ofDays(28);
    private static final int MOST_DAYS = 14;
    /// A day with fewer attempts was a trial.
    private static final long LEAST_TRIES = 30;
    /// An hour's answers count as if so many attempts more had gone as on the whole.
    private static final double SHRINK = 150;

    private static final double LEAST_SHARE = 0.02;
    private static final int MINUTE = 60;

    private final CallDays days;
    private final Campaigns campaigns;
    private final ForecastHours hours;
    private final Agents agents;
    private final People people;
    private final Ledgers ledgers;
    private final Clock clock;

    Foreknowledge(
            CallDays days,
            Campaigns campaigns,
            ForecastHours hours,
            Agents agents,
            People people,
            Ledgers ledgers,
            Clock clock) {
        this.days = days;
        this.campaigns = campaigns;
        this.hours = hours;
        this.agents = agents;
        this.people = people;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// None: the campaign has no leads, or they may not be called in the next days.
    @Transactional
    Optional<Basis> of(Campaign campaign, Optional<Integer> planned) {
        Instant now = clock.instant();
        var shift = hours.next(campaign, now);
        if (shift.isEmpty()) return Optional.empty();
        var opening = shift.get();
        Instant since = now.minus(PAST);
        var own = List.of(campaign.id());
        var like = days.days(own, since, opening.zone()).isEmpty() ? team(campaign) : own;
        var past = days.days(like, since, opening.zone()).stream()
                .filter(day -> day.day().isBefore(opening.day()) && day.tries() >= LEAST_TRIES)
                .limit(MOST_DAYS)
                .toList();
        var endings = days.endings(like, since);
        var month = ledgers.of(campaign.id(), Ledgers.MONTH, now);
        int crew = planned.orElseGet(() -> crew(campaign, past));
        var terms = campaign.settings().pace();
        var known = new Known(
                past.stream().map(Foreknowledge::day).toList(),
                new Known.Shift(opening.start(), opening.hours(), crew, factors(like, since, opening)),
                ringing(endings, campaign.settings().ringTime()),
                hours.leads(campaign, opening, closes(endings, campaign)),
                Pace.of(campaign.settings().mode(), terms.ratio(), terms.limit()),
                campaign.settings().mostLines(),
                new Floor.Ledger(month.answered(), month.charged()));
        return Optional.of(new Basis(known, opening));
    }

    private List<CampaignId> team(Campaign campaign) {
        return campaigns.all().stream()
                .filter(other -> other.team().equals(campaign.team()))
                .map(Campaign::id)
                .toList();
    }

    private static PastDay day(CallDays.Day day) {
        return new PastDay(
                day.tries(),
                day.answered(),
                day.contacts(),
                day.warm(),
                lasted(day.talk()),
                lasted(day.wrapUp()),
                OptionalDouble.empty());
    }

    private static PastDay.Lasted lasted(CallDays.Lasted lasted) {
        return new PastDay.Lasted(lasted.count(), lasted.mean(), lasted.deviation());
    }

    /// As many as worked the last days; or else those on shift; or else the team's operators.
    private int crew(Campaign campaign, List<CallDays.Day> past) {
        if (!past.isEmpty()) {
            var counts = past.stream().map(CallDays.Day::agents).sorted().toList();
            return (int) Math.max(1, counts.get(counts.size() / 2));
        }
        long now = agents.onShift().stream()
                .filter(agent -> agent.team().filter(campaign.team()::equals).isPresent())
                .count();
        if (now > 0) return (int) now;
        long members = people.all().stream()
                .filter(person -> person.role() == Role.OPERATOR
                        && person.team().filter(campaign.team()::equals).isPresent())
                .count();
        return (int) Math.max(1, members);
    }

    /// How many more or fewer answer in each hour of the shift.
    private List<Double> factors(Collection<CampaignId> like, Instant since, Opening opening) {
        var seen = days.hours(like, since);
        double tries = seen.stream().mapToLong(CallDays.Hour::tries).sum();
        double answers = seen.stream().mapToLong(CallDays.Hour::answered).sum();
        var factors = new ArrayList<Double>();
        for (int hour = 0; hour < Math.ceil(opening.hours()); hour++) {
            int of = opening.start()
                    .plus(Duration.ofHours(hour))
                    .atZone(ZoneOffset.UTC)
                    .getHour();
            double whole = tries == 0 ? 1 : Math.max(LEAST_SHARE, answers / tries);
            factors.add(seen.stream()
                    .filter(one -> one.hour() == of)
                    .mapToDouble(one -> (one.answered() + SHRINK * whole) / ((one.tries() + SHRINK) * whole))
                    .findFirst()
                    .orElse(1));
        }
        return factors;
    }

    private static Known.Ringing ringing(List<CallDays.Ending> endings, Duration ring) {
        Length toAnswer = endings.stream()
                .filter(ending -> ending.answered() && ending.took().count() >= SHRINK / 5)
                .map(ending -> length(ending.took(), ring))
                .findFirst()
                .orElse(new Length.Lognormal(10.5, 0.5));
        var failures = endings.stream().filter(ending -> !ending.answered()).toList();
        double all =
                failures.stream().mapToLong(ending -> ending.took().count()).sum();
        if (all < SHRINK) return new Known.Ringing(toAnswer, usual(ring));
        return new Known.Ringing(
                toAnswer,
                failures.stream()
                        .map(ending -> new Scenario.Failure(
                                ending.became(), ending.took().count() / all, length(ending.took(), ring)))
                        .toList());
    }

    private static List<Scenario.Failure> usual(Duration ring) {
        return List.of(
                new Scenario.Failure("NO_ANSWER", 0.7, new Length.Fixed(ring.toSeconds())),
                new Scenario.Failure("BUSY", 0.2, new Length.Lognormal(5, 0.4)),
                new Scenario.Failure("DEAD_NUMBER", 0.1, new Length.Lognormal(3, 0.3)));
    }

    private static Length length(CallDays.Lasted took, Duration ring) {
        double mean = Math.clamp(took.mean(), 0.5, ring.toSeconds() + MINUTE);
        double relative = Math.clamp(took.deviation() / mean, 0.05, 2);
        double spread = StrictMath.sqrt(StrictMath.log(1 + relative * relative));
        return new Length.Lognormal(mean / StrictMath.exp(spread * spread / 2), spread);
    }

    /// The share of failures the campaign tries no more after.
    private static double closes(List<CallDays.Ending> endings, Campaign campaign) {
        double all = 0;
        double closed = 0;
        for (CallDays.Ending ending : endings) {
            if (ending.answered()) continue;
            all += ending.took().count();
            if (campaign.settings()
                    .retries()
                    .after(Disposition.valueOf(ending.became()))
                    .isEmpty()) closed += ending.took().count();
        }
        return all < SHRINK ? 0.1 : closed / all;
    }

    record Basis(Known known, Opening opening) {}

    /// The hours of a day in which leads may be called.
    record Opening(LocalDate day, ZoneId zone, Instant start, double hours) {}
}
