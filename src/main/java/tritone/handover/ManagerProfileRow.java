package tritone.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "manager_profile")
@NullUnmarked
class ManagerProfileRow {
    @Id
    @Column(name = "person_id")
    Long personId;

    @Column(name = "group_id")
    Long groupId;

    /// Separated by semicolons.
    String segments;

    String regions;

    @Column(name = "work_list_limit")
    int workListLimit;

    boolean present;

    boolean busy;

    @Column(name = "present_since")
    @Nullable
    Instant presentSince;

    @Column(name = "last_given_at")
    @Nullable
    Instant lastGivenAt;
}
