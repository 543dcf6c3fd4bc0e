package tritone.launch.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tritone.simulation.Demo.SignIn;

/// Somebody signed in in a real browser, whose page notes when what came into sight (`notes.js`).
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// A page of the same origin that fetches nothing.
    private static final String ELSEWHERE = "/api/sign-in-ways";
    private static final long REST_MILLIS = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Chromium.Page page;
    private final URI service;

    private Visitor(Chromium.Page page, URI service) {
        this.page = page;
        this.service = service;
    }

    /// Signed in, with nothing of the screens fetched yet.
    static Visitor signedIn(Chromium browser, URI service, SignIn person) throws IOException, InterruptedException {
        var page = browser.open(service.resolve(ELSEWHERE).toString(), notes());
        var visitor = new Visitor(page, service);
        visitor.until("location.pathname === '" + ELSEWHERE + "' && document.readyState === 'complete'");
        var status = page.value(
                """
                fetch('/api/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(%s) })
                  .then((answer) => answer.status)\
                """.formatted(JSON.writeValueAsString(Map.of("login", person.login(), "password", person.password()))));
        if (status.asInt() >= 300) throw new IOException(person.login() + " could not sign in: " + status);
        visitor.traffic().clear();
        return visitor;
    }

    void go(String path) throws IOException, InterruptedException {
        page.go(service.resolve(path).toString());
    }

    /// Waits until a condition of the page holds.
    void until(String condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!page.value("Boolean(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > deadline) throw new IOException("the page does not come to " + condition);
            pause();
        }
    }

    Traffic traffic() {
        return page.traffic();
    }

    /// Waits until the page fetches nothing more.
    Traffic settled() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var traffic = traffic();
        while (!traffic.restsFor(REST_MILLIS)) {
            if (System.nanoTime() > deadline) throw new IOException("the page does not come to rest");
            pause();
        }
        return traffic;
    }

    void press(String selector) throws IOException, InterruptedException {
        page.value("document.querySelector('" + selector + "').click()");
    }

    /// Milliseconds from the beginning of the page until it could be worked with; 0 before.
    double interactive() throws IOException, InterruptedException {
        return page.value("window.notes?.interactive ?? 0").asDouble();
    }

    /// Milliseconds from event to picture, for each event until now.
    List<Double> seen() throws IOException, InterruptedException {
        return StreamSupport.stream(page.value("window.notes.seen").spliterator(), false)
                .map(note -> note.asDouble())
                .toList();
    }

    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
    }

    private static String notes() throws IOException {
        try (var script = Objects.requireNonNull(Visitor.class.getResourceAsStream("notes.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
