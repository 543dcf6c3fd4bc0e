package tritone.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The manager interface of one of our own instances, asked one question at a time.
final class Ami implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;
    private int actions;

    private Ami(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
    }

    static Ami login(int port, String secret) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        var ami = new Ami(socket);
        ami.in.readLine();
        ami.ask("Login", Map.of("Username", "simulation", "Secret", secret, "Events", "off"));
        return ami;
    }

    Optional<String> variable(String global) throws IOException {
        String value = ask("Getvar", Map.of("Variable", global)).getOrDefault("value", "");
        return value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    /// @return whether the channel was still there
    boolean redirect(String channel, String context, String extension) throws IOException {
        var answer =
                send("Redirect", Map.of("Channel", channel, "Context", context, "Exten", extension, "Priority", "1"));
        return succeeded(answer);
    }

    /// @return whether the module was loaded and has read its files again
    boolean reload(String module) throws IOException {
        return succeeded(send("Reload", Map.of("Module", module)));
    }

    /// The entries of an answer that comes as a list.
    synchronized List<Map<String, String>> list(String action) throws IOException {
        ask(action, Map.of());
        var entries = new ArrayList<Map<String, String>>();
        while (true) {
            var message = message();
            if ("Complete".equals(message.get("eventlist"))) return entries;
            entries.add(message);
        }
    }

    Map<String, String> ask(String action, Map<String, String> fields) throws IOException {
        var answer = send(action, fields);
        if (!succeeded(answer)) throw new IOException(action + " was refused: " + answer);
        return answer;
    }

    private static boolean succeeded(Map<String, String> answer) {
        return "Success".equals(answer.get("response"));
    }

    private synchronized Map<String, String> send(String action, Map<String, String> fields) throws IOException {
        String id = String.valueOf(++actions);
        var text = new StringBuilder("Action: " + action + "\r\nActionID: " + id + "\r\n");
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        while (true) {
            var message = message();
            if (id.equals(message.get("actionid")) && message.containsKey("response")) return message;
        }
    }

    private Map<String, String> message() throws IOException {
        var fields = new LinkedHashMap<String, String>();
        for (String line = in.readLine(); ; line = in.readLine()) {
            if (line == null) throw new IOException("the switch closed the manager connection");
            if (line.isEmpty()) return fields;
            int colon = line.indexOf(": ");
            if (colon > 0) fields.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
