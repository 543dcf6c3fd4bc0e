package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whom the company's provider vouched for and who was not let in: an administrator says who they are. The latest
/// ones are kept.
@ApplicationScoped
public class CompanyStrangers {
    private static final int MOST = 500;

    private final Rows rows = new Rows();
    private final Clock clock;

    CompanyStrangers(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public List<Stranger> all() {
        return rows.list("order by lastAt desc").stream()
                .map(CompanyStrangerRow::stranger)
                .toList();
    }

    @Transactional
    public Optional<Stranger> byId(long id) {
        return rows.findByIdOptional(id).map(CompanyStrangerRow::stranger);
    }

    @Transactional
    public void forget(long id) {
        rows.deleteById(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(CompanyLinks.Subject subject) {
        rows.delete("issuer = ?1 and subject = ?2", subject.issuer(), subject.subject());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void came(CompanyAccounts.Vouched vouched, CompanyAccounts.Why why, Optional<PersonId> was) {
        var subject = vouched.subject();
        var row = rows.find("issuer = ?1 and subject = ?2", subject.issuer(), subject.subject())
                .firstResultOptional()
                .orElseGet(() -> fresh(subject));
        row.login = vouched.login();
        row.name = vouched.name();
        row.email = subject.email().orElse(null);
        // who was known by name before stays marked so until an administrator has looked
        if (row.wasPersonId == null || was.isPresent()) {
            row.why = why.name();
            row.wasPersonId = was.map(PersonId::value).orElse(null);
        }
        row.lastAt = clock.instant();
        row.tries++;
        rows.persistAndFlush(row);
        for (var old : rows.find("order by lastAt desc").range(MOST, MOST + 10).list()) rows.delete(old);
    }

    private CompanyStrangerRow fresh(CompanyLinks.Subject subject) {
        var row = new CompanyStrangerRow();
        row.issuer = subject.issuer();
        row.subject = subject.subject();
        row.firstAt = clock.instant();
        return row;
    }

    /// @param why what was against it
    /// @param was whom they came as before links were asked for, or whose link their e-mail stands against
    public record Stranger(
            long id,
            CompanyLinks.Subject subject,
            String login,
            String name,
            String why,
            Optional<PersonId> was,
            Instant firstAt,
            Instant lastAt,
            int tries) {}

    private static final class Rows implements PanacheRepository<CompanyStrangerRow> {}
}
