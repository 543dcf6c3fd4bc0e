package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tritone.simulation.Phones.Account;
import tritone.simulation.Phones.Habit;

/// What an operator reads off the desk's screen and presses there. The newest view counts, whether it was pushed or
/// asked for.
final class Desk {
    /// When people who ask for another call are called again.
    private static final Duration CALL_BACK_IN = Duration.ofHours(2);

    private static final String DESK = "/api/desk";
    private static final String SHIFT = "/api/shift";
    private static final String PAUSE = "/api/pause";

    private final Screen screen;
    private final ApiClient api;
    private JsonNode view;

    Desk(Screen screen) throws IOException, InterruptedException {
        this.screen = screen;
        api = screen.api();
        view = api.get(DESK);
    }

    enum Doing {
        OFF,
        /// The phone is being rung.
        CONNECTING,
        DISCONNECTED,
        READY,
        PAUSED,
        /// Promised to a call, not heard yet.
        JOINING,
        TALKING,
        WRAP_UP
    }

    /// @param code of the lead's row in the demo base; empty for another lead
    record Call(String id, String code) {}

    record Now(Doing doing, Call call) {}

    static Account phoneOf(ApiClient any, Demo.SignIn person, Habit habit) throws IOException, InterruptedException {
        var api = any.another();
        api.signIn(person.login(), person.password());
        var account = api.post("/api/phone-account/secret", java.util.Map.of());
        return new Account(
                account.path("username").asText(), account.path("secret").asText(), habit);
    }

    Now now() {
        var agent = view.path("agent");
        String id = view.path("call").path("id").asText(agent.path("call").asText(""));
        String code = view.path("lead").path("extra").path(DemoBase.CODE).asText("");
        return new Now(Doing.valueOf(agent.path("state").asText()), new Call(id, code));
    }

    boolean isTalking(Call call) {
        return now().doing() == Doing.TALKING && now().call().id().equals(call.id());
    }

    /// Looks up when the screen shows something new, at the latest after this time.
    void watch(Duration patience) throws IOException, InterruptedException {
        var told = screen.news(patience);
        if (told.isPresent()) show(told.get());
    }

    void startShift() throws IOException, InterruptedException {
        show(api.post(SHIFT, Map.of("phone", "SIP")));
    }

    void endShift() throws IOException, InterruptedException {
        show(api.delete(SHIFT));
    }

    void pause(String reason) throws IOException, InterruptedException {
        show(api.post(PAUSE, Map.of("reason", reason)));
    }

    void ready() throws IOException, InterruptedException {
        show(api.delete(PAUSE));
    }

    void hangUp(Call call) throws IOException, InterruptedException {
        unlessOver(() -> api.delete(of(call, "line")));
    }

    void dispose(Call call, String disposition) throws IOException, InterruptedException {
        dispose(call, said(disposition));
    }

    /// A warm client is promised a manager's call.
    void disposeAsTask(Call call, String comment) throws IOException, InterruptedException {
        var said = said("WARM");
        said.put("comment", comment);
        said.put("handover", Map.of());
        dispose(call, said);
    }

    private void dispose(Call call, Map<String, Object> said) throws IOException, InterruptedException {
        unlessOver(() -> api.post(of(call, "outcome"), said));
        show(api.get(DESK));
    }

    private static Map<String, Object> said(String disposition) {
        var said = new LinkedHashMap<String, Object>();
        said.put("disposition", disposition);
        if (disposition.equals("CALLBACK"))
            said.put("callbackAt", Instant.now().plus(CALL_BACK_IN).toString());
        return said;
    }

    /// @return the hand-over's step, empty when the client was gone before it began
    String handOverLive(Call call, String comment) throws IOException, InterruptedException {
        return step(unlessOver(() -> api.post(of(call, "handover"), Map.of("kind", "live", "comment", comment))));
    }

    String handOverStep(Call call) throws IOException, InterruptedException {
        return step(api.get(of(call, "handover")));
    }

    /// Out of the conversation that a manager has entered.
    void leave(Call call) throws IOException, InterruptedException {
        unlessOver(() -> api.delete(of(call, "handover/operator")));
    }

    private void show(JsonNode told) {
        boolean isDesk = told.has("agent") && told.has("at");
        if (isDesk && !Instant.parse(told.path("at").asText()).isBefore(at())) view = told;
    }

    private Instant at() {
        return Instant.parse(view.path("at").asText());
    }

    private interface Request {
        JsonNode send() throws IOException, InterruptedException;
    }

    /// The client may hang up while a button is being pressed: the refusal that follows is no trouble.
    private static JsonNode unlessOver(Request request) throws IOException, InterruptedException {
        try {
            return request.send();
        } catch (ApiClient.Refused refused) {
            if (refused.status() != 404 && refused.status() != 409) throw refused;
            return ApiClient.JSON.nullNode();
        }
    }

    private static String of(Call call, String noun) {
        return "/api/calls/" + call.id() + "/" + noun;
    }

    private static String step(JsonNode handover) {
        return handover.path("step").asText("");
    }
}
