package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.people.Role.ADMINISTRATOR;
import static tritone.people.Role.HEAD_OF_SALES;
import static tritone.people.Role.MANAGER;
import static tritone.people.Role.OPERATOR;
import static tritone.people.Role.SUPERVISOR;
import static tritone.people.RoleRulesTest.person;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What somebody is after a sign-in by the company's provider.
class FollowedGroupsTest {
    @Test
    void groupsSayWhatSomebodyDoes() {
        assertThat(CompanyAccounts.following(person(1, OPERATOR), List.of(MANAGER, SUPERVISOR)))
                .containsExactly(MANAGER, SUPERVISOR);
    }

    @Test
    void noGroupMakesAnAdministratorOrAHead() {
        assertThat(CompanyAccounts.following(person(1, OPERATOR), List.of(ADMINISTRATOR, HEAD_OF_SALES)))
                .containsExactly(OPERATOR);
        assertThat(CompanyAccounts.following(person(1, OPERATOR), List.of(HEAD_OF_SALES, MANAGER)))
                .containsExactly(MANAGER);
    }

    @Test
    void noGroupUnmakesOne() {
        assertThat(CompanyAccounts.following(person(1, HEAD_OF_SALES, OPERATOR), List.of(MANAGER)))
                .containsExactly(HEAD_OF_SALES, MANAGER);
        assertThat(CompanyAccounts.following(person(1, MANAGER, ADMINISTRATOR), List.of(MANAGER)))
                .containsExactly(MANAGER, ADMINISTRATOR);
    }
}
