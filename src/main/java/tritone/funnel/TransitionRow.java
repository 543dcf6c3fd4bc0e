package tritone.funnel;

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
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;

@Entity
@Immutable
@Table(name = "lead_transition")
@NullUnmarked
class TransitionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "lead_id")
    Long leadId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state", columnDefinition = "varchar(30)")
    LeadState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", columnDefinition = "varchar(30)")
    LeadState toState;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_section", columnDefinition = "varchar(30)")
    Section fromSection;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_section", columnDefinition = "varchar(30)")
    Section toSection;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage", columnDefinition = "varchar(20)")
    Stage fromStage;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage", columnDefinition = "varchar(20)")
    Stage toStage;

    @Column(name = "owner_id")
    @Nullable
    Long ownerId;

    String ground;

    @Column(name = "regulation_version")
    int regulationVersion;

    @Column(name = "by_person")
    @Nullable
    Long byPerson;

    @Column(name = "call_id")
    @Nullable
    UUID callId;

    /// Which of a call's words made the move: the first, or a correction of it.
    int correction;

    @Nullable
    String comment;

    Instant at;
}
