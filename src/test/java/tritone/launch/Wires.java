package tritone.launch;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the switch itself says it holds, asked at its own command line.
final class Wires {
    private static final Pattern SESSION = Pattern.compile("(?m)^\\s*tritone\\s+\\S+\\s+\\d+\\s+\\d+\\s+(\\d+)");
    private static final int NAME = 0;
    private static final int CONTEXT = 1;
    private static final int BRIDGE = 12;
    private static final int ID = 13;

    private final Stack stack;

    Wires(Stack stack) {
        this.stack = stack;
    }

    /// Calls whose customer is on the line, answered or not.
    Set<String> calls() {
        return customers().stream().map(line -> line[ID]).collect(Collectors.toSet());
    }

    /// Calls whose customer hears somebody.
    Set<String> talks() {
        var channels = channels();
        return customers().stream()
                .filter(line -> !line[BRIDGE].isBlank())
                .filter(line -> channels.stream()
                                .filter(other -> other[BRIDGE].equals(line[BRIDGE]))
                                .count()
                        > 1)
                .map(line -> line[ID])
                .collect(Collectors.toSet());
    }

    /// Calls whose customer hears music, alone: who was taken back is still where the dialplan left them.
    Set<String> held() {
        var together = talks();
        return customers().stream()
                .filter(line -> line[CONTEXT].equals("held"))
                .map(line -> line[ID])
                .filter(call -> !together.contains(call))
                .collect(Collectors.toSet());
    }

    /// Whether the service is connected.
    boolean linked() {
        return SESSION.matcher(ask("manager show connected")).find();
    }

    /// The service's connection is cut from this side.
    void dropLink() {
        var session = SESSION.matcher(ask("manager show connected"));
        if (!session.find()) throw new AssertionError("the service is not connected");
        ask("manager kick session " + session.group(1));
    }

    void hangUpAll() {
        ask("channel request hangup all");
    }

    private List<String[]> customers() {
        return channels().stream()
                .filter(line -> line[NAME].startsWith("PJSIP/public-"))
                .toList();
    }

    private List<String[]> channels() {
        return Arrays.stream(ask("core show channels concise").split("\n"))
                .map(line -> line.strip().split("!", -1))
                .filter(line -> line.length > ID)
                .toList();
    }

    private String ask(String question) {
        try {
            return ((AsteriskInstance) stack.parts().child(Stack.PBX)).ask(question);
        } catch (IOException away) {
            throw new AssertionError("the switch does not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
