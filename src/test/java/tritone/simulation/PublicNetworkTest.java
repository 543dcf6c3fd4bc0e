package tritone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tritone.launch.AsteriskInstall;
import tritone.launch.AsteriskInstance;
import tritone.launch.Folders;
import tritone.simulation.Behaviour.Busy;
import tritone.simulation.Behaviour.Dead;
import tritone.simulation.Behaviour.NoAnswer;
import tritone.simulation.Behaviour.OutOfReach;
import tritone.simulation.Behaviour.Refuses;
import tritone.simulation.Behaviour.Talks;
import tritone.simulation.Dialogue.Side;
import tritone.sound.Alaw;

/// The network on a real Asterisk, called by a bare SIP tool.
class PublicNetworkTest {
    private static final Path TEMPLATES = Path.of("asterisk-config/network");

    @TempDir
    static Path home;

    static AsteriskInstance instance;
    static SipCaller caller;
    static PublicNetwork network;
    static Profile profile;

    @BeforeAll
    static void start() throws Exception {
        profile = Profile.read(TEMPLATES.resolve("profile.yaml"));
        var random = new Random();
        String prefix = "127.%d.%d.".formatted(random.nextInt(1, 255), random.nextInt(1, 255));
        var address = new InstanceAddress(prefix + "2", prefix + "1", freePort(), "secret");
        network = new PublicNetwork(home, address);
        network.layOut(profile);
        Path program = AsteriskInstall.ensure(Folders.cache(), line -> {});
        instance = AsteriskInstance.start(
                new AsteriskInstance.Settings(program, home, TEMPLATES, network.variables(), "network"));
        caller = new SipCaller(prefix + "1", prefix + "2");
    }

    @AfterAll
    static void stop() {
        caller.close();
        instance.close();
    }

    @Test
    void bootsWithoutAWarning() throws Exception {
        assertThat(Files.readAllLines(home.resolve("log/messages")))
                .noneMatch(line -> line.contains("WARNING") || line.contains("ERROR"));
    }

    @Test
    void aPersonSaysTheirPhrasesAtTheTimesGiven() throws Exception {
        // Given
        Dialogue dialogue = Dialogues.load().byId("warm-meeting");

        // When
        var heard = caller.call("74950100555", Duration.ofSeconds(5), Duration.ofSeconds(14));

        // Then
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.hungUp()).isFalse();
        double lag = 0.1;
        for (var turn : dialogue.turns()) {
            if (turn.end() > 13.5) break;
            double loudness = loudness(heard.sound(), turn.start() + lag, turn.end() - lag);
            if (turn.who() == Side.CLIENT) assertThat(loudness).as(turn.text()).isGreaterThan(500);
            else assertThat(loudness).as(turn.text()).isLessThan(20);
        }
    }

    @Test
    void whoHangsUpEarlySpeaksAndIsGone() throws Exception {
        var heard = caller.call("74950200555", Duration.ofSeconds(5), Duration.ofSeconds(10));

        assertThat(heard.hungUp()).isTrue();
        assertThat(heard.sound().length / (double) Alaw.RATE).isBetween(3.5, 5.5);
    }

    @Test
    void whoWaitsForAManagerBeginsAnewWhenTheManagerIsThere() throws Exception {
        // Given
        String number = "74950800555";
        var call = CompletableFuture.supplyAsync(() -> listenTo(number, Duration.ofSeconds(8)));
        await().until(() -> caller.heardSeconds() > 2.5);

        // When
        double asked = caller.heardSeconds();
        network.managerIsThere(number);
        double begun = caller.heardSeconds();

        // Then
        var phrase = Dialogues.load().byId(Dialogues.MANAGER_TALK).turns().getFirst();
        byte[] heard = call.join().sound();
        assertThat(loudness(heard, begun + 0.2, asked + phrase.start() - 0.3)).isLessThan(20);
        assertThat(loudness(heard, begun + phrase.start() + 0.3, asked + phrase.end() - 0.5))
                .isGreaterThan(500);
    }

    @Test
    void eachKindOfCallEndsWithItsOwnStatus() throws Exception {
        assertThat(statusOf("74950300555")).isEqualTo(0);
        assertThat(statusOf("74950400555")).isEqualTo(486);
        assertThat(statusOf("74950500555")).isEqualTo(404);
        assertThat(statusOf("74950600555")).isEqualTo(480);
        assertThat(statusOf("74950700555")).isEqualTo(403);
    }

    @Test
    void theDialplanDrawsWhatTheProfileSays() throws Exception {
        var subscribers = new Subscribers(profile);
        for (int n = 0; n < 10; n++) {
            String number = "7912" + (5550100 + n);
            var expected = subscribers.behaviour(number, 1);
            int status = statusOf(number);
            assertThat(status)
                    .as(number + " " + expected)
                    .isEqualTo(
                            switch (expected) {
                                case Dead() -> 404;
                                case Busy() -> 486;
                                case OutOfReach() -> 480;
                                case NoAnswer() -> 0;
                                case Refuses(double ring) -> ring < 2 ? 403 : 0;
                                case Talks(double ring, String dialogue) -> ring < 2 ? 200 : 0;
                            });
        }
    }

    private static SipCaller.Outcome listenTo(String number, Duration listening) {
        try {
            return caller.call(number, Duration.ofSeconds(5), listening);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int statusOf(String number) throws IOException {
        return caller.call(number, Duration.ofSeconds(2), Duration.ofMillis(100))
                .status();
    }

    /// Root mean square of the samples between two moments.
    private static double loudness(byte[] sound, double from, double to) {
        int begin = (int) (from * Alaw.RATE);
        int end = Math.min((int) (to * Alaw.RATE), sound.length);
        double sum = 0;
        for (int i = begin; i < end; i++) sum += Math.pow(Alaw.decode(sound[i]), 2);
        return Math.sqrt(sum / (end - begin));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
