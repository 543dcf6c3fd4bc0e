package tritone.web;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;

/// Somebody signed in, for tests that speak to the API: `aVisitor(SUPERVISOR).asks().get("/api/people")`.
public record Visitor(Person person, Cookies cookies, String csrf) {
    public static final String PASSWORD = "correct-horse";

    public static Visitor aVisitor(Role role) {
        return aVisitor(role, Optional.empty());
    }

    public static Visitor aVisitor(Role role, Optional<TeamId> team) {
        var person = Arc.container()
                .instance(People.class)
                .get()
                .add(new People.NewPerson("v-" + UUID.randomUUID(), "Vera " + role, role, team, PASSWORD, "ru"));
        return signedIn(person);
    }

    public static Visitor signedIn(Person person) {
        var response = signIn(person.login(), PASSWORD);
        return new Visitor(person, response.detailedCookies(), response.path("csrf"));
    }

    public static Response signIn(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/session");
    }

    public PersonId id() {
        return person.id();
    }

    /// A request with their cookie and token.
    public RequestSpecification asks() {
        return given().cookies(cookies).header("X-CSRF-Token", csrf);
    }

    public RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }
}
