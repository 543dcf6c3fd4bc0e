package tritone.telephony;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/// The service on a switch in memory.
public class WithFakeSwitch implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeSwitch.class);
    }
}
