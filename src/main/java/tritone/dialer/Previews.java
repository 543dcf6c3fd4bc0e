package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.access.LookStops;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.campaign.rules.Reason;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// Preview: an agent is shown a lead and says when to call it. The lead's lease in the hopper names the agent; nothing
/// else remembers it.
@ApplicationScoped
public class Previews {
    static final Duration LOOK = Duration.ofMinutes(3);
    private static final Duration PASSED_OVER_FOR = Duration.ofDays(1);

    private final Hopper hopper;
    private final PlanRunner orders;
    private final Campaigns campaigns;
    private final Event<PreviewOffered> offered;
    private final LookStops stops;
    private final Sql sql;
    private final Clock clock;
    private final int mostPasses;

    Previews(
            Hopper hopper,
            PlanRunner orders,
            Campaigns campaigns,
            Event<PreviewOffered> offered,
            LookStops stops,
            DataSource source,
            Clock clock,
            @ConfigProperty(name = "tritone.previews.most-passes-an-hour") int mostPasses) {
        this.hopper = hopper;
        this.orders = orders;
        this.campaigns = campaigns;
        this.offered = offered;
        this.stops = stops;
        this.sql = new Sql(source);
        this.clock = clock;
        this.mostPasses = mostPasses;
    }

    /// What the agent is looking at.
    @Transactional
    public Optional<LeadPreview> of(PersonId agent) {
        return open().stream().filter(preview -> preview.agent().equals(agent)).findFirst();
    }

    /// The agent says "call". False when the lead may not be called any more, or they look at none.
    public boolean call(PersonId agent) {
        var preview = of(agent);
        if (preview.isEmpty()) return false;
        var campaign = campaigns.byId(preview.get().campaign()).orElseThrow();
        return campaign.running()
                && orders.dial(campaign, due(preview.get()), orders.terms(campaign), Optional.of(agent));
    }

    /// The agent passes it over: it comes round again tomorrow. Nobody passes over one client after the other.
    @Transactional
    public Passing passOver(PersonId agent) {
        var preview = of(agent);
        if (preview.isEmpty()) return Passing.NONE_SHOWN;
        var shown = preview.get();
        int passed = passes(agent);
        if (passed >= mostPasses) {
            stops.stop(agent, LookStops.LookStopKind.PASSES, passed);
            return Passing.TOO_OFTEN;
        }
        sql.update(
                "insert into preview_pass (at, person_id, campaign_id, lead_id) values (?, ?, ?, ?)",
                clock.instant(),
                agent.value(),
                shown.campaign().value(),
                shown.lead().value());
        hopper.leave(
                shown.campaign(),
                shown.lead(),
                new Refused(Reason.PASSED_OVER, Optional.of(clock.instant().plus(PASSED_OVER_FOR))));
        return Passing.PASSED;
    }

    private int passes(PersonId agent) {
        return sql.query(
                        row -> row.getInt("passes"),
                        "select count(*) passes from preview_pass where person_id = ? and at >= ?",
                        agent.value(),
                        stops.countedFrom(agent))
                .getFirst();
    }

    public enum Passing {
        PASSED,
        NONE_SHOWN,
        /// This one is to be called, or somebody who leads them lets them go on.
        TOO_OFTEN
    }

    /// Agents who look at a lead.
    Set<PersonId> reserved() {
        return open().stream().map(LeadPreview::agent).collect(Collectors.toSet());
    }

    void offer(Campaign campaign, List<PersonId> free, int most) {
        for (PersonId agent : free.subList(0, Math.min(most, free.size()))) {
            var due = orders.lookAt(campaign, agent, LOOK);
            if (due.isEmpty()) return;
            var until = clock.instant().plus(LOOK);
            offered.fire(
                    new PreviewOffered(new LeadPreview(campaign.id(), due.get().lead(), agent, until)));
        }
    }

    @Transactional
    List<LeadPreview> open() {
        return sql.query(
                row -> new LeadPreview(
                        new CampaignId(row.getLong("campaign_id")),
                        new LeadId(row.getLong("lead_id")),
                        new PersonId(row.getLong("leased_for")),
                        Sql.instant(row, "lease_until")),
                """
                select h.campaign_id, h.lead_id, h.leased_for, h.lease_until from campaign c
                join hopper h on h.campaign_id = c.id and h.standing = 'LEASED'
                where c.status = 'RUNNING' and c.mode = 'PREVIEW' and h.leased_for is not null and h.lease_until > ?\
                """,
                clock.instant());
    }

    private Due due(LeadPreview preview) {
        return sql.query(
                        row -> new Due(
                                preview.lead(),
                                Instant.EPOCH,
                                row.getInt("attempts"),
                                row.getBoolean("promised"),
                                Optional.empty()),
                        "select attempts, promised from hopper where campaign_id = ? and lead_id = ?",
                        preview.campaign().value(),
                        preview.lead().value())
                .getFirst();
    }
}
