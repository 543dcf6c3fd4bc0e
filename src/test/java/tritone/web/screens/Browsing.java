package tritone.web.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tritone.web.Visitor;

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

    /// Of pages on a machine that does much else; what is there is seen at once.
    private static final int PATIENCE_MILLIS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

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

    /// On the sign-in that is open, as a person does.
    static Page signIn(Page page, String login, String password) {
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").click();
        return page;
    }

    /// A fresh browser of somebody who is signed in already, on their first screen.
    Page of(Visitor visitor, URL root, Window window) {
        Page page = visit(root + "icon.svg", window.width(), window.colours());
        page.context()
                .addCookies(
                        List.of(new Cookie("tritone-session", visitor.cookies().getValue("tritone-session"))
                                .setUrl(URI.create(root.toString()).resolve("/").toString())));
        page.context().addInitScript("localStorage.setItem('tritone-language', '" + window.language() + "')");
        page.navigate(root.toString());
        return page;
    }

    /// A fresh visitor with a page open at an address.
    Page visit(String address, int width, ColorScheme colours) {
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setPermissions(List.of("microphone")));
        visitor.setDefaultTimeout(PATIENCE_MILLIS);
        visitor.addInitScript(CallsInSight.SCRIPT);
        Page page = visitor.newPage();
        page.navigate(address);
        return page;
    }

    /// Shuts every page: a telephone that nobody looks at any more would go on sending sound through the tests to come.
    void shutPages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
