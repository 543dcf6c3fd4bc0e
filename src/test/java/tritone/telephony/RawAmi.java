package tritone.telephony;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// AMI with nothing between us and the socket, for what a test asks of an Asterisk besides the service.
public final class RawAmi implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    public RawAmi(String host, int port, String user, String secret) throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(10_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
        in.readLine();
        ask("Login", Map.of("Username", user, "Secret", secret, "Events", "off"));
    }

    /// @return the response's headers
    public Map<String, String> ask(String action, Map<String, String> headers) throws IOException {
        var text = new StringBuilder("Action: ").append(action).append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        while (true) {
            var message = read();
            if (message.containsKey("Response")) {
                if (message.get("Response").equals("Error")) throw new IOException(action + ": " + message);
                return message;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Map<String, String> read() throws IOException {
        var message = new LinkedHashMap<String, String>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) return message;
            int colon = line.indexOf(':');
            if (colon > 0)
                message.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        throw new IOException("the switch closed the connection");
    }
}
