package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// This project as it is, but for its simulated public network: whoever answers there has much to say. So a client who
/// has just been joined is still there after a restart of anything.
final class TalkativeTown {
    private static final Pattern PEOPLE = Pattern.compile("(?ms)^people:\n.*?^\n");
    private static final String TALKERS = """
            people:
              dead: 5
              warm-meeting: 25
              proposal-by-mail: 70

            """;

    private TalkativeTown() {}

    /// @return where the project seems to lie
    static Path in(Path folder) throws IOException {
        Path real = Path.of("").toAbsolutePath();
        Path town = Files.createDirectories(folder.resolve("project"));
        for (String same : List.of("target", "recordings-schema"))
            Files.createSymbolicLink(town.resolve(same), real.resolve(same));
        for (String instance : List.of("pbx", "network", "phones"))
            copy(
                    real.resolve("asterisk-config").resolve(instance),
                    town.resolve("asterisk-config").resolve(instance));
        Path profile = town.resolve("asterisk-config/network/profile.yaml");
        String usual = Files.readString(profile);
        Files.writeString(profile, PEOPLE.matcher(usual).replaceFirst(TALKERS));
        return town;
    }

    private static void copy(Path templates, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(templates)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
