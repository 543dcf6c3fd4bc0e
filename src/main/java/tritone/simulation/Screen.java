package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One person's open browser: signed in, with the live stream on.
final class Screen implements AutoCloseable {
    private final ApiClient api;
    private final BlockingQueue<JsonNode> news = new LinkedBlockingQueue<>();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final WebSocket live;

    private Screen(ApiClient api) throws IOException {
        this.api = api;
        live = api.live(news::add, this::lose);
    }

    static Screen open(ApiClient any, Demo.SignIn person) throws IOException, InterruptedException {
        var api = any.another();
        api.signIn(person.login(), person.password());
        return new Screen(api);
    }

    ApiClient api() {
        return api;
    }

    /// The next thing the screen is told, or nothing within this time.
    ///
    /// @throws IOException when the live stream is gone
    Optional<JsonNode> news(Duration patience) throws IOException, InterruptedException {
        var told = Optional.ofNullable(news.poll(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS))
                .filter(message -> !message.isNull());
        if (lost.get()) throw new IOException("the live stream is gone");
        return told;
    }

    private void lose() {
        lost.set(true);
        // wakes whoever waits
        news.add(ApiClient.JSON.nullNode());
    }

    @Override
    public void close() {
        live.abort();
    }
}
