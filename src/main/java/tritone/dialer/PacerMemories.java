package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import tritone.campaign.CampaignId;

/// What each campaign's pacer held for true when it was last asked.
@ApplicationScoped
class PacerMemories {
    private final Sql sql;

    PacerMemories(DataSource source) {
        this.sql = new Sql(source);
    }

    /// The newer one stays.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(CampaignId campaign, Memory memory) {
        sql.update("""
                insert into pacer_memory (campaign_id, at, memory) values (?, ?, ?)
                on duplicate key update memory = if(values(at) >= at, values(memory), memory), at = greatest(values(at), at)
                """, campaign.value(), memory.at(), memory.text());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Memory> of(CampaignId campaign) {
        return sql
                .query(
                        row -> new Memory(row.getString("memory"), Sql.instant(row, "at")),
                        "select memory, at from pacer_memory where campaign_id = ?",
                        campaign.value())
                .stream()
                .findFirst();
    }

    record Memory(String text, Instant at) {}
}
