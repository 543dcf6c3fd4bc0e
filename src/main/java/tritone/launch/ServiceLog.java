package tritone.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The service's log in JSON, one file a start; the start before is kept beside it.
record ServiceLog(Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    void begin() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file))
            Files.move(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// @return why the service could not start, as its last error says; the last lines when there is none
    String reason() throws IOException {
        String reason = "";
        for (String line : Files.readAllLines(file)) {
            String said = error(line);
            if (!said.isEmpty()) reason = said;
        }
        return reason.isEmpty() ? Commands.tail(Files.readString(file), 3) : reason;
    }

    /// The innermost cause knows best.
    private static String error(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            if (!entry.path("level").asText().equals("ERROR")) return "";
            String said = entry.path("message").asText();
            for (JsonNode e = entry.path("exception");
                    !e.isMissingNode();
                    e = e.path("causedBy").path("exception"))
                said = e.path("message").asText(said);
            return Commands.tail(said.lines().limit(2).reduce("", (all, one) -> all + one + " "), 1)
                    .strip();
        } catch (IOException notJson) {
            return "";
        }
    }
}
