package tritone.launch;

import java.util.List;

/// Children run in a session of their own: Ctrl-C at the terminal reaches the launcher only, which stops them in order.
final class OwnSession {
    static final List<String> PREFIX = List.of("setsid");

    private OwnSession() {}
}
