package tritone.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "company_stranger")
@NullUnmarked
class CompanyStrangerRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String issuer;
    String subject;
    String login;
    String name;

    @Nullable
    String email;

    String why;

    @Column(name = "was_person_id")
    @Nullable
    Long wasPersonId;

    @Column(name = "first_at")
    Instant firstAt;

    @Column(name = "last_at")
    Instant lastAt;

    int tries;

    CompanyStrangers.Stranger stranger() {
        return new CompanyStrangers.Stranger(
                id,
                new CompanyLinks.Subject(issuer, subject, Optional.ofNullable(email)),
                login,
                name,
                why,
                Optional.ofNullable(wasPersonId).map(PersonId::new),
                firstAt,
                lastAt,
                tries);
    }
}
