package tritone.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tritone.launch.ServiceProgram.Purpose;

/// The service in a JVM of its own, configured by its environment.
final class ServiceProcess implements Child {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final Duration WRITING_DOWN = Duration.ofMinutes(3);

    private final Process process;
    private final Settings settings;

    private ServiceProcess(Process process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    /// Starts the service and waits until it says that it is ready.
    static ServiceProcess start(Settings settings) throws IOException, InterruptedException {
        settings.log().begin();
        var builder = new ProcessBuilder(settings.program().command(settings.purpose()))
                .directory(settings.home().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(settings.log().file().toFile());
        builder.environment().putAll(settings.environment());
        var service = new ServiceProcess(builder.start(), settings);
        try {
            service.awaitReady();
        } catch (IOException | InterruptedException failed) {
            service.close();
            throw failed;
        }
        return service;
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public void close() {
        Stopping.stop(process.toHandle(), settings.purpose() == Purpose.REHEARSAL ? WRITING_DOWN : STOPPING);
    }

    private void awaitReady() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.management().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!answers(client, request)) {
                if (!process.isAlive()) throw failed("The service ended while starting");
                if (System.nanoTime() > deadline) throw failed("The service was not ready in time");
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Trouble failed(String what) throws IOException {
        String reason = settings.log().reason();
        if (reason.contains("Migrations have failed validation"))
            return new Trouble("The data in %s were made by another version of Tritone: say --data for another folder."
                    .formatted(settings.home()));
        return new Trouble("%s: %s (all of it in %s)"
                .formatted(what, reason, settings.log().file()));
    }

    /// @param home       the folder it runs in
    /// @param management where it says how it is
    record Settings(
            ServiceProgram program,
            Purpose purpose,
            Path home,
            ServiceLog log,
            URI management,
            Map<String, String> environment) {
        Settings {
            environment = Map.copyOf(environment);
        }
    }
}
