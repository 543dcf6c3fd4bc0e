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
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.rules.Reason;
import tritone.campaign.rules.Verdict.Refused;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// Preview: an agent is shown a lead and says when to call it. The lead's lease in the hopper names the agent; nothing
/// else remembers it.
@ApplicationScoped
public class Previews {
    static final Duration LOOK = Duration.ofMinutes(3);
    private static final Duration PASSED_OVER_FOR = Duration.ofDays(1);

    private final Hopper hopper;
    private final Orders orders;
    private final Campaigns campaigns;
    private final Event<PreviewOffered> offered;
    private final Sql sql;
    private final Clock clock;

    Previews(
            Hopper hopper,
            Orders orders,
            Campaigns campaigns,
            Event<PreviewOffered> offered,
            DataSource source,
            Clock clock) {
        this.hopper = hopper;
        this.orders = orders;
        this.campaigns = campaigns;
        this.offered = offered;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /// What the agent is looking at.
    @Transactional
    public Optional<Preview> of(PersonId agent) {
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

    /// The agent passes it over: it comes round again tomorrow. False when they look at none.
    @Transactional
    public boolean passOver(PersonId agent) {
        var preview = of(agent);
        preview.ifPresent(shown -> hopper.leave(
                shown.campaign(),
                shown.lead(),
                new Refused(Reason.PASSED_OVER, Optional.of(clock.instant().plus(PASSED_OVER_FOR)))));
        return preview.isPresent();
    }

    /// Agents who look at a lead.
    Set<PersonId> reserved() {
        return open().stream().map(Preview::agent).collect(Collectors.toSet());
    }

    void offer(Campaign campaign, List<PersonId> free, int most) {
        for (PersonId agent : free.subList(0, Math.min(most, free.size()))) {
            var due = orders.lookAt(campaign, agent, LOOK);
            if (due.isEmpty()) return;
            var until = clock.instant().plus(LOOK);
            offered.fire(new PreviewOffered(new Preview(campaign.id(), due.get().lead(), agent, until)));
        }
    }

    @Transactional
    List<Preview> open() {
        return sql.query(
                row -> new Preview(
                        new CampaignId(row.getLong("campaign_id")),
                        new LeadId(row.getLong("lead_id")),
                        new PersonId(row.getLong("leased_for")),
                        Sql.instant(row, "lease_until")),
                """
                select h.campaign_id, h.lead_id, h.leased_for, h.lease_until from campaign c
                join hopper h on h.campaign_id = c.id and h.standing = 'LEASED'
                where c.status = 'RUNNING' and c.mode = 'PREVIEW' and h.leased_for is not null and h.lease_until > ?""",
                clock.instant());
    }

    private Due due(Preview preview) {
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
