package tritone.web;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody's open live stream, and all that came over it.
public final class Ear implements WebSocket.Listener {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private volatile int closed;

    public static Ear of(Visitor visitor) {
        var ear = new Ear();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookie(visitor))
                .buildAsync(address(), ear)
                .join();
        return ear;
    }

    public static URI address() {
        return URI.create("ws://localhost:" + RestAssured.port + "/api/live");
    }

    public static String cookie(Visitor visitor) {
        return visitor.cookies().asList().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    public boolean heard(String text) {
        return heard.stream().anyMatch(message -> message.contains(text));
    }

    /// One message in which all of these stand.
    public boolean heardTogether(String... texts) {
        return heard.stream().anyMatch(message -> Stream.of(texts).allMatch(message::contains));
    }

    /// The last message: what stands there now.
    public String last() {
        return heard.isEmpty() ? "" : heard.getLast();
    }

    public int closedWith() {
        return closed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            heard.add(message.toString());
            message.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed = code;
        return null;
    }
}
