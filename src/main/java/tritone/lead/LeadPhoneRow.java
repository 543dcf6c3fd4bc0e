package tritone.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Column(name = "also_in")
    @Nullable
    String alsoIn;

    @Nullable
    String note;

    short position;

    boolean dead;

    @Column(name = "dead_since")
    @Nullable
    Instant deadSince;

    @Column(name = "revived_at")
    @Nullable
    Instant revivedAt;

    LeadPhone phone() {
        var further = alsoIn == null
                ? List.<ZoneId>of()
                : Stream.of(alsoIn.split(" ")).map(ZoneId::of).toList();
        return new LeadPhone(
                id,
                new PhoneNumber(e164),
                ZoneId.of(zone),
                further,
                dead,
                Optional.ofNullable(note),
                Optional.ofNullable(revivedAt));
    }
}
