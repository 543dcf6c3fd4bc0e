package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;

/// One manager's day: there for whoever is put through, and speaks with them.
final class ManagerDay implements Runnable {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration NEXT_STEP = Duration.ofDays(2);
    /// The share of talks whose outcome is said at once; the rest wait on the list.
    private static final double STATED = 0.7;
    /// Of these: the share that goes on.
    private static final double AGREED = 0.8;

    private final SimulatedFloor floor;
    private final Demo.SignIn person;
    private final String phone;
    private final RandomGenerator random;

    ManagerDay(SimulatedFloor floor, Demo.SignIn person, String phone) {
        this.floor = floor;
        this.person = person;
        this.phone = phone;
        random = floor.randomOf(person.login());
    }

    @Override
    public void run() {
        while (!floor.isEmptied()) {
            try (var screen = Screen.open(floor.api(), person)) {
                screen.api().post("/api/presence", Map.of());
                while (!floor.isEmptied()) {
                    var told = screen.news(GLANCE);
                    if (told.isPresent() && isMine(told.get())) serve(screen.api(), told.get());
                }
                screen.api().delete("/api/presence");
            } catch (IOException trouble) {
                floor.note(person, trouble);
                floor.rest(AFTER_TROUBLE);
            } catch (InterruptedException sentHome) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// The operator has left: client and manager are alone.
    private static boolean isMine(JsonNode told) {
        return told.path("type").asText().equals("worklist")
                && told.path("step").asText().equals("DONE_LIVE");
    }

    private void serve(ApiClient api, JsonNode offer) throws IOException, InterruptedException {
        if (talk(offer) && random.nextDouble() < STATED)
            stateOutcome(api, offer.at("/lead/id").asLong());
    }

    /// @return whether the client was still there
    private boolean talk(JsonNode offer) throws IOException {
        var dialogue = floor.dialogues().byId(Dialogues.MANAGER_TALK);
        if (!floor.phones().speak(phone, dialogue)) return false;
        for (String number : floor.numbersOf(offer.path("lead")))
            floor.network().managerIsThere(number);
        floor.rest(Duration.ofMillis((long) (dialogue.seconds() * 1000) + 500));
        floor.phones().hangUp(phone);
        return true;
    }

    /// The lead moves on by what was agreed.
    private void stateOutcome(ApiClient api, long lead) throws IOException, InterruptedException {
        for (JsonNode item : api.get("/api/worklist").path("items")) {
            if (item.at("/lead/id").asLong() != lead) continue;
            boolean agreed = random.nextDouble() < AGREED;
            api.post(
                    "/api/work-items/" + item.path("id").asLong() + "/outcome",
                    Map.of(
                            "ground",
                            agreed ? "PROPOSAL_DISCUSSED" : "TERM_UNKNOWN",
                            "nextDue",
                            Instant.now().plus(NEXT_STEP),
                            "comment",
                            agreed ? "Отправить предложение и пример договора." : "Вернуться, когда появится бюджет."));
        }
    }
}
