package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Calls;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.LineSign;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// What an older version wrote of a stopped line is understood by this one.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class OldStopsTest {
    private static final String MIGRATION = "/db/migration/V32_7__dialer_old_stops.sql";

    @Inject
    ALine line;

    @Inject
    LineTroubles troubles;

    @Inject
    Trunks trunks;

    @Inject
    Calls calls;

    @Test
    void aLineStoppedByAnOlderVersionIsTriedAndGoesOn() throws IOException {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(3));
        line.aReadyOperator();
        String trunk = campaign.settings().trunk();
        trunks.stop(trunk, "FAILURES 5/10");
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).isEmpty();
        // When
        migrate();
        migrate();
        // Then
        var open = troubles.open(trunk).orElseThrow();
        assertThat(open.trouble().sign().kind()).isEqualTo(LineSign.Kind.MIXED);
        assertThat(open.trouble().numbers()).isEqualTo(5);
        var stopped = trunks.byName(trunk).flatMap(Trunk::stopped).orElseThrow();
        assertThat(stopped.why()).isEqualTo("MIXED 0 5 " + asWritten(open));
        assertThat(open.trouble().since()).isEqualTo(stopped.since());
        // and the next call tries it
        line.tick(campaign);
        line.ends(campaign, HangUpCause.NO_ANSWER);
        await().until(() -> trunks.byName(trunk).flatMap(Trunk::stopped).isEmpty());
    }

    @Test
    void whatSomebodyWroteByHandStaysAsItIs() throws IOException {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        String trunk = campaign.settings().trunk();
        trunks.stop(trunk, "FAILURES 5/10, says the provider");
        // When
        migrate();
        // Then
        assertThat(troubles.open(trunk)).isEmpty();
        assertThat(trunks.byName(trunk).flatMap(Trunk::stopped).orElseThrow().why())
                .isEqualTo("FAILURES 5/10, says the provider");
    }

    private static String asWritten(LineTroubles.Standing open) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(open.trouble().since());
    }

    private void migrate() throws IOException {
        try (InputStream in = Objects.requireNonNull(OldStopsTest.class.getResourceAsStream(MIGRATION))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            for (String statement : text.split(";\\s*\\n"))
                if (!statement.isBlank()) line.sql().update(statement);
        }
    }
}
