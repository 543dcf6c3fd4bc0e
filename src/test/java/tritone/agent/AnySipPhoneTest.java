package tritone.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.launch.BaresipInstall;
import tritone.launch.Folders;

/// An operator works with a SIP phone that we did not make: a packaged baresip that knows nothing but its account.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class AnySipPhoneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HEARD = 500;

    @Inject
    RealPhones phones;

    @Inject
    Agents agents;

    @Inject
    PhoneAccounts accounts;

    @Inject
    Calls calls;

    @Inject
    Floor floor;

    private final Path home;
    private @Nullable Process baresip;

    AnySipPhoneTest() throws IOException {
        home = Files.createTempDirectory("tritone-test-phone");
    }

    @AfterEach
    void hangUp() throws IOException, InterruptedException {
        if (baresip == null) return;
        baresip.destroy();
        if (!baresip.waitFor(5, TimeUnit.SECONDS)) baresip.destroyForcibly();
        deleted(home);
    }

    @Test
    void aPackagedPhoneRegistersPicksUpTakesADialledCallAndIsRecorded() throws Exception {
        // Given
        phones.linked();
        var team = floor.aTeam().id();
        var operator = floor.anOperator(team);
        baresip = aBaresip(accounts.of(operator).phone());
        phones.startShift(operator);
        // When
        var call = calls.place(floor.anAttempt(
                        floor.aCampaign(team),
                        "+7900" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999)))
                .call()
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> agents.stateOf(operator) instanceof AgentState.Talking);
        // Then
        var recording = Switchboard.running().intake().resolve(call + "-1.raw");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(recording).exists();
            assertThat(loudest(recording, 0, 0, 4)).as("the client").isGreaterThan(HEARD);
            assertThat(loudest(recording, 0, 2, 4)).as("the phone").isGreaterThan(HEARD);
        });
        assertThat(calls.hangUp(call, operator)).isEqualTo(Calls.Answer.DONE);
        await().atMost(PATIENCE).until(() -> floor.outcomes(call).contains("CONNECTED"));
        agents.endShift(operator);
        await().untilAsserted(() -> assertThat(loudest(home.resolve("heard.wav"), 44, 0, 2))
                .as("what the operator heard")
                .isGreaterThan(HEARD));
    }

    private Process aBaresip(PhoneAccounts.Account account) throws IOException, InterruptedException {
        Path prefix = BaresipInstall.ensure(Folders.cache(), line -> {});
        var board = Switchboard.running();
        Path words = Path.of("src/main/resources/simulation/warm-meeting-01-operator.wav")
                .toAbsolutePath();
        Files.writeString(home.resolve("config"), """
                sip_listen %1$s:0
                net_interface %1$s
                module_path %2$s
                module g711.so
                module aufile.so
                module_app account.so
                module_app menu.so
                audio_source aufile,%3$s
                audio_player aufile,%4$s
                audio_alert aufile,%5$s
                """.formatted(
                        board.phoneAddress(),
                        BaresipInstall.modules(prefix),
                        words,
                        home.resolve("heard.wav"),
                        home.resolve("alert.wav")));
        Files.writeString(
                home.resolve("accounts"),
                "<sip:%1$s@%2$s>;auth_user=%1$s;auth_pass=%3$s;answermode=auto;regint=60;audio_codecs=PCMA%n"
                        .formatted(account.username(), board.pbxAddress(), account.secret()));
        Files.createFile(home.resolve("contacts"));
        Files.createFile(home.resolve("current_contact"));
        return new ProcessBuilder(BaresipInstall.command(prefix, List.of("-4", "-f", home.toString())))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("baresip.log").toFile())
                .start();
    }

    private static void deleted(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    private static int loudest(Path file, int header, int from, int step) throws IOException {
        var samples = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int loudest = 0;
        for (int at = header + from; at + 1 < samples.capacity(); at += step)
            loudest = Math.max(loudest, Math.abs(samples.getShort(at)));
        return loudest;
    }
}
