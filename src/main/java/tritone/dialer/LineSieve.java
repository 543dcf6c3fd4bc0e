package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignChanged;
import tritone.campaign.Campaigns;
import tritone.campaign.LineBook;
import tritone.campaign.LineTermsChanged;
import tritone.phone.AllowedNumbers;

/// Keeps those apart none of whose numbers a campaign's line may dial: all at once and told why, so that the screens
/// count them before their turn would have come. A number whose kind is not told yet is left to the rules.
@ApplicationScoped
class LineSieve {
    private static final String CLOSED = "h.standing = 'CLOSED' and h.reason = 'BARRED_BY_LINE'";

    private final Campaigns campaigns;
    private final LineBook lines;
    private final Executor aside;
    private final HopperChanges changes;
    private final Sql sql;
    private final Clock clock;

    LineSieve(
            Campaigns campaigns,
            LineBook lines,
            HopperChanges changes,
            @Aside Executor aside,
            DataSource source,
            Clock clock) {
        this.campaigns = campaigns;
        this.lines = lines;
        this.changes = changes;
        this.aside = aside;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /// A condition on a row of `lead_phone`: whether a line may dial it, as [AllowedNumbers#allows] says.
    static String allowed(String phone, AllowedNumbers numbers) {
        return "(%1$s.kind is null or (%1$s.country in (%2$s) and %1$s.kind in (%3$s)))"
                .formatted(
                        phone,
                        quoted(numbers.sorted().stream()),
                        quoted(numbers.dialled().stream().map(Enum::name)));
    }

    /// A condition on a lead's id: whether it has numbers that live, and the line may dial none of them.
    static String barred(String lead, AllowedNumbers numbers) {
        String alive = "select 1 from lead_phone bp where bp.lead_id = " + lead + " and not bp.dead";
        return "(exists (%1$s) and not exists (%1$s and %2$s))".formatted(alive, allowed("bp", numbers));
    }

    private AllowedNumbers of(Campaign campaign) {
        return lines.terms(campaign.settings().trunk()).allowed();
    }

    void changed(@Observes(during = AFTER_SUCCESS) LineTermsChanged change) {
        aside.execute(() -> campaigns.all().stream()
                .filter(campaign -> campaign.settings().trunk().equals(change.trunk()))
                .forEach(this::sift));
    }

    void changed(@Observes(during = AFTER_SUCCESS) CampaignChanged change) {
        aside.execute(() -> campaigns.byId(change.campaign()).ifPresent(this::sift));
    }

    /// What waits for a cap, a price or a number to show is asked again: that may be what has changed.
    @Transactional
    void ask(@Observes LineTermsChanged change) {
        sql.update("""
                update hopper h join campaign c on c.id = h.campaign_id set h.due_at = ?, h.reason = null
                where c.trunk = ? and h.standing = 'DUE' and h.reason in
                ('LINE_CAP_REACHED', 'CAMPAIGN_CAP_REACHED', 'RATE_UNKNOWN', 'CALLER_ID_NOT_OF_LINE')""", clock.instant(), change.trunk());
    }

    @Transactional
    void ask(@Observes CampaignChanged change) {
        sql.update("""
                update hopper set due_at = ?, reason = null where campaign_id = ? and standing = 'DUE' and reason in
                ('LINE_CAP_REACHED', 'CAMPAIGN_CAP_REACHED', 'RATE_UNKNOWN', 'CALLER_ID_NOT_OF_LINE')
                """, clock.instant(), change.campaign().value());
    }

    /// Not inside a transaction.
    void sift(Campaign campaign) {
        open(campaign);
        changes.change(
                campaign,
                () -> "h.standing = 'DUE' and " + barred("h.lead_id", held(campaign)),
                "standing = 'CLOSED', reason = 'BARRED_BY_LINE'");
    }

    /// Those whose numbers the line may dial by now, or to whom an import brought one.
    void open(Campaign campaign) {
        changes.change(
                campaign,
                () -> CLOSED + " and not " + barred("h.lead_id", held(campaign)),
                "standing = 'DUE', reason = null");
    }

    /// The terms of the campaign's line, which stay as they are until the end of the transaction: whoever changes them
    /// starts the sieve again.
    AllowedNumbers held(Campaign campaign) {
        sql.query(
                row -> row.getString(1),
                "select trunk from trunk_terms where trunk = ? lock in share mode",
                campaign.settings().trunk());
        return of(campaign);
    }

    private static String quoted(Stream<String> words) {
        // a list may not be empty; no word is
        return Stream.concat(Stream.of("''"), words.map(word -> "'" + word + "'"))
                .collect(Collectors.joining(", "));
    }
}
