package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// The supervisor at the end of a shift: nobody goes home while people are being called for them.
final class Supervision {
    /// Phases in which somebody may yet answer and want an operator.
    private static final Set<String> NEEDS_SOMEBODY = Set.of("DIALLING", "RINGING", "WAITING");
    /// The longest ringing of the demo's campaign, and a little more.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Operators.Site site;
    private final SimulatedFloor floor;
    private final Demo.SignIn person;

    Supervision(Operators.Site site, SimulatedFloor floor) {
        this.site = site;
        this.floor = floor;
        person = site.demo().of("SUPERVISOR").getFirst();
    }

    /// Places no more calls, and waits until those that were placed have come to something.
    void drain() {
        try {
            var api = site.api().another();
            api.signIn(person.login(), person.password());
            api.post("/api/campaigns/" + site.demo().campaign() + "/pauses", Map.of());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (isCalling(api.get("/api/floor")) && System.nanoTime() < deadline) floor.rest(GLANCE);
        } catch (IOException trouble) {
            floor.note(person, trouble);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isCalling(JsonNode view) {
        return StreamSupport.stream(view.path("calls").spliterator(), false)
                .anyMatch(call -> NEEDS_SOMEBODY.contains(call.path("phase").asText()));
    }
}
