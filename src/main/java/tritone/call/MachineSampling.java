package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.RecordingTarget;

/// Which calls are recorded while the detector of answering machines listens, so that a person may judge its verdicts.
@ApplicationScoped
public class MachineSampling {
    private static final int PARTS = 10_000;

    private final double share;

    MachineSampling(@ConfigProperty(name = "tritone.machine-samples.share") double share) {
        this.share = share;
    }

    /// The same call is always taken, or never: the last bits of its id were drawn at random.
    public Optional<RecordingTarget> of(CallId call) {
        int drawn = Math.floorMod(call.value().getLeastSignificantBits(), PARTS);
        return drawn < share * PARTS ? Optional.of(new RecordingTarget(call + "-machine")) : Optional.empty();
    }
}
