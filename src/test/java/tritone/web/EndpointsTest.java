package tritone.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tritone.Database;

/// What holds for every endpoint, whoever wrote it.
@QuarkusTest
@WithTestResource(Database.class)
class EndpointsTest {
    /// Names that leaders give to what belongs to the house.
    private static final Set<String> HOUSE =
            Set.of("delete /api/bases/{id} name", "put /api/holidays/{country}/{day} name");

    @Inject
    ObjectMapper json;

    @Test
    void everyEndpointSaysWhoMayUseIt() {
        methods()
                .that(new com.tngtech.archunit.base.DescribedPredicate<JavaMethod>("answer HTTP requests") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getAnnotations().stream().anyMatch(EndpointsTest::isVerb);
                    }
                })
                .should(new ArchCondition<JavaMethod>("name its roles") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean named = names(method) || names(method.getOwner());
                        events.add(new SimpleConditionEvent(method, named, method.getFullName()));
                    }
                })
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("tritone.web"));
    }

    /// Two classes of one simple name would be told apart by a number that means nothing.
    @Test
    void everyTypeOfTheDocumentHasANameOfItsOwn() throws Exception {
        JsonNode api = json.readTree(Management.api());
        assertThat(api.at("/components/schemas").properties())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getKey()).matches("[A-Z][A-Za-z]*"));
    }

    @Test
    void theDocumentIsComplete() throws Exception {
        // When
        JsonNode api = json.readTree(Management.api());
        // Then
        assertThat(api.at("/components/securitySchemes/session/in").asText()).isEqualTo("cookie");
        var missing = new ArrayList<String>();
        Set<String> ids = new HashSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> missing.addAll(
                                gaps(path.getKey() + " " + operation.getKey(), operation.getValue(), ids))));
        assertThat(missing).isEmpty();
        assertThat(ids).hasSizeGreaterThan(15);
    }

    /// Logs and the browser's history keep addresses.
    @Test
    void noAddressHoldsANumberOrAnEmailAddress() throws Exception {
        var api = json.readTree(Management.api());
        var open = new ArrayList<String>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("parameters")
                                .forEach(parameter -> {
                                    boolean trunk = path.getKey().contains("/trunks/{name}");
                                    if (trunk || parameter.path("in").asText().equals("header")) return;
                                    if (takesContacts(resolved(api, parameter.path("schema"))))
                                        open.add(operation.getKey() + " " + path.getKey() + " "
                                                + parameter.path("name").asText());
                                })));
        open.removeAll(HOUSE);
        assertThat(open).isEmpty();
    }

    private static boolean takesContacts(JsonNode schema) {
        if (!schema.path("type").asText().equals("string") || schema.has("enum")) return false;
        if (Set.of("uuid", "date", "date-time").contains(schema.path("format").asText())) return false;
        if (!schema.has("pattern")) return true;
        var pattern =
                java.util.regex.Pattern.compile("^(?:" + schema.path("pattern").asText() + ")$");
        return Stream.of("+79161234567", "89161234567", "8 916 123-45-67", "ivan@firma.ru")
                .anyMatch(contact -> pattern.matcher(contact).matches());
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static List<String> gaps(String name, JsonNode operation, Set<String> ids) {
        var gaps = new ArrayList<String>();
        String id = operation.path("operationId").asText("");
        if (id.isEmpty()) gaps.add(name + ": no operationId");
        if (!ids.add(id)) gaps.add(name + ": operationId " + id + " is another's too");
        var responses = operation.path("responses");
        if (!responses.has("default")) gaps.add(name + ": says nothing about refusals");
        responses.properties().forEach(response -> {
            var content = response.getValue().path("content");
            content.properties().forEach(type -> {
                if (type.getValue().path("schema").isEmpty())
                    gaps.add(name + " " + response.getKey() + ": no schema for " + type.getKey());
            });
            if (response.getKey().equals("200") && content.isEmpty())
                gaps.add(name + ": answers 200 with nothing described");
        });
        return gaps;
    }

    private static boolean isVerb(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                || annotation.getRawType().isAnnotatedWith(HttpMethod.class);
    }

    private static boolean names(HasAnnotations<?> place) {
        return place.isAnnotatedWith(RolesAllowed.class)
                || place.isAnnotatedWith(Authenticated.class)
                || place.isAnnotatedWith(PermitAll.class);
    }
}
