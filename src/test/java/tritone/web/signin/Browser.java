package tritone.web.signin;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps cookies and goes where it is sent, one step at a time.
final class Browser {
    private static final int MOST_STEPS = 6;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /// Up to the provider's sign-in page.
    URI toTheProvider() throws IOException, InterruptedException {
        var sent = get(CompanySettings.PATH);
        if (sent.statusCode() != 302) throw new IOException("not sent to the provider: " + sent.statusCode());
        return place(sent);
    }

    /// Signs in there, and follows back until our own page.
    URI signIn(String name, String claims) throws IOException, InterruptedException {
        var page = toTheProvider();
        return follow(post(page, Map.of("username", name, "claims", claims)));
    }

    /// Up to a page that is no redirect of ours.
    URI follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var at = answer.uri();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (answer.statusCode() / 100 != 3) throw new IOException(answer.statusCode() + " at " + at);
            at = place(answer);
            if (at.getPath().equals("/")) return at;
            answer = get(at.toString());
        }
        throw new IOException("sent around in circles: " + at);
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(here().resolve(address)).build(), BodyHandlers.ofString());
    }

    /// Opens an invitation.
    HttpResponse<String> take(String token) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(here().resolve("/api/session/invitation"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"token\": \"" + token + "\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String address, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(here().resolve(address)).DELETE();
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(name))
                .findFirst();
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI place(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private static URI here() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
