package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.asteriskjava.manager.event.ContactStatusEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.telephony.TelephonyEvent;

/// What the switch says of a phone's registration: the words are those of Asterisk 22.
class RegistrationTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final ContactStates contacts = new ContactStates(Set.of("public"));

    @ParameterizedTest
    @CsvSource({
        "NonQualified, true, true",
        "Created, true, true",
        "Reachable, true, false",
        "Unreachable, false, false",
        "Removed, false, false",
    })
    void aPhoneIsThereOrNotAndPerhapsUnderANewAddress(String status, boolean there, boolean anew) {
        assertThat(contacts.read(of("web1", status), NOON))
                .contains(new TelephonyEvent.PhoneSeen("web1", there, anew, NOON));
    }

    @Test
    void aTrunkThatWasNotAskedYetIsNeitherThereNorGone() {
        assertThat(contacts.read(of("public", "NonQualified"), NOON)).isEmpty();
        assertThat(contacts.read(of("public", "Reachable"), NOON))
                .contains(new TelephonyEvent.TrunkSeen("public", true, NOON));
    }

    private ContactStatusEvent of(String aor, String status) {
        var event = new ContactStatusEvent(this);
        event.setAor(aor);
        event.setContactStatus(status);
        return event;
    }
}
