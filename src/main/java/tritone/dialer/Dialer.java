package tritone.dialer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tritone.campaign.Campaign;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.campaign.law.Jurisdiction;
import tritone.campaign.law.Mode;
import tritone.dialer.pacing.Because;
import tritone.dialer.pacing.BecauseCode;
import tritone.dialer.pacing.DialPlan;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.Telephony;

/// Reads the floor, asks the pacer, carries out the plan: for each running campaign, at each tick and at each event.
/// The campaigns of one team share its agents and are asked one after another, by one thread at a time.
@ApplicationScoped
class Dialer {
    private final CampaignPacers pacers;
    private final RunningCampaigns running;
    private final Trunks trunks;
    private final PacedFloors floors;
    private final PlanRunner orders;
    private final Previews previews;
    private final PacingNotes notes;
    private final Shares shares;
    private final Leavers leavers;
    private final Trials trials;
    private final Telephony telephony;
    private final Clock clock;
    private final Timer tick;

    Dialer(
            CampaignPacers pacers,
            RunningCampaigns running,
            Trunks trunks,
            PacedFloors floors,
            PlanRunner orders,
            Previews previews,
            PacingNotes notes,
            Shares shares,
            Leavers leavers,
            Trials trials,
            Telephony telephony,
            Clock clock,
            MeterRegistry meters) {
        this.pacers = pacers;
        this.running = running;
        this.trunks = trunks;
        this.floors = floors;
        this.orders = orders;
        this.previews = previews;
        this.notes = notes;
        this.shares = shares;
        this.leavers = leavers;
        this.trials = trials;
        this.telephony = telephony;
        this.clock = clock;
        this.tick = Timer.builder("tritone.dialer.tick")
                .description("One look at one campaign, orders included")
                .publishPercentiles(0.5, 0.95, 0.99)
                .distributionStatisticExpiry(Duration.ofMinutes(1))
                .register(meters);
    }

    Map<TeamId, List<Campaign>> teams() {
        return running.byTeam();
    }

    /// Never for the same team from two threads at once.
    void tick(List<Campaign> team) {
        for (Campaign campaign : fairly(team)) tick.record(() -> tick(campaign, team));
    }

    /// Whoever is asked first gets the agents: the campaigns take turns at it.
    private List<Campaign> fairly(List<Campaign> team) {
        int first = (int) ((clock.millis() / Ticks.LONGEST.toMillis()) % team.size());
        var turned = new ArrayList<>(team.subList(first, team.size()));
        turned.addAll(team.subList(0, first));
        return turned;
    }

    private void tick(Campaign campaign, List<Campaign> team) {
        var trunk = trunks.byName(campaign.settings().trunk());
        if (!telephony.linked()) idle(campaign, new Because(BecauseCode.LINK_DOWN));
        else if (trunk.isEmpty() || trials.closed(trunk.get())) idle(campaign, new Because(BecauseCode.TRUNK_STOPPED));
        else dial(campaign, trunk.get(), team);
    }

    private void idle(Campaign campaign, Because because) {
        notes.keep(campaign.id(), new DialPlan(0, because), 0, clock.instant());
    }

    private void dial(Campaign campaign, Trunk trunk, List<Campaign> team) {
        // where the law wants consent, leads without any are refused one by one
        switch (campaign.settings().verdict(true)) {
            case Jurisdiction.Permitted permitted -> open(campaign, trunk, team);
            case Jurisdiction.Refused refused ->
                idle(campaign, Because.word(BecauseCode.FORBIDDEN, "law", refused.reason()));
        }
    }

    private void open(Campaign campaign, Trunk trunk, List<Campaign> team) {
        var shut = orders.shut(campaign);
        if (shut.isPresent()) idle(campaign, Because.word(BecauseCode.LINE_SHUT, "reason", shut.get()));
        else look(campaign, trunk, team);
    }

    private void look(Campaign campaign, Trunk trunk, List<Campaign> team) {
        var reserved = reserved(team);
        var floor = floors.of(campaign, trunk, reserved, team, clock.instant());
        var plan = pacers.plan(campaign, floor);
        // on a stopped line a single call tries whether it works again
        int most = trunk.stopped().isPresent() ? Math.min(1, plan.orders()) : plan.orders();
        int dialled = most > 0 ? carryOut(campaign, trunk, most, floors.free(campaign, reserved)) : 0;
        if (plan.release() > 0 && team.size() == 1) leavers.letGo(campaign.team(), plan.release());
        notes.keep(campaign.id(), plan, dialled, clock.instant());
    }

    /// How many calls were placed: a lead that is shown is not dialled yet.
    private int carryOut(Campaign campaign, Trunk trunk, int wanted, List<PersonId> free) {
        return switch (campaign.settings().mode()) {
            case PREVIEW -> {
                previews.offer(campaign, free, wanted);
                yield 0;
            }
            case PROGRESSIVE, RATIO, PREDICTIVE -> {
                int placed = orders.place(campaign, trunk, wanted, Set.copyOf(free));
                shares.placed(campaign, wanted, placed, clock.instant());
                yield placed;
            }
        };
    }

    /// Who looks at a lead: asked only where somebody may.
    private Set<PersonId> reserved(List<Campaign> team) {
        boolean shown = team.stream().anyMatch(campaign -> campaign.settings().mode() == Mode.PREVIEW);
        return shown ? previews.reserved() : Set.of();
    }
}
