package tritone.recording;

import java.util.UUID;

/// The id of one recorded segment of a call.
public record RecordingId(UUID value) {
    public static RecordingId of(String text) {
        return new RecordingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
