package tritone.funnel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tritone.funnel.regulation.Regulation;
import tritone.funnel.regulation.RegulationDocument;

/// The written regulation, checked against its schema before it is believed.
final class RegulationFile {
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final ObjectReader JSON = TREES.readerFor(RegulationDocument.class)
            // "$schema" is for editors
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("/regulation/regulation.schema.json"));

    private RegulationFile() {}

    /// Version 1, as it comes with the program.
    static String shipped() {
        return resource("/regulation/regulation-1.json");
    }

    static Regulation read(String document) {
        var wrong = SCHEMA.validate(document, InputFormat.JSON);
        if (!wrong.isEmpty()) throw new IllegalArgumentException("not a regulation: " + wrong);
        try {
            return new Regulation(JSON.readValue(document));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a regulation", unreadable);
        }
    }

    /// Whether two documents say the same, however they are spaced.
    static boolean same(String one, String other) {
        try {
            return TREES.readTree(one).equals(TREES.readTree(other));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a regulation", unreadable);
        }
    }

    private static String resource(String name) {
        try (InputStream in = RegulationFile.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the program lacks its file " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
