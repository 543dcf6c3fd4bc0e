package tritone.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;

/// Only what changed is written, so that an import that fills in a company does not undo a move, nor the reverse.
@Entity
@Table(name = "leads")
@DynamicUpdate
@NamedEntityGraph(name = LeadRow.WITH_PHONES, attributeNodes = @NamedAttributeNode("phones"))
@NullUnmarked
class LeadRow {
    static final String WITH_PHONES = "lead-with-phones";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "base_id")
    Long baseId;

    @Nullable
    String company;

    @Nullable
    String person;

    @Nullable
    String region;

    @Nullable
    String segment;

    @Nullable
    String category;

    @Nullable
    String source;

    @Nullable
    String consent;

    @Column(columnDefinition = "longtext")
    @Nullable
    String extra;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    @Nullable
    Tag tag;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    Section section;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    LeadState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    Stage stage;

    @Column(name = "owner_id")
    @Nullable
    Long ownerId;

    @Column(name = "state_since")
    Instant stateSince;

    int version;

    @Column(name = "created_at")
    Instant createdAt;

    /// Written by who writes phones, read with the lead.
    @OneToMany
    @JoinColumn(name = "lead_id", insertable = false, updatable = false)
    @OrderBy("position, id")
    List<LeadPhoneRow> phones;

    Lead lead(Map<String, String> extras, List<LeadPhone> phones) {
        return new Lead(
                new LeadId(id),
                new BaseId(baseId),
                Optional.ofNullable(company),
                Optional.ofNullable(person),
                Optional.ofNullable(region),
                Optional.ofNullable(segment),
                Optional.ofNullable(category),
                Optional.ofNullable(source),
                Optional.ofNullable(consent),
                extras,
                Optional.ofNullable(tag),
                section,
                state,
                stage,
                Optional.ofNullable(ownerId).map(PersonId::new),
                stateSince,
                version,
                phones);
    }
}
