package tritone.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/// A real S3 server in this JVM, which checks signatures; its objects lie in a folder.
final class S3Storage implements AutoCloseable {
    static final String BUCKET = "recordings";

    private final BlobStoreContext context;
    private final S3Proxy server;
    private final Path folder;

    private S3Storage(BlobStoreContext context, S3Proxy server, Path folder) {
        this.context = context;
        this.server = server;
        this.folder = folder;
    }

    static S3Storage in(Path folder) {
        try {
            Files.createDirectories(folder);
            var settings = new Properties();
            settings.setProperty(
                    "jclouds.filesystem.basedir", folder.toAbsolutePath().toString());
            var context = ContextBuilder.newBuilder(new FilesystemNio2BlobApiMetadata())
                    .credentials("identity", "credential")
                    .overrides(settings)
                    .build(BlobStoreContext.class);
            var store = context.getBlobStore();
            store.createContainerInLocation(null, BUCKET);
            var server = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, "access", "secret")
                    .build();
            start(server);
            return new S3Storage(context, server, folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    RecordingStore store() {
        return store("secret");
    }

    RecordingStore store(String secretKey) {
        var signature = new S3Signature("us-east-1", "access", secretKey, Optional.empty());
        var bucket = URI.create("http://127.0.0.1:" + server.getPort() + "/" + BUCKET);
        return new ObjectStore(new S3Bucket(bucket, signature, Clock.systemUTC()));
    }

    /// Where the bucket's objects lie.
    Path objects() {
        return folder.resolve(BUCKET);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        context.close();
    }

    private static void start(S3Proxy server) {
        try {
            server.start();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
