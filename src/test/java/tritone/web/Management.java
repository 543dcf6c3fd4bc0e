package tritone.web;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/// The port that the world outside does not reach: health, figures, the API's description.
public final class Management {
    private Management() {}

    public static RequestSpecification asks() {
        return given().baseUri("http://127.0.0.1")
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .basePath("/q");
    }

    /// The API's description.
    public static String api() {
        return asks().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
