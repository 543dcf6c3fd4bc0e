package tritone.launch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What a page asked for over HTTP, and the bytes that came over the wire for it, headers and all, as they were
/// compressed.
final class Traffic {
    private final Map<String, Fetched> fetched = new ConcurrentHashMap<>();
    private volatile long lastNews = System.nanoTime();

    /// @param bytes zero until it is there
    record Fetched(String address, long bytes) {
        String path() {
            return URI.create(address).getPath();
        }
    }

    void clear() {
        fetched.clear();
    }

    int requests() {
        return fetched.size();
    }

    long bytes() {
        return fetched.values().stream().mapToLong(Fetched::bytes).sum();
    }

    Stream<Fetched> largest() {
        Collection<Fetched> all = fetched.values();
        return all.stream().sorted((a, b) -> Long.compare(b.bytes(), a.bytes()));
    }

    /// Nothing was asked for or came for so long.
    boolean restsFor(long millis) {
        return System.nanoTime() - lastNews > millis * 1_000_000;
    }

    void hear(JsonNode event) {
        var about = event.path("params");
        String id = about.path("requestId").asText();
        switch (event.path("method").asText()) {
            case "Network.requestWillBeSent" -> {
                fetched.put(id, new Fetched(about.path("request").path("url").asText(), 0));
            }
            case "Network.loadingFinished" -> {
                long bytes = about.path("encodedDataLength").asLong();
                fetched.computeIfPresent(id, (key, asked) -> new Fetched(asked.address(), bytes));
            }
            default -> {
                return;
            }
        }
        lastNews = System.nanoTime();
    }
}
