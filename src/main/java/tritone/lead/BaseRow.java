package tritone.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "base")
@NullUnmarked
class BaseRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Column(name = "default_region")
    String defaultRegion;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    @Nullable
    Long createdBy;

    Base base(long leads) {
        return new Base(new BaseId(id), name, defaultRegion, createdAt, leads);
    }
}
