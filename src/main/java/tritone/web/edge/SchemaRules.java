package tritone.web.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Says in the API's description what the edge and the domain's own records refuse, so that whoever reads it is never
/// surprised: ids begin at 1, texts hold no control signs, and what a record needs is required.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SchemaRules implements OASFilter {
    /// What records without annotations need; at least 1 where they count something.
    private static final Map<String, List<String>> NEEDED = Map.of(
            "AttemptCaps", List.of("perDay", "perWeek"),
            "CallingHours", List.of("days"),
            "Window", List.of("from", "to"),
            "RetryRules", List.of("mostAttempts", "rules"),
            "RetryRule", List.of("delay", "partOfDay", "most"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null)
            api.getComponents().getSchemas().forEach(SchemaRules::complete);
        if (api.getPaths() == null) return;
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(SchemaRules::complete));
    }

    private static void complete(Operation operation) {
        if (operation.getParameters() == null) return;
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.PATH && is(parameter.getSchema(), SchemaType.INTEGER))
                least(parameter.getSchema());
        }
    }

    private static void complete(String name, Schema schema) {
        if (schema.getProperties() == null) return;
        schema.getProperties().values().forEach(SchemaRules::plain);
        for (String needed : NEEDED.getOrDefault(name, List.of())) {
            if (schema.getRequired() == null || !schema.getRequired().contains(needed)) schema.addRequired(needed);
            var property = schema.getProperties().get(needed);
            if (is(property, SchemaType.INTEGER)) least(property);
        }
    }

    private static void plain(Schema text) {
        boolean free = text.getPattern() == null && text.getFormat() == null && text.getEnumeration() == null;
        if (free && is(text, SchemaType.STRING)) text.setPattern(ReadText.PATTERN);
    }

    private static void least(@Nullable Schema number) {
        if (number != null && number.getMinimum() == null) number.setMinimum(BigDecimal.ONE);
    }

    private static boolean is(@Nullable Schema schema, SchemaType type) {
        return schema != null
                && schema.getRef() == null
                && schema.getType() != null
                && schema.getType().contains(type);
    }
}
