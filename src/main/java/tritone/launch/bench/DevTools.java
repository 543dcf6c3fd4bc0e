package tritone.launch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The wire to a browser: requests with answers, and what it tells unasked.
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final String BROWSER = "";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final Map<String, Traffic> traffic = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable WebSocket socket;

    private DevTools() {}

    static DevTools connect(String address) throws IOException, InterruptedException {
        var tools = new DevTools();
        tools.socket = got(tools.http.newWebSocketBuilder().buildAsync(URI.create(address), tools));
        return tools;
    }

    Session browser() {
        return new Session(BROWSER);
    }

    Session session(String id) {
        return new Session(id);
    }

    @Override
    public void close() {
        if (socket != null) socket.abort();
        http.shutdownNow();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            hear(parsed(whole));
        }
        from.request(1);
        return null;
    }

    private void hear(JsonNode told) {
        var answer = asked.remove(told.path("id").asInt(0));
        if (answer != null) answer.complete(told);
        var page = traffic.get(told.path("sessionId").asText());
        if (page != null) page.hear(told);
    }

    private JsonNode ask(String session, String method, Map<String, Object> parameters)
            throws IOException, InterruptedException {
        if (socket == null) throw new IOException("the browser is not connected");
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var request = JSON.createObjectNode().put("id", id).put("method", method);
        request.set("params", JSON.valueToTree(parameters));
        if (!session.equals(BROWSER)) request.put("sessionId", session);
        got(socket.sendText(request.toString(), true));
        var told = got(answer);
        if (told.has("error")) throw new IOException(method + ": " + told.path("error"));
        return told.path("result");
    }

    private static <T> T got(CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            throw new IOException("the browser does not answer", broken);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// One page's share of the wire, or the browser's own.
    final class Session {
        private final String id;

        private Session(String id) {
            this.id = id;
        }

        JsonNode ask(String method, Map<String, Object> parameters) throws IOException, InterruptedException {
            return DevTools.this.ask(id, method, parameters);
        }

        Traffic traffic() {
            return traffic.computeIfAbsent(id, session -> new Traffic());
        }
    }
}
