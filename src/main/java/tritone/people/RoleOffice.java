package tritone.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gathers the facts for [RoleRules]. Those who hold the house are locked meanwhile: two heads who unmake each other at
/// once find out one after the other.
@ApplicationScoped
public class RoleOffice {
    private final Rows rows = new Rows();
    private final HeadProposals proposals;
    private final Clock clock;

    RoleOffice(HeadProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /// @param wanted all roles they shall have
    /// @param stays  whether the account stays open without an end
    @Transactional(Transactional.TxType.MANDATORY)
    public RoleVerdict judge(Person by, Optional<Person> whom, Set<Role> wanted, boolean stays) {
        return RoleRules.judge(new RoleRules.RoleChange(by, whom, wanted, stays, others(whom), false));
    }

    /// The same for what two have agreed on.
    @Transactional(Transactional.TxType.MANDATORY)
    public RoleVerdict judgeAgreed(Person by, Person whom, Set<Role> wanted) {
        var change = new RoleRules.RoleChange(by, Optional.of(whom), wanted, true, others(Optional.of(whom)), true);
        return RoleRules.judge(change);
    }

    /// Whether somebody may be given a new way in; an agreement of two is good for one.
    @Transactional(Transactional.TxType.MANDATORY)
    public RoleVerdict renewAccess(Person by, Person whom) {
        var alone = RoleRules.renewingAccess(by, whom, false);
        if (alone != RoleVerdict.TWO_PERSONS || !proposals.spendAccess(whom.id())) return alone;
        return RoleRules.renewingAccess(by, whom, true);
    }

    private RoleRules.Others others(Optional<Person> whom) {
        var holders = rows
                .find(
                        "active = true and (role in ?1 or also like '%ADMINISTRATOR%' or also like '%HEAD_OF_SALES%')",
                        EnumSet.of(Role.ADMINISTRATOR, Role.HEAD_OF_SALES))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(row -> row.mayCome(clock.instant()))
                .toList();
        long self = whom.map(person -> person.id().value()).orElse(0L);
        var stay = roles(holders.stream()
                .filter(row -> row.endsAt == null && row.id != self)
                .map(PersonRow::person)
                .toList());
        boolean headThere = holders.stream().anyMatch(row -> row.person().is(Role.HEAD_OF_SALES));
        return new RoleRules.Others(stay, headThere);
    }

    private static Set<Role> roles(Collection<Person> people) {
        return people.stream().flatMap(person -> person.roles().stream()).collect(Collectors.toSet());
    }

    private static final class Rows implements PanacheRepository<PersonRow> {}
}
