package tritone.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.web.Management;

@QuarkusTest
@WithTestResource(Database.class)
class WebTypesTest {
    private static final Path WEBUI = Path.of("src/main/webui");

    @Test
    void theTypesOfTheScreensAreThoseOfTheApi() throws IOException, InterruptedException {
        // Given
        Path folder = Files.createTempDirectory("tritone-web-types");
        Path document = folder.resolve("openapi.json");
        Files.writeString(document, Management.api());
        Path generated = folder.resolve("schema.d.ts");
        // When
        var generator = new ProcessBuilder(
                        "node_modules/.bin/openapi-typescript",
                        document.toString(),
                        "-o",
                        generated.toString(),
                        "--root-types",
                        "--root-types-no-schema-prefix",
                        "--properties-required-by-default")
                .directory(WEBUI.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(generator.waitFor(60, TimeUnit.SECONDS)).isTrue();
        // Then
        assertThat(generated)
                .as("mend with: npm run api, in %s", WEBUI)
                .hasSameTextualContentAs(WEBUI.resolve("src/api/schema.d.ts"));
    }
}
