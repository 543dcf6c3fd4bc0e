package tritone.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.phone.PhoneNumber;

@Entity
@Table(name = "lead_phone")
@NullUnmarked
class LeadPhoneRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "lead_id")
    Long leadId;

    @Column(name = "base_id")
    Long baseId;

    String e164;
    String zone;

    short position;

    boolean dead;

    @Column(name = "dead_since")
    @Nullable
    Instant deadSince;

    LeadPhone phone() {
        return new LeadPhone(id, new PhoneNumber(e164), ZoneId.of(zone), dead);
    }
}
