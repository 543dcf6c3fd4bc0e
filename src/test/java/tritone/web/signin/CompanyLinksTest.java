package tritone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.People;
import tritone.people.Role;
import tritone.web.Visitor;

/// Who the provider's stranger is: said by an administrator or an invitation, never by a name.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Provider.class)
class CompanyLinksTest extends ThroughTheCompany {
    @Test
    void whomAnAdministratorLinkedIsKnownByIssuerAndSubject() throws Exception {
        var local = aPerson();
        link(local);
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isNull();
        assertThat(session().getLong("id")).isEqualTo(local.id().value());
        // an id that differs in case alone is somebody else's
        assertThat(new Browser()
                        .signIn(subject.toUpperCase(java.util.Locale.ROOT), claims("Anna", "callers"))
                        .getQuery())
                .isEqualTo("error=not-linked");
    }

    @Test
    void anInvitationLinksOnce() throws Exception {
        // Given
        var local = aPerson();
        String token = invite(local);
        // When
        assertThat(browser.take(token).statusCode()).isEqualTo(200);
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isNull();
        // Then
        assertThat(session().getLong("id")).isEqualTo(local.id().value());
        var other = new Browser();
        assertThat(other.take(token).statusCode()).isEqualTo(404);
        assertThat(other.signIn("another-" + subject, claims("Eve", "callers")).getQuery())
                .isEqualTo("error=not-linked");
    }

    @Test
    void aLinkIsOnePersonsAndAPersonHasOne() {
        var local = aPerson();
        link(local);
        var admin = Visitor.aVisitor(Role.ADMINISTRATOR);
        admin.asks()
                .post("/api/people/" + local.id().value() + "/company-invitation")
                .then()
                .statusCode(409);
        admin.asks().delete(linkOf(local)).then().statusCode(204);
        admin.asks().get(linkOf(local)).then().body("linked", equalTo(false));
    }

    @Test
    void anotherEmailWaitsForAnAdministrator() throws Exception {
        // Given
        var local = aPerson();
        link(local);
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isNull();
        // When: the id was given to somebody else there
        var end = new Browser().signIn(subject, withEmail("boris@example.org"));
        // Then
        assertThat(end.getQuery()).isEqualTo("error=email-changed");
        link(local);
        assertThat(new Browser().signIn(subject, withEmail("boris@example.org")).getQuery())
                .isNull();
    }

    @Test
    void whoWasBoundByNameIsNotBelievedBeforeAnAdministratorHasLooked() throws Exception {
        // Given: as the migration leaves them
        var local = aPerson();
        sql("""
                insert into company_stranger (issuer, subject, login, name, why, was_person_id, first_at, last_at, tries)
                values (?1, ?2, ?3, 'Anna', 'BOUND_BY_NAME', ?4, utc_timestamp(6), utc_timestamp(6), 0)
                """, Provider.issuer(), subject, login, local.id().value());
        // When
        assertThat(browser.signIn(subject, claims("Anna", "callers")).getQuery())
                .isEqualTo("error=not-linked");
        // Then
        var stranger = strangers().getMap("find { it.login == '" + login + "' }");
        assertThat(stranger).containsEntry("why", "BOUND_BY_NAME");
        assertThat(String.valueOf(stranger.get("was")))
                .isEqualTo(Long.toString(local.id().value()));
    }

    @Test
    void oneAdministratorAloneLinksNobodyToAHead() throws Exception {
        var head = people.add(
                new People.NewPerson(login, "Anna", Role.HEAD_OF_SALES, Optional.empty(), Visitor.PASSWORD, "ru"));
        browser.signIn(subject, claims("Anna", "callers"));
        var admin = Visitor.aVisitor(Role.ADMINISTRATOR);
        int stranger = strangers().getInt("find { it.login == '" + login + "' }.id");
        admin.sends(Map.of("stranger", stranger))
                .put(linkOf(head))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/two-persons-needed"));
    }
}
