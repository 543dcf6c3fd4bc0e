package tritone.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What the commands that speak to a running service have in common: where it is and who asks.
final class SignIn {
    private static final String PASSWORD = "TRITONE_PASSWORD";
    private static final String FIRST = "admin";

    @Option(names = "--port", paramLabel = "N", description = "where the service listens", defaultValue = "8080")
    private int port;

    @Option(names = "--login", paramLabel = "NAME", description = "who asks", defaultValue = FIRST)
    private String login = FIRST;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the administrator's password lies; for another login say it in $" + PASSWORD)
    private Path data = Folders.data();

    Session open() throws IOException, InterruptedException {
        return Session.open(URI.create("http://127.0.0.1:" + port), login, password());
    }

    private String password() throws IOException {
        String said = System.getenv(PASSWORD);
        if (said != null) return said;
        Path secret = data.resolve("secrets/administrator");
        if (!login.equals(FIRST) || !Files.isReadable(secret))
            throw new Trouble("Whose password? Say it in the variable " + PASSWORD + ".");
        return Files.readString(secret);
    }
}
