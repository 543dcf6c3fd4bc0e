package tritone.web.recordings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.telephony.CallId;

/// A call the detector took for a machine's, to be judged by ear.
///
/// @param person whether it was a person; null while nobody has said
public record MachineSampleView(
        RecordingView recording, @Nullable Boolean person) {
    static MachineSampleView of(RecordingView recording, Map<CallId, Boolean> said) {
        return new MachineSampleView(recording, said.get(new CallId(recording.call())));
    }
}
