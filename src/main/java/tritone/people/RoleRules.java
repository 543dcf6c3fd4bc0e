package tritone.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who may make whom what. The law in one place:
///
/// - nobody changes their own roles;
/// - an administrator is made, changed and shut by administrators alone;
/// - a head of sales is made, unmade, shut and let in anew by a head of sales, or by two administrators together;
///   while there is no head at all, an administrator names the first one, who is somebody else;
/// - the last administrator and the last head of sales stay.
///
/// Pure: the facts come in, a verdict goes out.
public final class RoleRules {
    private static final List<Rule> RULES = List.of(
            new Rule(RoleVerdict.OWN_ROLES, RoleRules::ownRoles),
            new Rule(RoleVerdict.ADMINISTRATORS_ONLY, RoleRules::touchesAdministrators),
            new Rule(RoleVerdict.LAST_ADMINISTRATOR, change -> losesLast(change, Role.ADMINISTRATOR)),
            new Rule(RoleVerdict.LAST_HEAD, change -> losesLast(change, Role.HEAD_OF_SALES)),
            new Rule(RoleVerdict.TWO_PERSONS, RoleRules::headByOneAdministrator));

    private RoleRules() {}

    public static RoleVerdict judge(RoleChange change) {
        return RULES.stream()
                .filter(rule -> rule.stands().test(change))
                .map(Rule::verdict)
                .findFirst()
                .orElse(RoleVerdict.ALLOWED);
    }

    /// Whether somebody may give another person a new way in: a password, a second factor begun anew, a link to an
    /// account of the company. Whoever makes the way in can go it.
    ///
    /// @param agreed a second administrator has agreed to it
    public static RoleVerdict renewingAccess(Person by, Person whom, boolean agreed) {
        if (by.id().equals(whom.id())) return RoleVerdict.OWN_ACCESS;
        if (whom.is(Role.ADMINISTRATOR) && !by.is(Role.ADMINISTRATOR)) return RoleVerdict.ADMINISTRATORS_ONLY;
        boolean byHead = by.is(Role.HEAD_OF_SALES);
        return whom.is(Role.HEAD_OF_SALES) && !byHead && !agreed ? RoleVerdict.TWO_PERSONS : RoleVerdict.ALLOWED;
    }

    private static boolean ownRoles(RoleChange change) {
        return change.whom()
                .filter(whom -> whom.id().equals(change.by().id()))
                .filter(whom -> !whom.roles().equals(change.wanted()) || !change.stays())
                .isPresent();
    }

    private static boolean touchesAdministrators(RoleChange change) {
        boolean touches = change.was(Role.ADMINISTRATOR) || change.wanted().contains(Role.ADMINISTRATOR);
        return touches && !change.by().is(Role.ADMINISTRATOR);
    }

    private static boolean losesLast(RoleChange change, Role role) {
        boolean loses = change.was(role) && !(change.wanted().contains(role) && change.stays());
        return loses && !change.others().stay().contains(role);
    }

    private static boolean headByOneAdministrator(RoleChange change) {
        if (change.by().is(Role.HEAD_OF_SALES) || change.agreed()) return false;
        boolean was = change.was(Role.HEAD_OF_SALES);
        boolean wanted = change.wanted().contains(Role.HEAD_OF_SALES);
        if (was) return !wanted || !change.stays();
        return wanted && change.others().headThere();
    }

    private record Rule(RoleVerdict verdict, Predicate<RoleChange> stands) {}

    /// What somebody shall be from now on.
    ///
    /// @param whom   empty for somebody new
    /// @param wanted all their roles
    /// @param stays  whether their account is open and has no end
    /// @param agreed whether a second administrator has agreed to exactly this
    public record RoleChange(
            Person by, Optional<Person> whom, Set<Role> wanted, boolean stays, Others others, boolean agreed) {
        public RoleChange {
            wanted = Set.copyOf(wanted);
        }

        boolean was(Role role) {
            return whom.filter(person -> person.is(role)).isPresent();
        }
    }

    /// The rest of the house.
    ///
    /// @param stay      roles that somebody else has whose account is open and has no end
    /// @param headThere whether any open account is a head of sales
    public record Others(Set<Role> stay, boolean headThere) {
        public Others {
            stay = Set.copyOf(stay);
        }
    }
}
