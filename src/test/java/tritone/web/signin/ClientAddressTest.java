package tritone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress addresses =
            new ClientAddress(Optional.of(List.of("10.0.0.5", "192.168.0.0/16", "fd00::/8")));

    @Test
    void nobodyElsesWordIsBelieved() {
        assertThat(addresses.of("203.0.113.9", List.of("1.2.3.4"))).isEqualTo("203.0.113.9");
        assertThat(new ClientAddress(Optional.empty()).of("10.0.0.5", List.of("1.2.3.4")))
                .isEqualTo("10.0.0.5");
    }

    @Test
    void aProxyOfOursNamesTheClient() {
        assertThat(addresses.of("10.0.0.5", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(addresses.of("10.0.0.5", List.of())).isEqualTo("10.0.0.5");
    }

    @Test
    void whatTheClientWroteItselfIsNotRead() {
        assertThat(addresses.of("10.0.0.5", List.of("1.2.3.4, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(addresses.of("10.0.0.5", List.of("1.2.3.4", "203.0.113.9, 192.168.7.1")))
                .isEqualTo("203.0.113.9");
        assertThat(addresses.of("10.0.0.5", List.of("1.2.3.4, nonsense.example")))
                .isEqualTo("10.0.0.5");
    }

    @Test
    void portsAndIpv6AreRead() {
        assertThat(addresses.of("10.0.0.5", List.of("203.0.113.9:5555"))).isEqualTo("203.0.113.9");
        assertThat(addresses.of("fd00:0:0:0:0:0:0:1", List.of("[2001:db8::7]:443")))
                .isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void nonsenseInTheConfigurationIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new ClientAddress(Optional.of(List.of("proxy.example"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
