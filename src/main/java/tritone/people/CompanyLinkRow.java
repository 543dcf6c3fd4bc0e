package tritone.people;

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
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "company_link")
@NullUnmarked
class CompanyLinkRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String issuer;
    String subject;

    @Column(name = "person_id")
    Long personId;

    @Nullable
    String email;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    CompanyLinks.How how;

    @Column(name = "linked_by")
    @Nullable
    Long linkedBy;

    @Column(name = "linked_at")
    Instant linkedAt;

    CompanyLinks.Link link() {
        return new CompanyLinks.Link(
                new PersonId(personId),
                new CompanyLinks.Subject(issuer, subject, Optional.ofNullable(email)),
                how,
                Optional.ofNullable(linkedBy).map(PersonId::new),
                linkedAt);
    }
}
