package tritone.recording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import tritone.telephony.CallId;

/// The convention of `recordings-schema`: where a segment lies, and how its file is named at the switch.
record RecordingPath(CallId call, int segment, Instant startedAt) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
    private static final String CALL = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern NAME = Pattern.compile(CALL + "-([1-9][0-9]{0,3})");
    private static final Pattern SAMPLE = Pattern.compile(CALL + "-machine");

    RecordingPath {
        if (segment < 1) throw new IllegalArgumentException("segments count from 1: " + segment);
    }

    String sound() {
        return folder() + soundFile();
    }

    String manifest() {
        return folder() + name(call, segment) + ".json";
    }

    String soundFile() {
        return name(call, segment) + ".wav";
    }

    static String name(CallId call, int segment) {
        return call + "-" + segment;
    }

    /// The segment a file in the intake belongs to, by its name without extension.
    static Optional<Segment> parse(String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new Segment(CallId.of(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    /// The call a file in the intake is a sample of, by its name without extension.
    static Optional<CallId> sampled(String name) {
        var matcher = SAMPLE.matcher(name);
        return matcher.matches() ? Optional.of(CallId.of(matcher.group(1))) : Optional.empty();
    }

    private String folder() {
        return DAY.format(startedAt) + "/" + call + "/";
    }

    record Segment(CallId call, int number) {}
}
