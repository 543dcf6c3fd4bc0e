package tritone.launch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The least that can join two people: dials, and sends one Bridge as soon as the second of two has answered. No rows,
/// no rules, no recording. Times are the switch's own: from the answer to the moment when both are in one bridge.
public final class BareJoin {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Switch at;
    private final Iterator<String> numbers;
    private final int wanted;
    private final Map<String, Double> answered = new HashMap<>();
    private final Map<String, Set<String>> inBridge = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final List<Double> millis = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable String waiting;

    private BareJoin(Switch at, Iterator<String> numbers, int wanted) {
        this.at = at;
        this.numbers = numbers;
        this.wanted = wanted;
    }

    /// @param numbers whom to dial; who does not answer is passed over
    /// @param wanted  how many joins are measured
    /// @return milliseconds from answer to bridge, in the order measured
    public static List<Double> measure(Switch at, Iterator<String> numbers, int wanted)
            throws IOException, InterruptedException {
        return new BareJoin(at, numbers, wanted).run();
    }

    private List<Double> run() throws IOException, InterruptedException {
        try (var socket = new Socket(at.host(), at.port())) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            send(out, "Login", Map.of("Username", at.user(), "Secret", at.secret()));
            Thread reader = Thread.ofPlatform().daemon().start(() -> read(socket, out));
            long pause = TimeUnit.SECONDS.toMillis(1) / at.callsPerSecond();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!done.await(pause, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline || !reader.isAlive())
                    throw new IOException("only " + millis.size() + " of " + wanted + " joins were made");
                dial(out, numbers.next());
            }
        }
        return List.copyOf(millis);
    }

    private void dial(OutputStream out, String number) throws IOException {
        String id = UUID.randomUUID().toString();
        send(
                out,
                "Originate",
                Map.of(
                        "Channel", "PJSIP/" + number + "@" + at.trunk(),
                        "ChannelId", id,
                        "Context", "dialled",
                        "Exten", "s",
                        "Priority", "1",
                        "Async", "true",
                        "Timeout", "15000",
                        "Variable", "__CALLID=" + id));
    }

    private void read(Socket socket, OutputStream out) {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var message = new HashMap<String, String>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0) message.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
                if (!line.isEmpty()) continue;
                heard(message, out);
                message.clear();
            }
        } catch (IOException closed) {
            // the end of the measurement, or run() tells how few there were
        }
    }

    private void heard(Map<String, String> message, OutputStream out) throws IOException {
        String id = message.getOrDefault("Uniqueid", "");
        double time = Double.parseDouble(message.getOrDefault("Timestamp", "0"));
        switch (message.getOrDefault("Event", "")) {
            case "Newstate" -> {
                if ("6".equals(message.get("ChannelState"))) answered.putIfAbsent(id, time);
            }
            case "BridgeEnter" -> {
                if (message.getOrDefault("BridgeName", "").equals("call-" + id)) ready(id, out);
                else if ("basic".equals(message.get("BridgeType")))
                    together(id, message.getOrDefault("BridgeUniqueid", ""), time, out);
            }
            case "Hangup" -> {
                answered.remove(id);
                if (id.equals(waiting)) waiting = null;
            }
            default -> {}
        }
    }

    /// The one who waits stands for the agent.
    private void ready(String id, OutputStream out) throws IOException {
        if (joined.containsKey(id) || !answered.containsKey(id)) return;
        String agent = waiting;
        if (agent == null) {
            waiting = id;
            return;
        }
        waiting = null;
        joined.put(id, agent);
        joined.put(agent, id);
        send(out, "Bridge", Map.of("Channel1", id, "Channel2", agent));
    }

    private void together(String id, String bridge, double time, OutputStream out) throws IOException {
        var both = inBridge.computeIfAbsent(bridge, fresh -> new HashSet<>());
        both.add(id);
        if (both.size() < 2) return;
        double last = both.stream()
                .mapToDouble(who -> answered.getOrDefault(who, 0.0))
                .max()
                .orElse(0);
        millis.add((time - last) * 1000);
        if (millis.size() == wanted) done.countDown();
        for (String who : both) send(out, "Hangup", Map.of("Channel", who, "Cause", "16"));
    }

    private static void send(OutputStream out, String action, Map<String, String> headers) throws IOException {
        var text = new StringBuilder("Action: ").append(action).append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        byte[] bytes = text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(bytes);
        }
    }

    /// @param trunk          where the numbers are reached
    /// @param callsPerSecond how fast to dial
    public record Switch(String host, int port, String user, String secret, String trunk, int callsPerSecond) {}
}
