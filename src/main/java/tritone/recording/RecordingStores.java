package tritone.recording;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import tritone.recording.RecordingSettings.ObjectStorage;

/// Which store is used, by configuration.
@ApplicationScoped
class RecordingStores {
    @Produces
    @ApplicationScoped
    RecordingStore store(RecordingSettings settings, Clock clock) {
        return switch (settings.storage()) {
            case FOLDER -> new FileSystemStore(settings.store());
            case S3 -> new ObjectStore(bucket(settings.s3(), clock));
        };
    }

    private static S3Bucket bucket(ObjectStorage said, Clock clock) {
        String endpoint = required("endpoint", said.endpoint()).toString().replaceAll("/+$", "");
        String name = required("bucket", said.bucket());
        var signature = new S3Signature(
                said.region(),
                required("access-key", said.accessKey()),
                required("secret-key", said.secretKey()),
                said.sessionToken());
        return new S3Bucket(URI.create(endpoint + "/" + S3Signature.encoded(name)), signature, clock);
    }

    private static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new ConfigurationException(
                "Recordings go to an object storage, and tritone.recordings.s3." + name + " is not set."));
    }
}
