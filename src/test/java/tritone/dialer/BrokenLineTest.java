package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.Database;
import tritone.Switchboard;
import tritone.call.Calls;
import tritone.campaign.Campaign;
import tritone.campaign.TestCampaigns;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.campaign.law.Mode;
import tritone.launch.AsteriskInstall;
import tritone.launch.AsteriskInstance;
import tritone.launch.Folders;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;
import tritone.people.RowFilter;
import tritone.simulation.InstanceAddress;
import tritone.simulation.Profile;
import tritone.simulation.PublicNetwork;
import tritone.telephony.Telephony;

/// A real switch, and a second line of the simulated network that does to everybody what it is told to.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class BrokenLineTest {
    private static final String LINE = "second";
    private static final int MANY = 20;
    private static final Path TEMPLATES = Path.of("asterisk-config/network");

    private static final Leads.Search ANYBODY = new Leads.Search(Optional.empty(), Optional.empty(), Optional.empty());

    private static PublicNetwork network;
    private static AsteriskInstance provider;

    @Inject
    PlanRunner orders;

    @Inject
    HopperFill fill;

    @Inject
    LineTroubles troubles;

    @Inject
    TestCampaigns given;

    @Inject
    Trunks trunks;

    @Inject
    Leads leads;

    @Inject
    Calls calls;

    @Inject
    Telephony telephony;

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    @BeforeAll
    static void aProvider() throws Exception {
        var board = Switchboard.running();
        Path home = Files.createTempDirectory("tritone-second-line");
        network = new PublicNetwork(
                home, new InstanceAddress(board.spareAddress(), board.pbxAddress(), freePort(), "secret"));
        network.layOut(Profile.read(TEMPLATES.resolve("profile.yaml")));
        provider = AsteriskInstance.start(new AsteriskInstance.Settings(
                AsteriskInstall.ensure(Folders.cache(), line -> {}), home, TEMPLATES, network.variables(), "provider"));
    }

    @AfterAll
    static void theProviderIsGone() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "refuses, REFUSED 403",
        "unknown, NO_SUCH_NUMBER 404",
        "fails, FAILED 503",
        "silent, SILENT 0",
        "late, SILENT 0"
    })
    void aLineThatFailsForEverybodyIsStoppedAndCostsTheBaseNothing(String conduct, String told) throws IOException {
        // Given
        network.secondLine(conduct);
        var campaign = aCampaign();
        var base = campaign.settings().bases().iterator().next();
        // When
        dialEveryone(campaign);
        // Then
        patiently().until(() -> stopped().isPresent());
        patiently().until(() -> calls.inFlight(campaign.id()).isEmpty());
        assertThat(stopped().orElseThrow().why()).startsWith(told + " ");
        patiently()
                .untilAsserted(() -> assertThat(figure(campaign, "coalesce(sum(attempts), 0)", "true"))
                        .isZero());
        patiently()
                .untilAsserted(() -> assertThat(figure(campaign, "count(*)", "standing = 'DUE'"))
                        .isEqualTo(MANY));
        assertThat(leads.inBase(base, ANYBODY, new Leads.Page(0, MANY), RowFilter.everything()))
                .hasSize(MANY)
                .flatExtracting(lead -> lead.phones())
                .noneMatch(LeadPhone::dead);
        // When it is mended
        network.secondLine("works");
        troubles.tryAt(LINE, clock.instant());
        patiently().until(() -> {
            dial(campaign, 1);
            return !calls.inFlight(campaign.id()).isEmpty();
        });
        // Then
        patiently().until(() -> stopped().isEmpty());
        patiently().untilAsserted(() -> {
            everybodyIsDue(campaign);
            dial(campaign, MANY);
            assertThat(figure(campaign, "count(*)", "attempts = 1")).isEqualTo(MANY);
        });
        assertThat(stopped()).isEmpty();
    }

    @Test
    void aLineThatWorksIsNotStopped() throws IOException {
        // Given
        network.secondLine("works");
        var campaign = aCampaign();
        // When
        dialEveryone(campaign);
        // Then
        patiently()
                .untilAsserted(() ->
                        assertThat(figure(campaign, "count(*)", "attempts = 1")).isEqualTo(MANY));
        assertThat(stopped()).isEmpty();
    }

    /// To people who are there, talk for four seconds and hang up.
    private Campaign aCampaign() {
        // the switch asks each line every five seconds whether it is there, and dials none that was not
        patiently().until(() -> telephony.trunks().getOrDefault(LINE, false));
        trunks.put(LINE, "127.0.0.1", 100);
        trunks.resume(LINE);
        var base = given.aBase();
        Stream.generate(() ->
                        "+749502%05d".formatted(ThreadLocalRandom.current().nextInt(100_000)))
                .distinct()
                .limit(MANY)
                .forEach(number -> given.aLead(base, "Europe/Moscow", number));
        var settings = given.settings(base);
        var always = TestCampaigns.with(settings, settings.team(), Mode.PROGRESSIVE, TestCampaigns.ALWAYS);
        var campaign = given.running(TestCampaigns.over(LINE, Duration.ofSeconds(15), always));
        fill.fill(campaign);
        return campaign;
    }

    private void dialEveryone(Campaign campaign) {
        patiently().until(() -> {
            dial(campaign, MANY);
            return stopped().isPresent()
                    || figure(campaign, "count(*)", "standing = 'DUE' and due_at <= utc_timestamp(6)") == 0;
        });
    }

    /// Whom the rules sent away while the line stood still waits a minute else.
    private void everybodyIsDue(Campaign campaign) {
        new Sql(source)
                .update(
                        "update hopper set due_at = utc_timestamp(6) - interval 1 second where campaign_id = ?"
                                + " and standing = 'DUE' and attempts = 0",
                        campaign.id().value());
    }

    private void dial(Campaign campaign, int most) {
        orders.place(campaign, trunks.byName(LINE).orElseThrow(), most, Set.of());
    }

    private Optional<Trunk.Stopped> stopped() {
        return trunks.byName(LINE).flatMap(Trunk::stopped);
    }

    private long figure(Campaign campaign, String what, String where) {
        return new Sql(source)
                .query(
                        row -> row.getLong(1),
                        "select " + what + " from hopper where campaign_id = ? and " + where,
                        campaign.id().value())
                .getFirst();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
