package tritone.web.walls;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import tritone.campaign.CampaignId;
import tritone.lead.BaseId;
import tritone.lead.LeadId;

/// Rows that belong to a ground, each in a transaction of its own: the API must see them.
@Dependent
class GroundRows {
    private final EntityManager db;

    GroundRows(EntityManager db) {
        this.db = db;
    }

    /// A conversation that ended with a hand-over to a manager.
    String talk(CampaignId campaign, LeadId lead, long operator, long manager) {
        String call = UUID.randomUUID().toString();
        sql("""
            insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
            values (?1, ?2, ?3, 1, ?4, 'Europe/Moscow', 't', utc_timestamp(6))\
            """, call, campaign.value(), lead.value(), Ground.COLD_NUMBER);
        sql("""
            insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, agent_id, ended_at,
              ended_by) values (?1, ?2, ?3, 'CONNECTED', utc_timestamp(6), ?4, utc_timestamp(6), 'CLIENT')\
            """, call, campaign.value(), lead.value(), operator);
        sql("""
            insert into conversation (call_id, campaign_id, lead_id, agent_id, answered_at, joined_at)
            values (?1, ?2, ?3, ?4, utc_timestamp(6), utc_timestamp(6))\
            """, call, campaign.value(), lead.value(), operator);
        sql("""
            insert into call_disposition (call_id, campaign_id, lead_id, disposition, by_person, at, comment)
            values (?1, ?2, ?3, 'WARM', ?4, utc_timestamp(6), ?5)\
            """, call, campaign.value(), lead.value(), operator, "звонить" + " на " + Ground.COLD_NUMBER);
        String handover = UUID.randomUUID().toString();
        sql("""
            insert into handover (id, call_id, lead_id, from_person, kind, asked_at)
            values (?1, ?2, ?3, ?4, 'TASK', utc_timestamp(6))\
            """, handover, call, lead.value(), operator);
        sql("""
            insert into handover_step (handover_id, step, manager_id, at)
            values (?1, 'TASK', ?2, utc_timestamp(6))\
            """, handover, manager);
        return call;
    }

    /// A call that was taken for a machine's, and what the detector heard of it.
    String sample(CampaignId campaign, LeadId lead) {
        String call = UUID.randomUUID().toString();
        String sample = UUID.randomUUID().toString();
        sql("""
            insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
            values (?1, ?2, ?3, 1, ?4, 'Europe/Moscow', 't', utc_timestamp(6))\
            """, call, campaign.value(), lead.value(), Ground.COLD_NUMBER);
        sql("""
            insert into attempt_outcome (attempt_id, campaign_id, lead_id, disposition, ordered_at, ended_at, ended_by)
            values (?1, ?2, ?3, 'MACHINE', utc_timestamp(6), utc_timestamp(6), 'US')\
            """, call, campaign.value(), lead.value());
        sql("""
            insert into recording (id, call_id, segment, status, intake_file, path, lead_id, campaign_id, started_at,
              ended_at, seconds, bytes, sha256, stored_at, sample)
            values (?1, ?2, 1, 'STORED', 'none', 'none', ?3, ?4, utc_timestamp(6), utc_timestamp(6), 3, 96044, 'none',
              utc_timestamp(6), true)\
            """, sample, call, lead.value(), campaign.value());
        return sample;
    }

    /// With one rejected row.
    long importOf(BaseId base, String mark) {
        sql("""
            insert into lead_import (base_id, file_name, sha256, duplicate_rule, mapping, status, created_at)
            values (?1, ?2, ?3, 'MERGE/SKIP', '{"headings":["a"],"fields":["PHONE"],"headed":true}', 'DONE',
              utc_timestamp(6))\
            """, base.value(), mark + ".csv", mark + base.value());
        long id = number("select max(id) from lead_import where base_id = ?1", base.value());
        sql(
                "insert into lead_import_rejection (import_id, line, kind, reason, raw_row) values (?1, 2, 'ROW',"
                        + " 'phone-too-short', ?2)",
                id,
                "[\"" + Ground.COLD_NUMBER + "\"]");
        return id;
    }

    long workItem(LeadId lead, long manager) {
        sql("""
            insert into work_item (lead_id, manager_id, task, due_at, created_at)
            values (?1, ?2, 'CALL_WARM_LEAD', utc_timestamp(6), utc_timestamp(6))\
            """, lead.value(), manager);
        return number("select max(id) from work_item where lead_id = ?1", lead.value());
    }

    void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }

    long number(String statement, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) db.createNativeQuery(statement)
                                .setParameter(1, value)
                                .getSingleResult())
                        .longValue());
    }
}
