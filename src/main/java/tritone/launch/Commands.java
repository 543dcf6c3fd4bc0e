package tritone.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Programs run to their end.
final class Commands {
    private Commands() {}

    /// @return what the command wrote to both its outputs
    /// @throws IOException when it ends with a status other than 0, with the last lines it wrote
    static String output(List<String> command) throws IOException, InterruptedException {
        return output(command, Map.of());
    }

    static String output(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        String written;
        try (var out = process.getInputStream()) {
            written = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            if (Thread.currentThread().isInterrupted()) process.destroy();
        }
        int status = process.waitFor();
        if (status != 0)
            throw new IOException(command.getFirst() + " ended with status " + status + ": " + tail(written, 5));
        return written;
    }

    static String tail(String text, int lines) {
        List<String> all = text.lines().filter(line -> !line.isBlank()).toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }
}
