package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import tritone.lead.BaseId;
import tritone.lead.BaseLeaves;

/// Forgets the leads of a base that is removed.
@ApplicationScoped
public class LeavingLeads {
    private final Sql sql;

    LeavingLeads(DataSource source) {
        this.sql = new Sql(source);
    }

    /// Whether some lead of the base is being dialled or talked to.
    @Transactional
    public boolean busy(BaseId base) {
        return !sql.query(
                        row -> row.getLong(1),
                        "select o.lead_id from on_the_line o join leads l on l.id = o.lead_id where l.base_id = ? limit 1",
                        base.value())
                .isEmpty();
    }

    void leave(@Observes BaseLeaves leaves) {
        sql.update(
                "delete h from hopper h join leads l on l.id = h.lead_id where l.base_id = ?",
                leaves.base().value());
        sql.update("delete from hopper_fill where base_id = ?", leaves.base().value());
    }
}
