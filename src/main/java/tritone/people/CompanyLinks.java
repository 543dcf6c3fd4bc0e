package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is who at the company's provider: an issuer and a subject there belong to one person here, because an
/// administrator said so or because the person came with an invitation. No login, name or e-mail makes a link.
@ApplicationScoped
public class CompanyLinks {
    private static final Duration INVITATION = Duration.ofDays(3);

    private final Rows rows = new Rows();
    private final EntityManager db;
    private final Clock clock;

    CompanyLinks(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public Optional<Link> of(PersonId person) {
        return rows.find("personId", person.value()).firstResultOptional().map(CompanyLinkRow::link);
    }

    /// @return false when the subject is somebody else's, or the person has another subject
    @Transactional
    public boolean link(PersonId person, Subject subject, How how, Optional<PersonId> by) {
        boolean taken = at(subject).isPresent() || of(person).isPresent();
        if (taken) return false;
        var row = new CompanyLinkRow();
        row.issuer = subject.issuer();
        row.subject = subject.subject();
        row.email = subject.email().orElse(null);
        row.personId = person.value();
        row.how = how;
        row.linkedBy = by.map(PersonId::value).orElse(null);
        row.linkedAt = clock.instant();
        rows.persistAndFlush(row);
        return true;
    }

    /// The e-mail they have from now on is theirs too: somebody has looked.
    @Transactional
    public void confirmEmail(PersonId person, Optional<String> email) {
        rows.update("email = ?1 where personId = ?2", email.orElse(null), person.value());
    }

    /// @return whether there was one
    @Transactional
    public boolean unlink(PersonId person) {
        return rows.delete("personId", person.value()) > 0;
    }

    /// @return the word that makes the link, once
    @Transactional
    public String invite(PersonId person, PersonId by) {
        String token = Tokens.fresh();
        Instant now = clock.instant();
        db.createNativeQuery("delete from company_invitation where person_id = ?1 or expires_at < ?2")
                .setParameter(1, person.value())
                .setParameter(2, now)
                .executeUpdate();
        db.createNativeQuery("""
                        insert into company_invitation (token_hash, person_id, made_by, made_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, person.value())
                .setParameter(3, by.value())
                .setParameter(4, now)
                .setParameter(5, now.plus(INVITATION))
                .executeUpdate();
        return token;
    }

    /// Whom an invitation is for, while it is good.
    @Transactional
    public Optional<PersonId> invited(String token) {
        List<?> found = db.createNativeQuery("""
                        select person_id from company_invitation
                        where token_hash = ?1 and used_at is null and expires_at > ?2""")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, clock.instant())
                .getResultList();
        return found.stream().findFirst().map(id -> new PersonId(((Number) id).longValue()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean spend(String token) {
        return db.createNativeQuery("""
                        update company_invitation set used_at = ?2
                        where token_hash = ?1 and used_at is null and expires_at > ?2""")
                        .setParameter(1, Tokens.hash(token))
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
    }

    Optional<Link> at(Subject subject) {
        return rows.find("issuer = ?1 and subject = ?2", subject.issuer(), subject.subject())
                .firstResultOptional()
                .map(CompanyLinkRow::link);
    }

    /// Somebody there.
    public record Subject(String issuer, String subject, Optional<String> email) {}

    public enum How {
        INVITATION,
        ADMINISTRATOR
    }

    public record Link(PersonId person, Subject subject, How how, Optional<PersonId> by, Instant at) {}

    private static final class Rows implements PanacheRepository<CompanyLinkRow> {}
}
