package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which store the environment asks for, in the words that `k8s/` uses.
class RecordingStoresTest {
    private static final Map<String, String> BUCKET = Map.of(
            "TRITONE_RECORDINGS_STORAGE", "s3",
            "TRITONE_RECORDINGS_S3_ENDPOINT", "https://s3.example.com",
            "TRITONE_RECORDINGS_S3_BUCKET", "recordings",
            "TRITONE_RECORDINGS_S3_ACCESS_KEY", "access",
            "TRITONE_RECORDINGS_S3_SECRET_KEY", "secret");

    @Test
    void aFolderUnlessSomethingElseIsSaid() {
        assertThat(store(Map.of())).isInstanceOf(FileSystemStore.class);
    }

    @Test
    void aBucketWhenTheEnvironmentNamesIt() {
        assertThat(store(BUCKET)).isInstanceOf(ObjectStore.class);
    }

    @Test
    void whatIsMissingForABucketIsNamed() {
        var without = new HashMap<>(BUCKET);
        without.remove("TRITONE_RECORDINGS_S3_SECRET_KEY");
        assertThatThrownBy(() -> store(without))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("tritone.recordings.s3.secret-key");
    }

    private static RecordingStore store(Map<String, String> environment) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(RecordingSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new EnvConfigSource(environment, 300))
                .withDefaultValue("tritone.recordings.intake", "intake")
                .withDefaultValue("tritone.recordings.store", "store")
                .withDefaultValue("tritone.recordings.every", "off")
                .withDefaultValue("tritone.recordings.sweep-every", "off")
                .build()
                .getConfigMapping(RecordingSettings.class);
        return new RecordingStores().store(settings, Clock.systemUTC());
    }
}
