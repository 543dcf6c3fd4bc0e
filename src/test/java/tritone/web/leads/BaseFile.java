package tritone.web.leads;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import tritone.web.Visitor;

/// A file on its way into a base, for tests: `aFile("Телефон\n...").with("within", "SKIP").into(base)`.
record BaseFile(byte[] content, Map<String, String> parts) {
    private static final AtomicLong NUMBERS =
            new AtomicLong(9_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 900_000_000L));

    static BaseFile aFile(String text) {
        return aFile(text.getBytes(StandardCharsets.UTF_8));
    }

    static BaseFile aFile(byte[] content) {
        return new BaseFile(content, Map.of());
    }

    /// A number no other test uses: ten digits.
    static String aNumber() {
        return Long.toString(NUMBERS.incrementAndGet());
    }

    static long aBase(Visitor head) {
        return ((Number) head.sends(Map.of("name", "base " + UUID.randomUUID()))
                        .post("/api/bases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .longValue();
    }

    BaseFile with(String part, String value) {
        var more = new LinkedHashMap<>(parts);
        more.put(part, value);
        return new BaseFile(content, more);
    }

    Response sentTo(Visitor visitor, String address) {
        var request = visitor.asks().multiPart("file", "base.csv", content);
        parts.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .mimeType("text/plain")
                .charset(StandardCharsets.UTF_8)
                .build()));
        return request.post(address);
    }

    Response sentTo(Visitor visitor, long base) {
        return sentTo(visitor, "/api/bases/" + base + "/imports");
    }

    /// Sends it and waits for the end.
    ImportView importedBy(Visitor visitor, long base) {
        var begun = sentTo(visitor, base).then().statusCode(202).extract();
        var over = new AtomicReference<ImportView>();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var now = visitor.asks().get(begun.header("Location")).as(ImportView.class);
            if (!now.status().over()) throw new AssertionError("still " + now.status());
            over.set(now);
        });
        return Objects.requireNonNull(over.get());
    }
}
