package tritone.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.phone.AllowedNumbers;
import tritone.phone.OutboundLine;
import tritone.phone.PhoneNumber;

/// The whole service on a real switch: configuration in, events out.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class SwitchInServiceTest {
    @Inject
    Telephony telephony;

    @Inject
    Ear ear;

    @Test
    void anOrderGoesOutAndItsEventsComeBackAsTheHousesOwn() {
        await().atMost(Duration.ofSeconds(60)).until(telephony::linked);
        var random = ThreadLocalRandom.current();
        var call = CallId.at(System.currentTimeMillis(), random.nextLong(), random.nextLong());

        var line = new OutboundLine("public", AllowedNumbers.usual(Set.of("RU")), Set.of());
        telephony.dial(new Telephony.Dial(
                call,
                line.clear(new PhoneNumber("+79020000001"), Optional.empty()).orElseThrow(),
                Duration.ofSeconds(15),
                false,
                Optional.empty(),
                Optional.empty(),
                "ru"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ear.heard)
                        .filteredOn(TelephonyEvent.HungUp.class::isInstance)
                        .extracting(event -> ((TelephonyEvent.HungUp) event).verdict())
                        .contains(HangUpCause.BUSY));
    }

    @Singleton
    static class Ear {
        final List<TelephonyEvent> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes TelephonyEvent event) {
            heard.add(event);
        }
    }
}
