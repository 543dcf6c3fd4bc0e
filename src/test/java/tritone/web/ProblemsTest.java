package tritone.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void aCallerWhoClosesTheConnectionIsNoFailureOfTheService() {
        var gone = new HttpClosedException("Connection was closed");
        assertThat(problems.unexpected(gone).getStatus()).isEqualTo(499);
        assertThat(problems.broken(new IOException(gone)).getStatus()).isEqualTo(499);
    }

    @Test
    void anythingElseIsAFailureWithANumberToTell() {
        var answer = problems.unexpected(new IllegalStateException("broken"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(((Problem) answer.getEntity()).detail()).startsWith("Tell the administrator this number: ");
    }
}
