package tritone.web.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import kotlin.Pair;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Serves the provider by the JDK's own server: those it brings along want other versions of Netty or JUnit.
final class PlainServer implements OAuth2HttpServer {
    private @Nullable HttpServer server;

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers) {
        return start(0, answers);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers) {
        return start(InetAddress.getLoopbackAddress(), port, answers);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers) {
        try {
            var fresh = HttpServer.create(new InetSocketAddress(address, port), 0);
            fresh.createContext("/", exchange -> answer(exchange, answers));
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.start();
            server = fresh;
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public OAuth2HttpServer stop() {
        running().stop(0);
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return running().getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get("http://localhost:" + port()).resolve(path.startsWith("/") ? path : "/" + path);
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }

    private void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers)
            throws IOException {
        try (exchange) {
            var headers = new Headers.Builder();
            exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var response = answers.invoke(new OAuth2HttpRequest(
                    headers.build(),
                    exchange.getRequestMethod(),
                    url(exchange.getRequestURI().toString()),
                    body));
            for (Pair<? extends String, ? extends String> header : response.getHeaders())
                exchange.getResponseHeaders().add(header.getFirst(), header.getSecond());
            byte[] bytes = bytes(response);
            exchange.sendResponseHeaders(response.getStatus(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] bytes(OAuth2HttpResponse response) {
        if (response.getBytesBody() != null) return response.getBytesBody();
        return response.getBody() == null ? new byte[0] : response.getBody().getBytes(StandardCharsets.UTF_8);
    }

    private HttpServer running() {
        return Objects.requireNonNull(server);
    }
}
