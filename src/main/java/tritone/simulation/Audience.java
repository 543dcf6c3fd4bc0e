package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Many open screens of people who watch the floor. Tells how long it takes until the last of them knows what an
/// operator does.
public final class Audience implements AutoCloseable {
    private static final List<String> WATCHERS = List.of("SUPERVISOR", "HEAD_OF_SALES", "ADMINISTRATOR");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<WebSocket> screens = new ArrayList<>();
    private final Map<Long, Change> awaited = new ConcurrentHashMap<>();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Operators.Site site;

    private Audience(Operators.Site site) {
        this.site = site;
    }

    public static Audience open(Operators.Site site, int screens) throws IOException, InterruptedException {
        var audience = new Audience(site);
        try {
            audience.sitDown(screens);
            return audience;
        } catch (IOException | InterruptedException failed) {
            audience.close();
            throw failed;
        }
    }

    /// An operator begins a shift and ends it, again and again.
    ///
    /// @return for each change how long it took to reach everybody
    public List<Duration> watch(int changes, Duration between) throws IOException, InterruptedException {
        var operator = site.demo().of(Staff.OPERATOR).getFirst();
        var api = site.api().another();
        long person =
                api.signIn(operator.login(), operator.password()).path("id").asLong();
        var took = new ArrayList<Duration>();
        for (int n = 0; n < changes; n++) {
            boolean begins = n % 2 == 0;
            var change = new Change(begins ? "CONNECTING" : "OFF", new CountDownLatch(screens.size()));
            awaited.put(person, change);
            if (begins) api.post("/api/shift", Map.of("phone", "SIP"));
            else api.delete("/api/shift");
            took.add(change.reachedAll());
            if (lost.get()) throw new IOException("a live stream was closed");
            new CountDownLatch(1).await(between.toMillis(), TimeUnit.MILLISECONDS);
        }
        return took;
    }

    @Override
    public void close() {
        screens.forEach(WebSocket::abort);
    }

    private void sitDown(int count) throws IOException, InterruptedException {
        var watchers = new ArrayList<ApiClient>();
        for (var person : site.demo().people()) {
            if (!WATCHERS.contains(person.role())) continue;
            var api = site.api().another();
            api.signIn(person.login(), person.password());
            watchers.add(api);
        }
        for (int n = 0; n < count; n++)
            screens.add(watchers.get(n % watchers.size()).live(this::told, () -> lost.set(true)));
    }

    private void told(JsonNode message) {
        if (!message.path("type").asText().equals("floor-agent")) return;
        var agent = message.path("agent");
        @Nullable Change change = awaited.get(agent.path("id").asLong());
        if (change != null && change.state().equals(agent.path("state").asText()))
            change.seen(Instant.parse(agent.path("since").asText()));
    }

    private static final class Change {
        private final String state;
        private final CountDownLatch unaware;
        private volatile Instant at = Instant.EPOCH;

        Change(String state, CountDownLatch unaware) {
            this.state = state;
            this.unaware = unaware;
        }

        String state() {
            return state;
        }

        void seen(Instant since) {
            at = since;
            unaware.countDown();
        }

        Duration reachedAll() throws IOException, InterruptedException {
            if (!unaware.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw new IOException(unaware.getCount() + " screens were not told in " + PATIENCE.toSeconds() + " s");
            return Duration.between(at, Instant.now());
        }
    }
}
