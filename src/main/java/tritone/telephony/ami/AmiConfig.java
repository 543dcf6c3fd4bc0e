package tritone.telephony.ami;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/// How the switch is reached.
@ConfigMapping(prefix = "tritone.ami")
interface AmiConfig {
    /// Without it no connection is tried, and every order is refused.
    boolean enabled();

    String host();

    int port();

    String user();

    String secret();

    /// Names of the trunks in `pjsip.conf`; every other endpoint is a phone.
    Set<String> trunks();
}
