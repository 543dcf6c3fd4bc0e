package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What waits for a second person's word, and what got it.
@ApplicationScoped
public class HeadProposals {
    private final Rows rows = new Rows();
    private final Clock clock;

    HeadProposals(Clock clock) {
        this.clock = clock;
    }

    /// An open proposal of the same kind about the same person gives way.
    @Transactional
    public HeadProposal add(PersonId by, PersonId whom, HeadProposal.Content content) {
        var row = new HeadProposalRow();
        row.personId = whom.value();
        row.fill(content);
        row.proposedBy = by.value();
        row.proposedAt = clock.instant();
        row.expiresAt = row.proposedAt.plus(HeadProposal.LASTS);
        for (var older : rows.list("personId = ?1 and kind = ?2 and decidedAt is null", row.personId, row.kind))
            older.decide(by, false, clock.instant());
        rows.persistAndFlush(row);
        return row.proposal();
    }

    /// Locked until the transaction ends, so that it is decided once.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<HeadProposal> forDecision(long id) {
        return rows.find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(HeadProposalRow::proposal);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public HeadProposal decided(HeadProposal proposal, PersonId by, boolean agreed) {
        var row = rows.findById(proposal.id());
        row.decide(by, agreed, clock.instant());
        return row.proposal();
    }

    /// Those that wait, the newest first.
    @Transactional
    public List<HeadProposal> open() {
        return rows.list("decidedAt is null and expiresAt > ?1 order by id desc", clock.instant()).stream()
                .map(HeadProposalRow::proposal)
                .toList();
    }

    /// Makes use of an agreed renewal of access.
    ///
    /// @return whether there was one
    @Transactional(Transactional.TxType.MANDATORY)
    boolean spendAccess(PersonId whom) {
        var agreed = rows.find(
                        "personId = ?1 and kind = ?2 and agreed = true and usedAt is null and decidedAt > ?3",
                        whom.value(),
                        HeadProposalRow.ACCESS,
                        clock.instant().minus(HeadProposal.ACCESS_LASTS))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        agreed.ifPresent(row -> row.usedAt = clock.instant());
        return agreed.isPresent();
    }

    private static final class Rows implements PanacheRepository<HeadProposalRow> {}
}
