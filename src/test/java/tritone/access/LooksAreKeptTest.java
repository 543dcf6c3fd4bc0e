package tritone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.people.Role;

@QuarkusTest
@WithTestResource(Database.class)
class LooksAreKeptTest {
    @Inject
    Walls walls;

    @Inject
    LookLog log;

    @Inject
    TestCampaigns given;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    EntityManager db;

    @Test
    void everyLeadOfAListIsALookOfItsOwn() {
        var base = given.aBase();
        var first = given.aLead(base);
        var second = given.aLead(base);
        var head = aReader(Role.HEAD_OF_SALES);
        walls.leads(glance(head, Glance.What.LIST), base, everything(), new Leads.Page(0, 10));
        for (var lead : List.of(first, second))
            assertThat(looks(lead)).extracting(LookLog.Look::person).containsExactly(head.person());
    }

    @Test
    void whatIsHiddenIsNoLook() {
        var lead = given.aLead(given.aBase());
        assertThat(walls.lead(glance(aReader(Role.QA), Glance.What.CARD), lead)).isEmpty();
        assertThat(looks(lead)).isEmpty();
    }

    @Test
    void whatComesToAScreenByItselfIsOnRecordToo() {
        var lead = given.aLead(given.aBase());
        var head = aReader(Role.HEAD_OF_SALES);
        var pushed = Glance.pushed(head, Glance.What.POP, "/desk", Optional.of("10.1.1.1"))
                .about("call-" + lead.value());
        walls.lead(pushed, lead);
        walls.lead(pushed, lead);
        Awaitility.await().until(() -> !looks(lead).isEmpty());
        assertThat(looks(lead)).singleElement().satisfies(look -> {
            assertThat(look.screen()).isEqualTo("/desk");
            assertThat(look.address()).contains("10.1.1.1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update client_look set person_id = 1",
                "delete from client_look",
                "update audit_entry set detail = 'nothing'",
                "delete from audit_entry"
            })
    void nobodyUnwritesTheRecord(String statement) {
        var head = aReader(Role.HEAD_OF_SALES);
        walls.lead(glance(head, Glance.What.CARD), given.aLead(given.aBase()));
        audit.record(head.person(), "sign-in", "person", "1", null);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> db.createNativeQuery(statement).executeUpdate()))
                .hasStackTraceContaining("append-only");
    }

    private List<LookLog.Look> looks(LeadId lead) {
        return log.find(new LookLog.Filter(
                Optional.empty(),
                Optional.of(lead),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10));
    }

    private Reader aReader(Role role) {
        var person = people.add(new People.NewPerson(
                "look-" + java.util.UUID.randomUUID(), "Vera", role, Optional.empty(), "correct-horse", "ru"));
        return new Reader(
                new PersonId(person.id().value()),
                Set.of(role),
                Optional.empty(),
                false,
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    private static Glance glance(Reader reader, Glance.What what) {
        return new Glance(reader, what, "/test", Optional.of("10.1.1.1"), Optional.empty(), false);
    }

    private static Leads.Search everything() {
        return new Leads.Search(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
