package tritone.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "handover_step")
@NullUnmarked
class HandoverStepRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "handover_id")
    UUID handoverId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    Handover.HandoverStep step;

    @Column(name = "manager_id")
    @Nullable
    Long managerId;

    @Nullable
    String why;

    Instant at;
}
