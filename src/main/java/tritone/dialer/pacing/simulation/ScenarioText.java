package tritone.dialer.pacing.simulation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The text of a scenario, held against `scenario.schema.json`: what comes out of here fits it.
final class ScenarioText {
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("/scenarios/scenario.schema.json"));

    private ScenarioText() {}

    static Json read(String text) throws BadScenario {
        try {
            var lines = lines(text);
            JsonNode whole = JSON.readTree(text);
            var errors = SCHEMA.validate(whole);
            if (errors.isEmpty()) return new Json(whole, JsonPointer.empty(), lines);
            var first = errors.stream().min(order(lines)).orElseThrow();
            throw Json.bad(SchemaWords.place(first), SchemaWords.reason(first, SCHEMA.getSchemaNode()), lines);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new BadScenario(at == null ? 1 : at.getLineNr(), "", "not JSON: " + reason(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A field with a slip of the pen also is one that is missing: the slip says more.
    private static Comparator<Error> order(Map<JsonPointer, Integer> lines) {
        return Comparator.<Error, Boolean>comparing(error -> !error.getKeyword().equals("additionalProperties"))
                .thenComparing(error -> lines.getOrDefault(SchemaWords.place(error), Integer.MAX_VALUE));
    }

    /// The line in which each value begins.
    private static Map<JsonPointer, Integer> lines(String text) throws IOException, BadScenario {
        var lines = new HashMap<JsonPointer, Integer>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) throw new BadScenario(1, "", "the file is empty");
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                if (token == JsonToken.FIELD_NAME) continue;
                if (token.isStructEnd()) {
                    depth--;
                    continue;
                }
                int line = parser.currentTokenLocation().getLineNr();
                var context = parser.getParsingContext();
                lines.put((token.isStructStart() ? context.getParent() : context).pathAsPointer(), line);
                if (token.isStructStart()) depth++;
            } while (parser.nextToken() != null && depth > 0);
            if (parser.currentToken() != null)
                throw new BadScenario(parser.currentLocation().getLineNr(), "", "something follows after the end");
        }
        return lines;
    }

    /// Without what the parser says of the place: that is said better beside it.
    private static String reason(JsonProcessingException broken) {
        return broken.getOriginalMessage().replaceAll(" \\(start marker.*", "");
    }

    private static String resource(String name) {
        try (InputStream in = ScenarioText.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
