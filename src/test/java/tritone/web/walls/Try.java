package tritone.web.walls;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tritone.web.Visitor;

/// One request that somebody may send.
///
/// @param allowed whether the API's description allows it
record Try(
        Operation operation, String address, String body, String type, Map<String, String> headers, boolean allowed) {
    HttpResponse<String> send(HttpClient http) throws IOException, InterruptedException {
        return send(http, operation.visitor());
    }

    HttpResponse<String> send(HttpClient http, Visitor who) throws IOException, InterruptedException {
        String place = RestAssured.baseURI + ":" + RestAssured.port + address.replace(" ", "%20");
        var request = HttpRequest.newBuilder(URI.create(place))
                .timeout(Duration.ofSeconds(20))
                .header("X-CSRF-Token", who.csrf())
                .header("Cookie", "tritone-session=" + who.cookies().getValue("tritone-session"));
        headers.forEach(request::header);
        if (!type.isEmpty()) request.header("Content-Type", type);
        var content = body.isEmpty() && type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes());
        return http.send(request.method(operation.method(), content).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The sign that stands for nonsense becomes a byte that no text in UTF-8 holds.
    private byte[] bytes() {
        return body.equals("\u0000")
                ? new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'}
                : body.getBytes(StandardCharsets.UTF_8);
    }

    /// @param node    its description
    /// @param visitor who may
    record Operation(String name, JsonNode node, Visitor visitor) {
        String method() {
            return name.split(" ")[0];
        }

        String path() {
            return name.split(" ")[1];
        }

        String type() {
            var types = node.path("requestBody").path("content").fieldNames();
            return types.hasNext() ? types.next() : "";
        }

        JsonNode schema() {
            return node.path("requestBody").path("content").path(type()).path("schema");
        }
    }
}
