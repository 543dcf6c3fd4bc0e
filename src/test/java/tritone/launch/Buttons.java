package tritone.launch;

import java.io.IOException;
import java.util.Map;
import tritone.launch.Books.Ledger;
import tritone.launch.Books.Talk;
import tritone.simulation.Demo.SignIn;

/// What the people of a department press on their screens, over the public API, and what they read there.
final class Buttons {
    private final Stack stack;
    private final Department department;
    private final Books books;

    Buttons(Stack stack, Department department, Books books) {
        this.stack = stack;
        this.department = department;
        this.books = books;
    }

    void pause(Talk talk, String reason) throws IOException, InterruptedException {
        try (var desk = desk(talk)) {
            desk.post("/api/pause", Map.of("reason", reason));
        }
    }

    /// False when the client has just hung up.
    boolean hold(Talk talk) throws IOException, InterruptedException {
        try (var desk = desk(talk)) {
            return unlessOver(() -> desk.put(hold(talk.call()), Map.of()));
        }
    }

    /// False when the client has just hung up.
    boolean takeBack(Talk talk) throws IOException, InterruptedException {
        try (var desk = desk(talk)) {
            return unlessOver(() -> desk.delete(hold(talk.call())));
        }
    }

    void stopDialling() throws IOException, InterruptedException {
        try (var admin = admin()) {
            admin.post(campaign("pauses"), Map.of());
        }
    }

    /// What the campaign's screen says of its legal window.
    Ledger ledger() throws IOException, InterruptedException {
        try (var admin = admin()) {
            var month = admin.get(campaign("progress")).path("month");
            return new Ledger(
                    month.path("attempts").asInt(),
                    month.path("answered").asInt(),
                    month.path("joined").asInt(),
                    month.path("abandoned").asInt(),
                    month.path("lost").asInt());
        }
    }

    private Session desk(Talk talk) throws IOException, InterruptedException {
        String login = books.loginOf(talk.agent());
        SignIn signIn = department.signIns().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return Session.open(stack.address(), login, signIn.password());
    }

    private Session admin() throws IOException, InterruptedException {
        return Session.open(stack.address(), "admin", stack.secrets().of("administrator"));
    }

    private String campaign(String noun) {
        return "/api/campaigns/" + department.campaign() + "/" + noun;
    }

    private static String hold(String call) {
        return "/api/calls/" + call + "/hold";
    }

    private static boolean unlessOver(Press button) throws IOException, InterruptedException {
        try {
            button.press();
            return true;
        } catch (Trouble over) {
            return false;
        }
    }

    private interface Press {
        void press() throws IOException, InterruptedException;
    }
}
