package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tritone.people.Role.ADMINISTRATOR;
import static tritone.people.Role.HEAD_OF_SALES;
import static tritone.people.Role.OPERATOR;
import static tritone.people.Role.SUPERVISOR;
import static tritone.people.RoleVerdict.ADMINISTRATORS_ONLY;
import static tritone.people.RoleVerdict.ALLOWED;
import static tritone.people.RoleVerdict.LAST_ADMINISTRATOR;
import static tritone.people.RoleVerdict.LAST_HEAD;
import static tritone.people.RoleVerdict.OWN_ACCESS;
import static tritone.people.RoleVerdict.OWN_ROLES;
import static tritone.people.RoleVerdict.TWO_PERSONS;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may make whom what, as a table.
class RoleRulesTest {
    private static final Person ADMIN = person(1, ADMINISTRATOR);
    private static final Person ADMIN_TOO = person(2, ADMINISTRATOR);
    private static final Person HEAD = person(3, HEAD_OF_SALES);
    private static final Person HEAD_TOO = person(4, HEAD_OF_SALES);
    private static final Person BOTH = person(5, ADMINISTRATOR, HEAD_OF_SALES);
    private static final Person WORKER = person(6, OPERATOR);
    private static final Set<Role> FULL_HOUSE = EnumSet.of(ADMINISTRATOR, HEAD_OF_SALES);
    private static final boolean STAYS = true;
    private static final boolean GOES = false;

    @ParameterizedTest
    @MethodSource("changes")
    void aRoleIsGivenAndTakenByTheRules(
            String what, Person by, Optional<Person> whom, Set<Role> wanted, boolean stays, RoleVerdict verdict) {
        var others = new RoleRules.Others(FULL_HOUSE, true);
        var change = new RoleRules.RoleChange(by, whom, wanted, stays, others, false);
        assertThat(RoleRules.judge(change)).as(what).isEqualTo(verdict);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                row("a head makes somebody a supervisor", HEAD, WORKER, STAYS, ALLOWED, SUPERVISOR),
                row("an administrator does", ADMIN, WORKER, STAYS, ALLOWED, SUPERVISOR),
                row("nobody raises themselves", ADMIN, ADMIN, STAYS, OWN_ROLES, ADMINISTRATOR, HEAD_OF_SALES),
                row(
                        "a head does not make themselves administrator",
                        HEAD,
                        HEAD,
                        STAYS,
                        OWN_ROLES,
                        HEAD_OF_SALES,
                        ADMINISTRATOR),
                row("nobody lowers themselves", HEAD, HEAD, STAYS, OWN_ROLES, OPERATOR),
                row("who changes nothing of their own may save", ADMIN, ADMIN, STAYS, ALLOWED, ADMINISTRATOR),
                row("nobody shuts themselves", ADMIN, ADMIN, GOES, OWN_ROLES, ADMINISTRATOR),
                row("a head makes no administrator", HEAD, WORKER, STAYS, ADMINISTRATORS_ONLY, ADMINISTRATOR),
                row("a head changes none", HEAD, ADMIN, STAYS, ADMINISTRATORS_ONLY, OPERATOR),
                row("a head shuts none", HEAD, ADMIN, GOES, ADMINISTRATORS_ONLY, ADMINISTRATOR),
                row("an administrator makes another", ADMIN, WORKER, STAYS, ALLOWED, ADMINISTRATOR),
                row("an administrator unmakes another", ADMIN, ADMIN_TOO, STAYS, ALLOWED, OPERATOR),
                row("an administrator alone makes no head", ADMIN, WORKER, STAYS, TWO_PERSONS, HEAD_OF_SALES),
                row("nor as a further role", ADMIN, WORKER, STAYS, TWO_PERSONS, OPERATOR, HEAD_OF_SALES),
                row("nor as somebody new", ADMIN, null, STAYS, TWO_PERSONS, HEAD_OF_SALES),
                row("nor unmakes one", ADMIN, HEAD, STAYS, TWO_PERSONS, OPERATOR),
                row("nor shuts one", ADMIN, HEAD, GOES, TWO_PERSONS, HEAD_OF_SALES),
                row("nor is another administrator's headship theirs", ADMIN, BOTH, STAYS, TWO_PERSONS, ADMINISTRATOR),
                row("a head's other roles are", ADMIN, HEAD, STAYS, ALLOWED, HEAD_OF_SALES, SUPERVISOR),
                row("a head makes a head", HEAD, WORKER, STAYS, ALLOWED, HEAD_OF_SALES),
                row("a head makes a new head", HEAD, null, STAYS, ALLOWED, HEAD_OF_SALES),
                row("a head unmakes a head", HEAD, HEAD_TOO, STAYS, ALLOWED, OPERATOR),
                row(
                        "a head who is administrator too does both",
                        BOTH,
                        WORKER,
                        STAYS,
                        ALLOWED,
                        ADMINISTRATOR,
                        HEAD_OF_SALES));
    }

    @ParameterizedTest
    @MethodSource("lasts")
    void theLastOnesStay(String what, RoleRules.RoleChange change, RoleVerdict verdict) {
        assertThat(RoleRules.judge(change)).as(what).isEqualTo(verdict);
    }

    static Stream<Arguments> lasts() {
        var noAdministrator = new RoleRules.Others(EnumSet.of(HEAD_OF_SALES), true);
        var noOtherHead = new RoleRules.Others(EnumSet.of(ADMINISTRATOR), true);
        var noHead = new RoleRules.Others(EnumSet.of(ADMINISTRATOR), false);
        return Stream.of(
                arguments(
                        "unmade",
                        change(ADMIN, ADMIN_TOO, STAYS, noAdministrator, false, OPERATOR),
                        LAST_ADMINISTRATOR),
                arguments(
                        "shut",
                        change(ADMIN, ADMIN_TOO, GOES, noAdministrator, false, ADMINISTRATOR),
                        LAST_ADMINISTRATOR),
                arguments("head unmade", change(HEAD, HEAD_TOO, STAYS, noOtherHead, false, OPERATOR), LAST_HEAD),
                arguments("head shut", change(HEAD, HEAD_TOO, GOES, noOtherHead, false, HEAD_OF_SALES), LAST_HEAD),
                arguments("head unmade by two", change(ADMIN, HEAD, STAYS, noOtherHead, true, OPERATOR), LAST_HEAD),
                arguments("the first head", change(ADMIN, WORKER, STAYS, noHead, false, HEAD_OF_SALES), ALLOWED),
                arguments(
                        "the first head, themselves",
                        change(ADMIN, ADMIN, STAYS, noHead, false, ADMINISTRATOR, HEAD_OF_SALES),
                        OWN_ROLES),
                arguments(
                        "by two",
                        change(ADMIN, WORKER, STAYS, new RoleRules.Others(FULL_HOUSE, true), true, HEAD_OF_SALES),
                        ALLOWED));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void aNewWayInIsGivenByTheRules(Person by, Person whom, boolean agreed, RoleVerdict verdict) {
        assertThat(RoleRules.renewingAccess(by, whom, agreed)).isEqualTo(verdict);
    }

    static Stream<Arguments> accesses() {
        return Stream.of(
                arguments(ADMIN, WORKER, false, ALLOWED),
                arguments(HEAD, WORKER, false, ALLOWED),
                arguments(ADMIN, ADMIN, false, OWN_ACCESS),
                arguments(ADMIN, ADMIN_TOO, false, ALLOWED),
                arguments(HEAD, ADMIN, false, ADMINISTRATORS_ONLY),
                arguments(ADMIN, HEAD, false, TWO_PERSONS),
                arguments(ADMIN, HEAD, true, ALLOWED),
                arguments(HEAD, HEAD_TOO, false, ALLOWED),
                arguments(ADMIN, BOTH, false, TWO_PERSONS));
    }

    private static RoleRules.RoleChange change(
            Person by, Person whom, boolean stays, RoleRules.Others others, boolean agreed, Role... wanted) {
        return new RoleRules.RoleChange(by, Optional.of(whom), Set.of(wanted), stays, others, agreed);
    }

    private static Arguments row(
            String what,
            Person by,
            @org.jspecify.annotations.Nullable Person whom,
            boolean stays,
            RoleVerdict verdict,
            Role... wanted) {
        return arguments(what, by, Optional.ofNullable(whom), Set.of(wanted), stays, verdict);
    }

    static Person person(long id, Role role, Role... also) {
        return new Person(
                new PersonId(id),
                "p" + id,
                "P" + id,
                role,
                Set.copyOf(Arrays.asList(also)),
                Optional.empty(),
                "ru",
                ZoneId.of("Europe/Moscow"));
    }
}
