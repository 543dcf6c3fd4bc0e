package tritone.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "second_factor")
@NullUnmarked
class SecondFactorRow {
    @Id
    @Column(name = "person_id")
    Long personId;

    byte[] secret;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "last_step")
    long lastStep;
}
