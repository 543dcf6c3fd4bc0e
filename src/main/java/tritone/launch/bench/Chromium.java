package tritone.launch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tritone.launch.Trouble;

/// A browser without a window of its own, driven over its DevTools protocol: it opens pages and asks them something.
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless=new",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // one page of many is not slowed down because another one lies before it
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
            "--window-size=1440,900",
            "--remote-debugging-port=0");
    private static final long STARTING_SECONDS = 60;

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /// @param folder made by the browser for its own files
    static Chromium start(Path folder) throws IOException, InterruptedException {
        String program = program();
        Files.createDirectories(folder);
        var command = new ArrayList<>(List.of(program));
        command.addAll(OPTIONS);
        // its sandbox is not for root
        if (System.getProperty("user.name").equals("root")) command.add("--no-sandbox");
        command.add("--user-data-dir=" + folder);
        command.add("about:blank");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        try {
            return new Chromium(process, DevTools.connect(address(folder, process)));
        } catch (IOException | InterruptedException failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    /// A page with cookies and a cache of its own: a visitor who has never been here.
    ///
    /// @param early runs in the page before all of its own scripts
    Page open(String address, String early) throws IOException, InterruptedException {
        var browser = tools.browser();
        String context = browser.ask("Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText();
        String target = browser.ask(
                        "Target.createTarget",
                        Map.of("url", "about:blank", "browserContextId", context, "newWindow", true))
                .path("targetId")
                .asText();
        String session = browser.ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        var page = new Page(tools.session(session));
        page.prepare(early);
        page.go(address);
        return page;
    }

    @Override
    public void close() {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String program() throws Trouble {
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"));
        return folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(
                        () -> new Trouble(
                                "Chromium, in which this benchmark opens the screens, is missing: install it (apt install chromium)."));
    }

    /// Where the browser says that it listens.
    private static String address(Path folder, Process process) throws IOException, InterruptedException {
        Path port = folder.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTING_SECONDS);
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (System.nanoTime() > deadline || !process.isAlive())
                throw new IOException("the browser did not start: " + lastLine(folder.resolve("chromium.log")));
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        var lines = Files.readAllLines(port);
        return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it says nothing" : lines.getLast();
    }

    static final class Page {
        private final DevTools.Session session;

        private Page(DevTools.Session session) {
            this.session = session;
        }

        private void prepare(String early) throws IOException, InterruptedException {
            session.traffic();
            session.ask("Network.enable", Map.of());
            session.ask("Page.enable", Map.of());
            session.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", early));
        }

        void go(String address) throws IOException, InterruptedException {
            session.ask("Page.navigate", Map.of("url", address));
        }

        /// What an expression comes to; a promise is waited for.
        JsonNode value(String expression) throws IOException, InterruptedException {
            var answer = session.ask(
                    "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
            if (answer.has("exceptionDetails"))
                throw new IOException("the page could not say it: "
                        + answer.path("exceptionDetails").path("exception").path("description"));
            return answer.path("result").path("value");
        }

        Traffic traffic() {
            return session.traffic();
        }
    }
}
