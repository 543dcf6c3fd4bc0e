package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.people.RoleRulesTest.person;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.people.HeadProposal.Refusal;

class HeadProposalTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Person PROPOSER = person(1, Role.ADMINISTRATOR);
    private static final Person SECOND = person(2, Role.ADMINISTRATOR);
    private static final Person HEAD = person(3, Role.HEAD_OF_SALES);
    private static final Person SUBJECT = person(4, Role.ADMINISTRATOR);

    @Test
    void aSecondAdministratorAgreesOrAHead() {
        assertThat(open().refusal(SECOND, true, NOW)).isEmpty();
        assertThat(open().refusal(HEAD, true, NOW)).isEmpty();
    }

    @Test
    void whoProposedItAndWhomItIsAboutDoNot() {
        assertThat(open().refusal(PROPOSER, true, NOW)).contains(Refusal.OWN_PROPOSAL);
        assertThat(open().refusal(SUBJECT, true, NOW)).contains(Refusal.ABOUT_YOURSELF);
        assertThat(open().refusal(person(9, Role.SUPERVISOR), true, NOW)).contains(Refusal.NOT_YOURS);
    }

    @Test
    void everybodyOfThemMayDecline() {
        assertThat(open().refusal(PROPOSER, false, NOW)).isEmpty();
        assertThat(open().refusal(SUBJECT, false, NOW)).isEmpty();
    }

    @Test
    void whatIsDecidedOrOverIsNotDecidedAgain() {
        var decided = new HeadProposal.Decision(SECOND.id(), NOW, false);
        assertThat(with(Optional.of(decided)).refusal(HEAD, true, NOW)).contains(Refusal.OVER);
        assertThat(open().refusal(SECOND, true, NOW.plus(HeadProposal.LASTS))).contains(Refusal.OVER);
    }

    private static HeadProposal open() {
        return with(Optional.empty());
    }

    private static HeadProposal with(Optional<HeadProposal.Decision> decision) {
        var content = new HeadProposal.Content.Roles(Role.HEAD_OF_SALES, Set.of());
        return new HeadProposal(1, SUBJECT.id(), content, PROPOSER.id(), NOW, NOW.plus(HeadProposal.LASTS), decision);
    }
}
