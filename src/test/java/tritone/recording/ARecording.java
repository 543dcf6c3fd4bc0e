package tritone.recording;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.outbox.OutboxRounds;
import tritone.people.PersonId;

/// Stored recordings, for tests elsewhere: `recordings.by(operator).of(samples)`.
@ApplicationScoped
public class ARecording {
    public static final CampaignId CAMPAIGN = Switch.CAMPAIGN;

    private final RecordingSettings settings;
    private final RecordingIntake intake;
    private final RecordingRows rows;
    private final EntityManager db;

    ARecording(RecordingSettings settings, RecordingIntake intake, RecordingRows rows, EntityManager db) {
        this.settings = settings;
        this.intake = intake;
        this.rows = rows;
        this.db = db;
    }

    public Spoken by(PersonId agent) {
        return new Spoken(agent, Switch.LEAD);
    }

    /// Whatever a real switch has written to its end is stored.
    public void takeIn() {
        intake.round();
    }

    public void readBack() {
        OutboxRounds.run();
    }

    public boolean verified(RecordingId id) {
        return QuarkusTransaction.requiringNew().call(() -> rows.findById(id.value()).verifiedAt != null);
    }

    RecordingId store(Spoken spoken, byte[] samples) {
        var call = Switch.aCall();
        var theSwitch = new Switch(settings.intake());
        theSwitch.join(call, spoken.agent, spoken.lead);
        theSwitch.write(call, 1, samples);
        theSwitch.hangUp(call);
        intake.round();
        return new RecordingId(rows.of(new RecordingPath.Segment(call, 1)).orElseThrow().id);
    }

    LeadId aLeadOf(PersonId owner) {
        return QuarkusTransaction.requiringNew().call(() -> {
            db.createNativeQuery("insert into base (name, created_at) values (?1, utc_timestamp(6))")
                    .setParameter(1, "heard-" + UUID.randomUUID())
                    .executeUpdate();
            db.createNativeQuery("""
                            insert into leads (base_id, owner_id, stage, state_since, created_at)
                            values (last_insert_id(), ?1, 'WARM', utc_timestamp(6), utc_timestamp(6))
                            """).setParameter(1, owner.value()).executeUpdate();
            var id = (Number) db.createNativeQuery("select last_insert_id()").getSingleResult();
            return new LeadId(id.longValue());
        });
    }

    public static final class Spoken {
        private final PersonId agent;
        private final LeadId lead;

        Spoken(PersonId agent, LeadId lead) {
            this.agent = agent;
            this.lead = lead;
        }

        public Spoken toALeadOf(PersonId owner) {
            return new Spoken(agent, recordings().aLeadOf(owner));
        }

        public RecordingId of(byte[] samples) {
            return recordings().store(this, samples);
        }

        private static ARecording recordings() {
            return Arc.container().instance(ARecording.class).get();
        }
    }
}
