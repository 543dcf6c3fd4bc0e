package tritone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tritone.EmptyDatabase;

@QuarkusTest
@WithTestResource(EmptyDatabase.class)
class DemoTest {
    @TestHTTPResource("/")
    URI address;

    @Test
    void fillsAnEmptyServiceThroughItsApiAndChangesNothingTheSecondTime() throws Exception {
        // Given
        var profile = Profile.read(Path.of("asterisk-config/network/profile.yaml"));
        var wanted = new Demo.Wanted("admin-of-the-tests", "a secret", "127.0.0.2", 5);
        List<String> said = new ArrayList<>();

        // When
        var first = Demo.load(new ApiClient(address), wanted, profile, said::add);
        var second = Demo.load(new ApiClient(address), wanted, profile, said::add);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(said).isNotEmpty();
        assertThat(first.of("OPERATOR")).hasSize(5);
        assertThat(first.of("MANAGER")).hasSize(3);
        var api = new ApiClient(address);
        var admin = first.people().getFirst();
        api.signIn(admin.login(), admin.password());
        String campaign = "/api/campaigns/" + first.campaign();
        assertThat(api.get(campaign).path("status").asText()).isEqualTo("RUNNING");
        assertThat(api.has(campaign + "/message")).isTrue();
        assertThat(api.get("/api/scripts/" + api.get(campaign).path("scriptId").asLong())
                        .path("published")
                        .asInt())
                .isEqualTo(1);
        long base = api.get(campaign).path("bases").get(0).asLong();
        assertThat(api.get("/api/bases/" + base).path("leads").asLong()).isEqualTo(DemoBase.SIZE);
        assertThat(api.get("/api/bases/" + base + "/imports")).hasSize(1);
        api.post(campaign + "/pauses", Map.of());
    }

    @Test
    void everybodyOfTheDepartmentCanSignIn() throws Exception {
        var profile = Profile.read(Path.of("asterisk-config/network/profile.yaml"));
        var wanted = new Demo.Wanted("admin-of-the-tests", "a secret", "127.0.0.2", 5);
        var department = Demo.load(new ApiClient(address), wanted, profile, line -> {});

        for (var person : department.people()) {
            var session = new ApiClient(address).signIn(person.login(), person.password());
            assertThat(session.path("role").asText()).isEqualTo(person.role());
        }
    }
}
