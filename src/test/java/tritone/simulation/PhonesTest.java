package tritone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tritone.launch.AsteriskInstall;
import tritone.launch.AsteriskInstance;
import tritone.launch.Folders;
import tritone.simulation.Phones.Account;
import tritone.simulation.Phones.Habit;
import tritone.telephony.RawAmi;

/// Phones that register with the real switch, as it is configured for the product.
class PhonesTest {
    @TempDir
    static Path folder;

    static String pbxIp = "";
    static AsteriskInstance pbx;
    static AsteriskInstance program;
    static Phones phones;

    @BeforeAll
    static void start() throws Exception {
        var random = new Random();
        String prefix = "127.%d.%d.".formatted(random.nextInt(1, 63), random.nextInt(1, 255));
        pbxIp = prefix + "1";
        Path cache = AsteriskInstall.ensure(Folders.cache(), line -> {});
        Files.writeString(folder.resolve("accounts"), account("phone1") + account("phone2"));
        pbx = AsteriskInstance.start(new AsteriskInstance.Settings(
                cache, folder.resolve("pbx"), Path.of("asterisk-config/pbx"), pbxVariables(pbxIp), "pbx"));
        phones = new Phones(folder.resolve("phones"), new InstanceAddress(prefix + "3", pbxIp, freePort(), "secret"));
        phones.layOut();
        program = AsteriskInstance.start(new AsteriskInstance.Settings(
                cache, folder.resolve("phones"), Path.of("asterisk-config/phones"), phones.variables(), "phones"));
        phones.plugIn(
                List.of(
                        new Account("phone1", "secret-phone1", new Habit.Headset()),
                        new Account("phone2", "secret-phone2", new Habit.Rings(1.5))),
                Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        program.close();
        pbx.close();
    }

    @Test
    void theConfigurationIsReadWithoutAWarning() throws Exception {
        assertThat(Files.readAllLines(folder.resolve("phones/log/messages")))
                .noneMatch(line -> line.contains("WARNING") || line.contains("ERROR"));
    }

    @Test
    void aHeadsetPicksUpAtOnceAndSpeaksWhatItIsTold() throws Exception {
        // Given
        Path recording = folder.resolve("operator.wav");
        ring("phone1");
        String channel =
                await().atMost(Duration.ofSeconds(60)).until(() -> upChannel("phone1"), name -> !name.isEmpty());
        Dialogue dialogue = Dialogues.load().byId("refusal-hard");

        // When
        pbx.ask("mixmonitor start " + channel + " " + recording + ",r(" + recording + ")");
        boolean spoken = phones.speak("phone1", dialogue);
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.size(recording) > 7 * 16_000);
        phones.hangUp("phone1");

        // Then
        assertThat(spoken).isTrue();
        await().atMost(Duration.ofSeconds(60)).until(() -> upChannel("phone1").isEmpty());
        var sound = StereoSound.parse(Files.readAllBytes(recording));
        assertThat(sound.loudest(0)).isGreaterThan(500);
    }

    @Test
    void aManagersPhoneRingsForAWhile() throws Exception {
        long begun = System.nanoTime();
        ring("phone2");
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(60))
                .until(() -> upChannel("phone2"), name -> !name.isEmpty());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1400));
        assertThat(phones.fallSilent("phone2")).isTrue();
        phones.hangUp("phone2");
    }

    @Test
    void whoIsOnNoCallCannotSpeak() throws Exception {
        assertThat(phones.speak("phone9", Dialogues.load().byId("refusal-hard")))
                .isFalse();
    }

    @Test
    void aNameThatCouldLeaveItsLineIsRefused() {
        assertThatThrownBy(() -> new Account("x\n[y]", "s", new Habit.Headset()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void ring(String account) throws IOException {
        try (var ami = new RawAmi(pbxIp, 5038, "tritone", "secret")) {
            ami.ask(
                    "Originate",
                    Map.of(
                            "Channel", "PJSIP/" + account,
                            "Context", "agent-line",
                            "Exten", "s",
                            "Priority", "1",
                            "Async", "true"));
        }
    }

    private static String upChannel(String account) throws IOException, InterruptedException {
        return pbx.ask("core show channels concise")
                .lines()
                .filter(line -> line.startsWith("PJSIP/" + account + "-") && line.contains("!Up!"))
                .map(line -> line.substring(0, line.indexOf('!')))
                .findFirst()
                .orElse("");
    }

    private static String account(String name) {
        return """
                [%1$s](sip-phone)
                auth = %1$s
                aors = %1$s
                [%1$s](account-auth)
                username = %1$s
                password = secret-%1$s
                [%1$s](account-aor)
                """.formatted(name);
    }

    private static Map<String, String> pbxVariables(String ip) throws IOException {
        var variables = new HashMap<String, String>();
        for (String name : List.of("ADDRESS", "MEDIA_ADDRESS", "HOST_ADDRESS", "AMI_ADDRESS", "TRUNK_HOST"))
            variables.put(name, ip);
        variables.put("SIP_PORT", "5060");
        variables.put("HTTP_PORT", "8088");
        variables.put("AMI_PORT", "5038");
        variables.put("AMI_PERMIT", "127.0.0.0/255.0.0.0");
        variables.put("AMI_USER", "tritone");
        variables.put("AMI_SECRET", "secret");
        variables.put("TRUNK_PORT", "5060");
        variables.put("RTP_START", "10000");
        variables.put("RTP_END", "10999");
        variables.put("LANGUAGE", "ru");
        variables.put("ACCOUNTS_FILE", folder.resolve("accounts").toString());
        variables.put("QUEUES_FILE", folder.resolve("queues").toString());
        return variables;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
