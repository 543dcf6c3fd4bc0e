package tritone.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.OptionalLong;

/// Recordings in a bucket of an object storage, under the same paths as in a folder: put beside as `.part`, then copied
/// to their name by the storage itself, which shows an object whole or not at all.
final class ObjectStore implements RecordingStore {
    private final S3Bucket bucket;

    ObjectStore(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void stage(String path, Content content) throws IOException {
        // through a file, because the storage wants to know length and hash before the first byte
        Path file = Files.createTempFile("tritone-recording", ".part");
        try {
            var digest = SoundCopy.sha256();
            try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                content.writeTo(out);
            }
            bucket.put(part(path), file, HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void publish(String path) throws IOException {
        bucket.copy(part(path), path);
        bucket.remove(part(path));
    }

    @Override
    public InputStream open(String path, long from, long length) throws IOException {
        return bucket.get(path, from, length);
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        return bucket.size(path);
    }

    @Override
    public void remove(String path) throws IOException {
        bucket.remove(path);
        bucket.remove(part(path));
    }

    private static String part(String path) {
        return path + ".part";
    }
}
