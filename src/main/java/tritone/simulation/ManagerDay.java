package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// One manager's day: there for whoever is put through, and speaks with them.
final class ManagerDay implements Runnable {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Floor floor;
    private final Demo.SignIn person;
    private final String phone;

    ManagerDay(Floor floor, Demo.SignIn person, String phone) {
        this.floor = floor;
        this.person = person;
        this.phone = phone;
    }

    @Override
    public void run() {
        while (!floor.isEmptied()) {
            try (var screen = Screen.open(floor.api(), person)) {
                screen.api().post("/api/presence", Map.of());
                while (!floor.isEmptied()) {
                    var told = screen.news(GLANCE);
                    if (told.isPresent() && isMine(told.get())) talk(told.get());
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

    private void talk(JsonNode offer) throws IOException {
        var dialogue = floor.dialogues().byId(Dialogues.MANAGER_TALK);
        if (!floor.phones().speak(phone, dialogue)) return;
        for (String number : floor.numbersOf(offer.path("lead")))
            floor.network().managerIsThere(number);
        floor.rest(Duration.ofMillis((long) (dialogue.seconds() * 1000) + 500));
        floor.phones().hangUp(phone);
    }
}
