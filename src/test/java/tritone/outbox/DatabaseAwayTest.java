package tritone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
    @Test
    void aConnectionThatBrokeIsNoRefusal() {
        assertThat(DatabaseAway.explains(new IllegalStateException(new SQLException("socket closed", "08000"))))
                .isTrue();
    }

    @Test
    void aPoolWithoutAConnectionThatWorksIsNoRefusal() {
        var inVain = new SQLException("acquisition timeout", new TimeoutException());
        assertThat(DatabaseAway.explains(new IllegalStateException(inVain))).isTrue();
    }

    @Test
    void theReasonMayBeAmongWhatWasSuppressed() {
        var failure = new IllegalStateException("rolled back");
        failure.addSuppressed(new SQLException("socket closed", "08S01"));
        assertThat(DatabaseAway.explains(failure)).isTrue();
    }

    @Test
    void aRowThatIsThereTwiceIsARefusal() {
        assertThat(DatabaseAway.explains(new IllegalStateException(new SQLException("duplicate entry", "23000"))))
                .isFalse();
    }

    @Test
    void aFailureThatCausedItselfIsLookedAtOnce() {
        var first = new IllegalStateException("first");
        first.addSuppressed(new IllegalStateException(first));
        assertThat(DatabaseAway.explains(first)).isFalse();
    }
}
