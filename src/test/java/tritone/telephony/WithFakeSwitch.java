package tritone.telephony;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/// The service on a switch in memory.
public class WithFakeSwitch implements QuarkusTestProfile {
    /// A test that forgets calls on purpose would see their channels hung up as strays.
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("tritone.calls.compare-every", "off");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeSwitch.class);
    }
}
