package tritone.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tritone.recording.RecordingRows.Leased;
import tritone.recording.SoundCopy.Copied;

/// Makes manifests, and lets none out that the schema would refuse.
@ApplicationScoped
class Manifests {
    private final ObjectMapper json;
    private final Schema schema = schema();

    Manifests(ObjectMapper json) {
        this.json = json;
    }

    static Manifest of(Leased segment, Sound sound, Copied copied, Instant storedAt) {
        return new Manifest(
                Manifest.VERSION,
                segment.id().toString(),
                segment.path().call().toString(),
                segment.path().segment(),
                new Manifest.Links(segment.previous(), segment.next()),
                segment.path().startedAt(),
                segment.endedAt(),
                storedAt,
                segment.campaign(),
                segment.lead(),
                new Manifest.Audio(
                        segment.path().soundFile(),
                        "wav",
                        "pcm_s16le",
                        sound.rate(),
                        sound.channels(),
                        seconds(sound).doubleValue(),
                        copied.bytes(),
                        copied.sha256()),
                channels(segment, copied),
                new Manifest.Consent(segment.noticePlayedAt()),
                new Manifest.Retention(segment.retainUntil()));
    }

    /// The manifest's text.
    byte[] write(Manifest manifest) {
        String text = text(manifest);
        var wrong = problems(text);
        if (!wrong.isEmpty())
            throw new IllegalStateException("manifest of " + manifest.recordingId() + " breaks its schema: " + wrong);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// What the schema has against a manifest's text; nothing when it is valid.
    List<String> problems(String text) {
        return schema
                .validate(
                        text,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    static BigDecimal seconds(Sound sound) {
        return BigDecimal.valueOf(sound.seconds()).setScale(3, RoundingMode.HALF_UP);
    }

    private static List<Manifest.Channel> channels(Leased segment, Copied copied) {
        var channels = new ArrayList<Manifest.Channel>();
        boolean mixed = copied.levels().size() == 1;
        for (int index : copied.channels()) {
            // The switch records on the client's channel: what it reads from them is left, what it writes to them
            // right.
            boolean client = index == 0;
            var level = copied.levels().get(index);
            channels.add(new Manifest.Channel(
                    index,
                    mixed ? "mixed" : client ? "client" : "agent",
                    mixed || client ? segment.lead() : null,
                    mixed || !client ? segment.agent() : null,
                    level.peak(),
                    level.rms()));
        }
        return channels;
    }

    private String text(Manifest manifest) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(manifest);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Schema schema() {
        try (InputStream in = Manifests.class.getResourceAsStream("/recordings-schema/manifest-v2.json")) {
            if (in == null) throw new IllegalStateException("the manifest's schema is not in the program");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
