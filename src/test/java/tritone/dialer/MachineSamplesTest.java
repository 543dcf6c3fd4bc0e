package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.AttemptCounts.Machines;
import tritone.call.AttemptHistory;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.call.MachineChecks;
import tritone.campaign.Campaign;
import tritone.campaign.law.Mode;
import tritone.dialer.pacing.Observation.MistakenForMachine;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.Telephony.Dial;
import tritone.telephony.Telephony.RecordingTarget;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class MachineSamplesTest {
    private static final PersonId LISTENER = new PersonId(1);

    @Inject
    ALine line;

    @Inject
    MachineChecks checks;

    @Inject
    AttemptHistory history;

    @Inject
    Observations observations;

    @Inject
    Ledgers ledgers;

    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Inject
    Clock clock;

    @Test
    void aPersonHeardInASampleStandsForAsManyVerdictsAsASampleAndCountsAgainstTheLimit() {
        // Given
        var campaign = line.detecting(Mode.PREDICTIVE, line.leads(4));
        for (int i = 0; i < 4; i++) line.aReadyOperator();
        var taken = takenForMachines(campaign);
        assertThat(charged(campaign)).isZero();
        observations.drain(campaign.id());
        // When
        assertThat(checks.say(taken.getFirst(), true, LISTENER)).isTrue();
        assertThat(checks.say(taken.getLast(), false, LISTENER)).isTrue();
        // Then
        assertThat(observations.drain(campaign.id()))
                .singleElement()
                .isInstanceOfSatisfying(
                        MistakenForMachine.class,
                        told -> assertThat(told.attempt())
                                .isEqualTo(taken.getFirst().toString()));
        assertThat(charged(campaign)).isEqualTo(2);
        // and the last word counts
        checks.say(taken.getFirst(), false, LISTENER);
        assertThat(charged(campaign)).isZero();
    }

    @Test
    void whoWasHungUpOnByMistakeWasAbandonedAndRests() {
        // Given
        var campaign = line.detecting(Mode.PROGRESSIVE, line.leads(1));
        line.aReadyOperator();
        var call = takenForMachines(campaign).getFirst();
        var number = new PhoneNumber(line.dialled(campaign).getFirst());
        assertThat(abandoned(number)).isEmpty();
        // When
        checks.say(call, true, LISTENER);
        // Then
        assertThat(abandoned(number)).isPresent();
    }

    @Test
    void whatTheDetectorHeardIsKeptWhereItsVerdictWasAMachine() {
        // Given
        var campaign = line.detecting(Mode.PROGRESSIVE, line.leads(1));
        line.aReadyOperator();
        // When
        var call = takenForMachines(campaign).getFirst();
        // Then
        assertThat(phone.orders(Dial.class))
                .filteredOn(dial -> dial.call().equals(call))
                .extracting(Dial::sample)
                .containsExactly(Optional.of(new RecordingTarget(call + "-machine")));
        assertThat(line.sql()
                        .query(
                                row -> row.getString(1),
                                "select intake_file from recording where call_id = ? and sample and agent_id is null",
                                call.toString()))
                .containsExactly(call + "-machine");
    }

    @Test
    void aCallThatWasNotTakenForAMachineIsNotToBeJudged() {
        var campaign = line.detecting(Mode.PROGRESSIVE, line.leads(1));
        line.aReadyOperator();
        line.tick(campaign);
        var call = line.only(campaign);
        line.ends(campaign, HangUpCause.BUSY);
        assertThat(checks.say(call, true, LISTENER)).isFalse();
    }

    @Test
    void withNobodyHeardNobodyWasMistakenAndPartsOfAPersonAreOne() {
        assertThat(new Machines(50, 0, 0).mistaken()).isZero();
        assertThat(new Machines(50, 10, 0).mistaken()).isZero();
        assertThat(new Machines(50, 10, 1).mistaken()).isEqualTo(5);
        assertThat(new Machines(51, 10, 1).mistaken()).isEqualTo(6);
    }

    private List<CallId> takenForMachines(Campaign campaign) {
        line.tick(campaign);
        var all = calls.inFlight(campaign.id()).stream().map(InFlight::call).toList();
        for (CallId call : all) {
            phone.machineAnswers(call);
            phone.customerGoes(call, HangUpCause.NORMAL);
        }
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
        return all;
    }

    private long charged(Campaign campaign) {
        return ledgers.of(campaign.id(), Ledgers.MONTH, clock.instant()).charged();
    }

    private Optional<Instant> abandoned(PhoneNumber number) {
        var known =
                history.to(List.of(number), clock.instant().minus(Ledgers.DAY)).get(number);
        return known == null ? Optional.empty() : known.abandonedAt();
    }
}
