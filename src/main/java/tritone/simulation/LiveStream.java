package tritone.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The messages of `/api/live`, one JSON object each.
final class LiveStream implements WebSocket.Listener {
    private final Consumer<JsonNode> told;
    private final Runnable gone;
    private final StringBuilder message = new StringBuilder();

    LiveStream(Consumer<JsonNode> told, Runnable gone) {
        this.told = told;
        this.gone = gone;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            told.accept(parsed(whole));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        gone.run();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        gone.run();
    }

    private static JsonNode parsed(String text) {
        try {
            return ApiClient.JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
