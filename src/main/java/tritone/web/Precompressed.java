package tritone.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Serves the screens' scripts and sheets as the build compressed them, to browsers that say they can read it. What was
/// not compressed goes the usual way.
@ApplicationScoped
class Precompressed {
    private static final int BEFORE_THE_FILES = 100;
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "json", "application/json");
    private static final List<Coding> CODINGS = List.of(new Coding("br", ".br"), new Coding("gzip", ".gz"));

    private final Map<String, Buffer> read = new ConcurrentHashMap<>();

    void routes(@Observes Router router) {
        router.getWithRegex("/assets/[\\w.-]+\\.(?:js|css|svg|json)")
                .order(BEFORE_THE_FILES)
                .blockingHandler(this::serve, false);
    }

    private void serve(RoutingContext context) {
        String path = context.normalizedPath();
        String accepted = Optional.ofNullable(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("");
        for (var coding : CODINGS) {
            var body = accepted.contains(coding.name()) ? bytes(path + coding.ending()) : null;
            if (body == null) continue;
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                    .putHeader(HttpHeaders.CONTENT_ENCODING, coding.name())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                    .end(body);
            return;
        }
        context.next();
    }

    private @Nullable Buffer bytes(String path) {
        var known = read.get(path);
        if (known != null) return known;
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) return null;
            var found = Buffer.buffer(file.readAllBytes());
            read.put(path, found);
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Coding(String name, String ending) {}
}
