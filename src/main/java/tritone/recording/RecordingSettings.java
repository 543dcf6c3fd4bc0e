package tritone.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where recordings come from and go to.
@ConfigMapping(prefix = "tritone.recordings")
interface RecordingSettings {
    /// The folder the switch writes into.
    Path intake();

    /// Where finished recordings go.
    @WithDefault("folder")
    Storage storage();

    /// The folder, when it is one.
    Path store();

    /// The bucket, when it is one.
    ObjectStorage s3();

    /// How often the intake looks for ended segments, and how often for files nobody knows; `off` never.
    String every();

    String sweepEvery();

    /// A file is whole when the segment has ended and nothing was written for so long.
    @WithDefault("3s")
    Duration quiet();

    /// A file that has not come so long after the end will not come.
    @WithDefault("30s")
    Duration missingAfter();

    /// How long a recording is kept, whose campaign says nothing else.
    @WithDefault("365d")
    Duration keep();

    enum Storage {
        FOLDER,
        S3
    }

    interface ObjectStorage {
        /// Without the bucket: `https://s3.example`.
        Optional<URI> endpoint();

        Optional<String> bucket();

        @WithDefault("us-east-1")
        String region();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /// Of temporary keys.
        Optional<String> sessionToken();
    }
}
