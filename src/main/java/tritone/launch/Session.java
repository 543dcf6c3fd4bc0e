package tritone.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Somebody signed in at a running service, over its public API.
public final class Session implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private String cookie = "";
    private String csrf = "";

    private Session(URI address) {
        this.address = address;
    }

    public static Session open(URI address, String login, String password) throws IOException, InterruptedException {
        var session = new Session(address);
        var answer = session.send(session.request("/api/session", "application/json")
                .POST(json(Map.of("login", login, "password", password))));
        session.cookie = answer.headers().firstValue("set-cookie").orElse("").replaceAll(";.*", "");
        session.csrf = JSON.readTree(answer.body()).path("csrf").asText();
        return session;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    public String text(String path) throws IOException, InterruptedException {
        return send(request(path, "application/json").GET()).body();
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        String answer = send(request(path, "application/json").POST(json(body))).body();
        return answer.isBlank() ? JSON.nullNode() : JSON.readTree(answer);
    }

    public void put(String path, Object body) throws IOException, InterruptedException {
        send(request(path, "application/json").PUT(json(body)));
    }

    public void delete(String path) throws IOException, InterruptedException {
        send(request(path, "application/json").DELETE());
    }

    /// A file and other fields as a browser's form sends them, of any length: the file is never in memory whole.
    public JsonNode upload(String path, Path file, Map<String, String> fields)
            throws IOException, InterruptedException {
        String boundary = "tritone-" + System.nanoTime();
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, file.getFileName().toString().replace('"', '\'')));
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var request = request(path, "multipart/form-data; boundary=" + boundary).POST(body);
        return JSON.readTree(send(request).body());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path, String type) {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", type);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 400) throw new Trouble(problem(answer));
            return answer;
        } catch (ConnectException nobody) {
            throw new Trouble(
                    "Nobody answers at " + address + ": start the service with ./tritone up in another terminal.",
                    nobody);
        }
    }

    /// The service says itself what is wrong and what to do.
    private static String problem(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            String said = (problem.path("title").asText() + " "
                            + problem.path("detail").asText())
                    .strip();
            if (!said.isEmpty()) return said;
        } catch (IOException notJson) {
            // an answer of something that is not ours
        }
        return "The service answered with status " + answer.statusCode() + ".";
    }

    private static BodyPublisher json(Object body) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
