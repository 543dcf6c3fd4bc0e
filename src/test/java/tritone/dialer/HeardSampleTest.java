package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.access.Postings;
import tritone.agent.Agents;
import tritone.agent.RealPhones;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.InFlight;
import tritone.campaign.Campaign;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.recording.ARecording;
import tritone.telephony.CallId;
import tritone.web.Visitor;

/// From a real detector's verdict, by way of somebody who listens, to the pace: a person whom it took for a machine was
/// abandoned.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class HeardSampleTest {
    private static final int ANSWERED = 100;
    private static final int LOUD = 1000;
    private static final int HEADER = 44;

    @Inject
    Dialer dialer;

    @Inject
    HopperFill fill;

    @Inject
    TestCampaigns given;

    @Inject
    Floor floor;

    @Inject
    RealPhones phones;

    @Inject
    Agents agents;

    @Inject
    Calls calls;

    @Inject
    Postings postings;

    @Inject
    ARecording recordings;

    private TeamId team;
    private PersonId operator;
    private Visitor supervisor;

    @BeforeEach
    void anOperatorWithAPhone() {
        phones.linked();
        team = floor.aTeam().id();
        supervisor = aVisitor(Role.SUPERVISOR, Optional.of(team));
        operator = floor.anOperator(team);
        phones.plugIn(operator);
        phones.startShift(operator);
    }

    @AfterEach
    void theShiftIsOver() {
        agents.endShift(operator);
    }

    @Test
    void aPersonHeardInASampleIsChargedToTheLimitAndToldToThePacer() {
        // Given
        var campaign = aCampaignThatReachesAMachine();
        var call = takenForAMachine(campaign);
        patiently().until(() -> budget(campaign).equals("3"));
        var listener = aVisitor(Role.QA);
        postings.assign(listener.id(), Set.of(campaign.id()));
        String sample = sampleOf(call, listener);
        assertThat(loudest(listener.asks()
                        .get("/api/recordings/" + sample + "/audio")
                        .asByteArray()))
                .isGreaterThan(LOUD);
        // When
        listener.sends(Map.of("person", true))
                .put("/api/machine-samples/" + sample + "/verdict")
                .then()
                .statusCode(200)
                .body("person", equalTo(true));
        // Then
        var month = progress(campaign);
        assertThat(month.getLong("month.mistaken")).isOne();
        assertThat(month.getDouble("month.abandonedShare")).isEqualTo(1.0 / ANSWERED);
        // one by the ledger, and one until the pacer may trust that what it was told is in there
        patiently().until(() -> budget(campaign).equals("1"));
        patiently().until(() -> budget(campaign).equals("2"));
    }

    private Campaign aCampaignThatReachesAMachine() {
        var base = given.aBase();
        given.aLead(
                base,
                "Europe/Moscow",
                "+7908%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)));
        var predictive = TestCampaigns.with(given.settings(base), team, Mode.PREDICTIVE, TestCampaigns.ALWAYS);
        var settings = given.onTheRealTrunk(TestCampaigns.detecting(predictive));
        var campaign = QuarkusTransaction.requiringNew().call(() -> {
            var begun = given.running(settings);
            floor.answeredBefore(begun.id(), ANSWERED);
            return begun;
        });
        fill.fill(campaign);
        return campaign;
    }

    private CallId takenForAMachine(Campaign campaign) {
        var call = patiently()
                .until(
                        () -> {
                            dialer.tick(List.of(campaign));
                            return calls.inFlight(campaign.id()).stream().findFirst();
                        },
                        Optional::isPresent)
                .map(InFlight::call)
                .orElseThrow();
        patiently().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("MACHINE"));
        return call;
    }

    private String sampleOf(CallId call, Visitor listener) {
        String stored = "find { it.recording.call == '%s' && it.recording.status == 'STORED' }?.recording?.id";
        return patiently()
                .until(
                        () -> {
                            recordings.takeIn();
                            return listener.asks().get("/api/machine-samples").<String>path(stored.formatted(call));
                        },
                        Objects::nonNull);
    }

    private String budget(Campaign campaign) {
        dialer.tick(List.of(campaign));
        return String.valueOf(progress(campaign).getString("because.figures.budget"));
    }

    private JsonPath progress(Campaign campaign) {
        return supervisor
                .asks()
                .get("/api/campaigns/" + campaign.id().value() + "/progress")
                .jsonPath();
    }

    private static int loudest(byte[] wave) {
        var samples = ByteBuffer.wrap(wave, HEADER, wave.length - HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        return IntStream.range(0, samples.remaining())
                .map(at -> Math.abs(samples.get(at)))
                .max()
                .orElse(0);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
