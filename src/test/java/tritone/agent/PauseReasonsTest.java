package tritone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.PauseReasons.PauseReason;

@QuarkusTest
@WithTestResource(Database.class)
class PauseReasonsTest {
    private static final PauseReason TEA = new PauseReason("TEA", "Чай", "Tea", false, Optional.empty(), true);

    @Inject
    PauseReasons reasons;

    private List<PauseReason> before;

    @BeforeEach
    void asTheyAre() {
        before = reasons.all();
    }

    @AfterEach
    void asTheyWere() {
        reasons.offer(before);
    }

    @Test
    void whoReadsBeforeTheCommitDoesNotKeepTheOldReasonsAfterIt() throws InterruptedException {
        // When
        QuarkusTransaction.begin();
        reasons.offer(withTea());
        var other = Thread.ofVirtual().start(() -> assertThat(reasons.all()).doesNotContain(TEA));
        other.join();
        QuarkusTransaction.commit();
        // Then
        assertThat(reasons.all()).contains(TEA);
        assertThat(reasons.knows("TEA")).isTrue();
    }

    @Test
    void aChangeThatIsRolledBackLeavesNothingBehind() {
        // When
        QuarkusTransaction.begin();
        reasons.offer(withTea());
        assertThat(reasons.knows("TEA")).isTrue();
        QuarkusTransaction.rollback();
        // Then
        assertThat(reasons.knows("TEA")).isFalse();
        assertThat(reasons.all()).isEqualTo(before);
    }

    private List<PauseReason> withTea() {
        var all = new ArrayList<>(before);
        all.add(TEA);
        return all;
    }
}
