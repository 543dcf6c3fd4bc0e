package tritone.web.system;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import tritone.web.Problem;

/// Completes the API's document with what every endpoint has in common: refusals as problem details.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) api.components(OASFactory.createComponents());
        api.getComponents().addSchema("ProblemField", field()).addSchema(PROBLEM, problem());
        if (api.getPaths() == null) return;
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ProblemResponses::complete));
    }

    private static void complete(Operation operation) {
        if (operation.getResponses() == null) operation.responses(OASFactory.createAPIResponses());
        operation
                .getResponses()
                .defaultValue(OASFactory.createAPIResponse()
                        .description("Refused: problem details (RFC 9457); the type says why.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/" + PROBLEM)))));
    }

    /// A file that is not JSON has no shape to describe; it is text.
    private static void text(APIResponse response) {
        if (response.getContent() == null) return;
        response.getContent().getMediaTypes().forEach((type, media) -> {
            if (media.getSchema() == null && !type.endsWith("json")) media.schema(text());
        });
    }

    private static Schema problem() {
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text())
                .addProperty(
                        "fields",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemField")));
    }

    private static Schema field() {
        return object().addProperty("name", text()).addProperty("reason", text());
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
