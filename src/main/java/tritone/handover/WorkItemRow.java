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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.lead.LeadId;
import tritone.people.PersonId;

@Entity
@Table(name = "work_item")
@NullUnmarked
class WorkItemRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "lead_id")
    Long leadId;

    @Column(name = "manager_id")
    Long managerId;

    @Column(name = "handover_id")
    @Nullable
    UUID handoverId;

    boolean client;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(60)")
    WorkItem.Task task;

    @Nullable
    String comment;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_why")
    @Nullable
    String closedWhy;

    WorkItem item() {
        return new WorkItem(
                id,
                new LeadId(leadId),
                new PersonId(managerId),
                Optional.ofNullable(handoverId).map(HandoverId::new),
                task,
                Optional.ofNullable(comment),
                dueAt,
                createdAt,
                closedAt != null);
    }
}
