package tritone.simulation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// The service's public API as a browser speaks it: one person's session, cookie and CSRF token included.
public final class ApiClient {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI address;
    private String cookie = "";
    private String csrf = "";

    /// @param address of the service, like `http://127.0.0.1:8080`
    public ApiClient(URI address) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), address);
    }

    private ApiClient(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    /// The service refused, or did not understand.
    public static final class Refused extends IOException {
        private final int status;

        Refused(String what, int status, String body) {
            super(what + " was answered with " + status + ": " + body);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /// Another person's session with the same service.
    ApiClient another() {
        return new ApiClient(http, address);
    }

    JsonNode signIn(String login, String password) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/session"))
                .header("Content-Type", "application/json")
                .POST(json(Map.of("login", login, "password", password)));
        var response = send("POST /api/session", request);
        cookie = response.headers().firstValue("set-cookie").orElse("").replaceAll(";.*", "");
        var session = JSON.readTree(response.body());
        csrf = session.path("csrf").asText();
        return session;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return exchange("GET", path, BodyPublishers.noBody(), "application/json");
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return exchange("POST", path, json(body), "application/json");
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return exchange("PUT", path, json(body), "application/json");
    }

    JsonNode put(String path, String type, byte[] file) throws IOException, InterruptedException {
        return exchange("PUT", path, BodyPublishers.ofByteArray(file), type);
    }

    /// Whether there is something under this path.
    boolean has(String path) throws IOException, InterruptedException {
        try {
            exchange("HEAD", path, BodyPublishers.noBody(), "application/json");
            return true;
        } catch (Refused refused) {
            if (refused.status() == 404) return false;
            throw refused;
        }
    }

    JsonNode delete(String path) throws IOException, InterruptedException {
        return exchange("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    /// A file and other fields, as a browser's form sends them.
    JsonNode upload(String path, String fileName, byte[] file, Map<String, String> fields)
            throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        var form = new MultipartForm(boundary);
        fields.forEach(form::field);
        form.file("file", fileName, file);
        return exchange(
                "POST", path, BodyPublishers.ofByteArray(form.bytes()), "multipart/form-data; boundary=" + boundary);
    }

    /// Hears what is pushed to this person's screen until the stream is closed.
    WebSocket live(Consumer<JsonNode> told, Runnable gone) throws IOException {
        var url = URI.create(address.toString().replaceFirst("^http", "ws") + "/api/live");
        try {
            return http.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .header("Origin", address.toString())
                    .buildAsync(url, new LiveStream(told, gone))
                    .join();
        } catch (CompletionException refused) {
            throw new IOException("the live stream was refused: " + refused.getCause(), refused);
        }
    }

    private JsonNode exchange(String method, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .method(method, body);
        String text = send(method + " " + path, request).body();
        return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
    }

    private HttpResponse<String> send(String what, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 400) throw new Refused(what, response.statusCode(), response.body());
        return response;
    }

    private static BodyPublisher json(Object body) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
