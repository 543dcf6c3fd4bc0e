package tritone.simulation;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tritone.simulation.ReportTables.Stored;
import tritone.sound.BadWave;

/// Reads every recorded file of a run again: is it there, whole, valid, and is there something to hear?
///
/// @param silent files of which a channel carries no sound
record StoredRecordings(long stored, long valid, long silent, List<String> errors) {
    static StoredRecordings check(RunReport.Source source, List<Stored> recordings) throws IOException {
        var check = new Check(source);
        for (var recording : recordings) check.one(recording);
        return new StoredRecordings(check.stored, check.valid, check.silent, List.copyOf(check.errors));
    }

    private static final class Check {
        private final Path store;
        private final Schema schema;
        private final List<String> errors = new ArrayList<>();
        private long stored;
        private long valid;
        private long silent;

        Check(RunReport.Source source) throws IOException {
            store = source.store();
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(source.schema()));
        }

        void one(Stored recording) throws IOException {
            String name = "recording " + recording.call() + "-" + recording.segment();
            if (recording.path() == null || !recording.status().equals("STORED")) {
                errors.add("%s is %s: %s".formatted(name, recording.status(), recording.problem()));
                return;
            }
            Path sound = store.resolve(recording.path());
            Path manifest = Path.of(sound.toString().replaceFirst("\\.[a-z0-9]+$", ".json"));
            if (!Files.isRegularFile(sound)) {
                errors.add(name + " is not in the store");
                return;
            }
            stored++;
            byte[] bytes = Files.readAllBytes(sound);
            if (!sha256(bytes).equals(recording.sha256())) errors.add(name + " is not the file whose hash was stored");
            if (hasSilentChannel(bytes, name)) silent++;
            if (isValid(manifest, name)) valid++;
        }

        private boolean isValid(Path manifest, String name) throws IOException {
            if (!Files.isRegularFile(manifest)) {
                errors.add(name + " has no manifest");
                return false;
            }
            var wrong = schema.validate(
                    Files.readString(manifest),
                    InputFormat.JSON,
                    run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
            if (!wrong.isEmpty()) errors.add(name + " has a manifest that breaks its schema: " + wrong.getFirst());
            return wrong.isEmpty();
        }

        private boolean hasSilentChannel(byte[] bytes, String name) {
            try {
                return StereoSound.parse(bytes).hasSilentChannel();
            } catch (BadWave | IllegalArgumentException broken) {
                errors.add(name + " cannot be read as sound: " + broken.getMessage());
                return true;
            }
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
