package tritone.web.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Chromium on this machine, without a window.
final class Browsing implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // a microphone that beeps, and nobody who has to allow it
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--allow-loopback-in-peer-connection",
            "--disable-features=WebRtcHideLocalIpsWithMdns",
            "--autoplay-policy=no-user-gesture-required");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    Browsing() {
        this(Optional.empty());
    }

    private Browsing(Optional<Path> voice) {
        var sound = voice.map(file -> "--use-file-for-fake-audio-capture=" + file).stream();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setHeadless(true)
                        .setIgnoreDefaultArgs(List.of("--mute-audio"))
                        .setArgs(Stream.concat(QUIET.stream(), sound).toList()));
    }

    /// One into whose microphone this file (48 kHz, 16 bit, mono) is spoken again and again.
    static Browsing speaking(Path voice) {
        return new Browsing(Optional.of(voice));
    }

    /// A fresh visitor with a page open at an address.
    Page visit(String address, int width, ColorScheme colours) {
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setPermissions(List.of("microphone")));
        visitor.setDefaultTimeout(20_000);
        visitor.addInitScript(CallsInSight.SCRIPT);
        Page page = visitor.newPage();
        page.navigate(address);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
