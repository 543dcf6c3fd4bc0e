package tritone.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "head_proposal")
@NullUnmarked
class HeadProposalRow {
    static final String ROLES = "ROLES";
    static final String ACCESS = "ACCESS";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "person_id")
    Long personId;

    String kind;

    @Nullable
    String role;

    @Nullable
    String also;

    @Column(name = "proposed_by")
    Long proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "decided_by")
    @Nullable
    Long decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Nullable
    Boolean agreed;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    void fill(HeadProposal.Content content) {
        switch (content) {
            case HeadProposal.Content.Roles roles -> {
                kind = ROLES;
                role = roles.role().name();
                also = roles.also().stream().map(Role::name).sorted().collect(Collectors.joining(","));
            }
            case HeadProposal.Content.Access _ -> kind = ACCESS;
        }
    }

    void decide(PersonId by, boolean agrees, Instant now) {
        decidedBy = by.value();
        decidedAt = now;
        agreed = agrees;
    }

    HeadProposal proposal() {
        var decision = decidedAt == null
                ? Optional.<HeadProposal.Decision>empty()
                : Optional.of(new HeadProposal.Decision(new PersonId(decidedBy), decidedAt, agreed));
        return new HeadProposal(
                id,
                new PersonId(personId),
                kind.equals(ACCESS)
                        ? new HeadProposal.Content.Access()
                        : new HeadProposal.Content.Roles(Role.valueOf(role), PersonRow.roles(also)),
                new PersonId(proposedBy),
                proposedAt,
                expiresAt,
                decision);
    }
}
