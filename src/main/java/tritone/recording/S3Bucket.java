package tritone.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// One bucket of an S3 object storage: the five requests that recordings need, signed, over the JDK's own client. A
/// library for them would weigh more than the rest of the service.
final class S3Bucket implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9.]+)</Code>");
    private static final int MOST_SAID = 1 << 16;

    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /// @param bucket the bucket's address, the endpoint's path and the bucket's name: `https://s3.example/recordings`
    S3Bucket(URI bucket, S3Signature signature, Clock clock) {
        this.bucket = bucket;
        this.signature = signature;
        this.clock = clock;
    }

    /// The storage compares the hash and takes the object whole or not at all.
    void put(String key, Path file, String sha256) throws IOException {
        var request = new Order("PUT", key, Map.of(), sha256);
        try (var answer = send(request, BodyPublishers.ofFile(file))) {
            answer.require(200);
        }
    }

    /// Within the bucket, without the bytes coming here.
    void copy(String from, String to) throws IOException {
        String source = address(from).getRawPath();
        var request = new Order("PUT", to, Map.of("x-amz-copy-source", source), NOTHING);
        try (var answer = send(request, BodyPublishers.noBody())) {
            answer.require(200);
            // a copy that fails on the way has said 200 before
            if (answer.said().contains("<Error>")) throw answer.refused();
        }
    }

    InputStream get(String key, long from, long length) throws IOException {
        if (length == 0) return InputStream.nullInputStream();
        String range = "bytes=" + from + "-" + (from + length - 1);
        var answer = send(new Order("GET", key, Map.of("range", range), NOTHING), BodyPublishers.noBody());
        try {
            answer.require(206);
        } catch (IOException refused) {
            answer.close();
            throw refused;
        }
        return answer.body();
    }

    OptionalLong size(String key) throws IOException {
        try (var answer = send(new Order("HEAD", key, Map.of(), NOTHING), BodyPublishers.noBody())) {
            if (answer.status() == 404) return OptionalLong.empty();
            answer.require(200);
            return answer.length();
        }
    }

    /// Already gone is fine.
    void remove(String key) throws IOException {
        try (var answer = send(new Order("DELETE", key, Map.of(), NOTHING), BodyPublishers.noBody())) {
            if (answer.status() != 404) answer.require(204);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer send(Order order, BodyPublisher body) throws IOException {
        var address = address(order.key());
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(order.method(), body);
        var signed = new SignatureV4.Request(order.method(), address);
        signature
                .sign(signed, order.headers(), order.bodyHash(), clock.instant())
                .forEach((name, value) -> request.header(name, value));
        try {
            return new Answer(order, http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while the object storage was asked");
        }
    }

    private URI address(String key) {
        return URI.create(bucket + "/" + S3Signature.encoded(key));
    }

    private record Order(String method, String key, Map<String, String> headers, String bodyHash) {}

    private record Answer(Order order, HttpResponse<InputStream> response) implements AutoCloseable {
        int status() {
            return response.statusCode();
        }

        InputStream body() {
            return response.body();
        }

        OptionalLong length() {
            return response.headers().firstValueAsLong("content-length");
        }

        void require(int status) throws IOException {
            if (status() == 404) throw new NoSuchFileException(order.key());
            if (status() != status) throw refused();
        }

        IOException refused() throws IOException {
            var code = CODE.matcher(said());
            return new IOException("the object storage refused %s of %s: status %d%s"
                    .formatted(order.method(), order.key(), status(), code.find() ? ", " + code.group(1) : ""));
        }

        String said() throws IOException {
            return new String(body().readNBytes(MOST_SAID), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            body().close();
        }
    }
}
