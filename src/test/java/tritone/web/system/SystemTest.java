package tritone.web.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Trunks;
import tritone.people.Role;
import tritone.web.Management;

@QuarkusTest
@WithTestResource(Database.class)
class SystemTest {
    @Inject
    SystemBoard board;

    @Inject
    Trunks trunks;

    @Test
    void withoutTheSwitchTheServiceIsAliveAndReadyButNotWell() {
        Management.asks().get("/health/live").then().statusCode(200);
        Management.asks().get("/health/ready").then().statusCode(200).body("checks.name", hasItem("database"));
        Management.asks()
                .get("/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'switch' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'switch' }.data.state", equalTo("no-link"))
                .body("checks.name", hasItems("trunk", "disk", "outbox", "recordings"));
    }

    @Test
    void theWorldOutsideReachesNeitherProbesNorFiguresNorTheDescription() {
        for (String address : List.of("/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "/api/openapi"))
            given().get(address).then().statusCode(404);
    }

    @Test
    void aSupervisorSeesHowTheSystemIs() {
        aVisitor(Role.SUPERVISOR)
                .asks()
                .get("/api/system")
                .then()
                .statusCode(200)
                .body("checks.find { it.code == 'database' }.state", equalTo("OK"))
                .body("checks.find { it.code == 'switch' }.reason", equalTo("no-link"))
                .body("checks.findAll { it.code == 'disk' }.name", hasItems("intake", "store"));
        aVisitor(Role.OPERATOR).asks().get("/api/system").then().statusCode(403);
    }

    @Test
    void aStoppedTrunkIsNamedWithItsReason() {
        // Given
        String name = "t-" + UUID.randomUUID().toString().substring(0, 8);
        trunks.put(name, "127.0.0.9", 10);
        trunks.stop(name, "eight failures in a row");
        // When
        board.look();
        // Then
        aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .get("/api/system")
                .then()
                .body("checks.find { it.name == '" + name + "' }.state", equalTo("FAILED"))
                .body("checks.find { it.name == '" + name + "' }.reason", equalTo("stopped"))
                .body("checks.find { it.name == '" + name + "' }.figures.why", equalTo("eight failures in a row"));
    }

    @Test
    void figuresAreThereForPrometheus() {
        Management.asks()
                .get("/metrics")
                .then()
                .statusCode(200)
                .body(containsString("tritone_outbox_waiting"))
                .body(containsString("tritone_recordings_waiting"))
                .body(containsString("tritone_disk_free_bytes"));
    }
}
