package tritone.web.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.web.Visitor;

/// Somebody who signs in through the company's provider, and the administrator who says who they are.
abstract class ThroughTheCompany {
    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    final Browser browser = new Browser();

    final String login = "anna-" + UUID.randomUUID();

    final String subject = "sub-" + login;

    JsonPath session() throws Exception {
        return new JsonPath(browser.get("/api/session").body());
    }

    /// They come once in vain, and an administrator says who they are.
    void link(Person person) {
        try {
            new Browser().signIn(subject, claims("Anna", "callers"));
            var admin = Visitor.aVisitor(Role.ADMINISTRATOR);
            int stranger = strangers().getInt("find { it.login == '" + login + "' }.id");
            admin.sends(Map.of("stranger", stranger)).put(linkOf(person)).then().statusCode(200);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static JsonPath strangers() {
        return Visitor.aVisitor(Role.ADMINISTRATOR)
                .asks()
                .get("/api/company-strangers")
                .jsonPath();
    }

    static String invite(Person person) {
        String address = Visitor.aVisitor(Role.ADMINISTRATOR)
                .asks()
                .post("/api/people/" + person.id().value() + "/company-invitation")
                .path("address");
        return address.substring(address.indexOf('=') + 1);
    }

    List<String> onRecord(String tried) {
        return audit
                .find(new Audit.Filter(
                        Optional.empty(), Optional.of("person"), Optional.of(tried), Optional.empty(), 20))
                .stream()
                .filter(entry -> entry.action().equals("sign-in-failed"))
                .map(entry -> String.valueOf(entry.detail()))
                .toList();
    }

    static String linkOf(Person person) {
        return "/api/people/" + person.id().value() + "/company-link";
    }

    Person aPerson() {
        return people.add(new People.NewPerson(login, "Anna", Role.OPERATOR, Optional.empty(), Visitor.PASSWORD, "ru"));
    }

    String withEmail(String email) throws IOException {
        return json.writeValueAsString(
                Map.of("preferred_username", login, "email", email, "realm", Map.of("groups", Set.of("callers"))));
    }

    String claims(String name, String... groups) throws IOException {
        return json.writeValueAsString(Map.of(
                "preferred_username",
                login,
                "name",
                name,
                "email",
                "anna@example.org",
                "realm",
                Map.of("groups", Set.of(groups))));
    }

    void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = db.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }
}
