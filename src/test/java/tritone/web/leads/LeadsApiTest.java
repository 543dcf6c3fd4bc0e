package tritone.web.leads;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.leads.BaseFile.aBase;
import static tritone.web.leads.BaseFile.aFile;
import static tritone.web.leads.BaseFile.aNumber;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.lead.LeadOnTheLine;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.Teams;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class LeadsApiTest {
    @Inject
    Leads leads;

    @Inject
    Teams teams;

    @Inject
    TestCampaigns campaigns;

    @Inject
    Lines lines;

    Visitor head;
    long base;
    long lead;
    String number;

    @BeforeEach
    void aLead() {
        head = aVisitor(Role.HEAD_OF_SALES);
        base = aBase(head);
        number = aNumber();
        aFile("Компания;Телефон\nРомашка;" + number + "\nЛютик;" + aNumber() + "\n")
                .importedBy(head, base);
        lead = ((Number) head.asks().get("/api/bases/" + base + "/leads").path("leads[0].id")).longValue();
    }

    @Test
    void numbersAreMaskedForWhoNeedNotDialThem() {
        String masked = "••• " + number.substring(8);
        var supervisor = aSupervisor();
        supervisor.asks().get("/api/leads/" + lead).then().statusCode(200).body("phones[0].number", equalTo(masked));
        head.asks().get("/api/leads/" + lead).then().body("phones[0].number", equalTo("+7" + number));
        supervisor.asks().get("/api/bases/" + base + "/leads").then().body("leads[0].phones[0].masked", equalTo(true));
    }

    @Test
    void aSupervisorSeesWhatTheTeamWorksAndNoOthers() {
        var other = aVisitor(
                Role.SUPERVISOR,
                Optional.of(teams.add("other " + aNumber(), false).id()));
        for (var stranger : Set.of(other, aVisitor(Role.SUPERVISOR), aVisitor(Role.QA), aVisitor(Role.MANAGER)))
            stranger.asks().get("/api/leads/" + lead).then().statusCode(404);
        other.asks().get("/api/bases/" + base + "/leads").then().statusCode(404);
        other.asks().get("/api/bases").then().body("id", not(hasItem((int) base)));
        aSupervisor().asks().get("/api/bases").then().body("id", hasItem((int) base));
    }

    @Test
    void anAdministratorAndMarketingSeeNoClients() {
        for (var role : Set.of(Role.ADMINISTRATOR, Role.MARKETING)) {
            aVisitor(role).asks().get("/api/leads/" + lead).then().statusCode(403);
            aVisitor(role).asks().get("/api/bases/" + base + "/leads").then().statusCode(403);
        }
    }

    @Test
    void anOperatorSeesTheLeadOnTheLineOnly() {
        var operator = aVisitor(Role.OPERATOR);
        operator.asks().get("/api/leads/" + lead).then().statusCode(404);
        lines.talking.put(operator.id(), new LeadId(lead));
        operator.asks().get("/api/leads/" + lead).then().statusCode(200);
        operator.asks().get("/api/leads/" + (lead + 1)).then().statusCode(404);
        operator.asks().get("/api/bases/" + base + "/leads").then().statusCode(403);
    }

    @Test
    void aManagerSeesTheirOwnLeadsWithFullNumbers() {
        var manager = aVisitor(Role.MANAGER);
        manager.asks().get("/api/leads/" + lead).then().statusCode(404);
        leads.moveTo(
                new LeadId(lead), LeadState.FIRST_CONTACT, Section.TO_CALL, Stage.WARM, Optional.of(manager.id()), 0);
        manager.asks().get("/api/leads/" + lead).then().body("phones[0].number", equalTo("+7" + number));
    }

    @Test
    void everyLookAtALeadIsOnRecord() {
        var supervisor = aSupervisor();
        supervisor
                .asks()
                .header("Referer", "http://tritone.test/bases/" + base)
                .get("/api/leads/" + lead)
                .then()
                .statusCode(200);
        head.asks()
                .get("/api/looks?lead=" + lead + "&person=" + supervisor.id().value())
                .then()
                .statusCode(200)
                .body("what", contains("CARD"))
                .body("screen", contains("/bases/" + base))
                .body("masked", contains(true))
                .body("address", contains("127.0.0.1"));
        head.asks().get("/api/looks?what=LIST&lead=" + lead).then().body("person", hasItem((int)
                head.id().value()));
        supervisor.asks().get("/api/looks").then().statusCode(403);
    }

    @Test
    void aBaseIsReadPageByPage() {
        var first = head.asks().get("/api/bases/" + base + "/leads?size=1");
        first.then().body("leads.company", contains("Ромашка"));
        head.asks()
                .get("/api/bases/" + base + "/leads?size=2&after=" + first.path("next"))
                .then()
                .body("leads.company", contains("Лютик"))
                .body("next", equalTo(null));
        head.asks().get("/api/bases/" + base + "/leads?state=CLIENT").then().body("leads", hasSize(0));
    }

    @Test
    void aNumberIsPutOnTheDoNotCallListAndTakenOffByTheHead() {
        var supervisor = aVisitor(Role.SUPERVISOR);
        supervisor
                .sends(Map.of("number", "+7 " + number, "reason", "asked"))
                .post("/api/do-not-call")
                .then()
                .statusCode(201)
                .body("number", equalTo("+7" + number));
        var sought = Map.of("number", "+7" + number);
        var lifting = Map.of("number", "+7" + number, "reason", "asked by mistake");
        supervisor.sends(sought).post("/api/do-not-call/searches").then().body("entries[0].reason", equalTo("asked"));
        supervisor.sends(Map.of()).post("/api/do-not-call/searches").then().statusCode(403);
        head.sends(Map.of("size", 1)).post("/api/do-not-call/searches").then().body("entries", hasSize(1));
        supervisor.sends(lifting).post("/api/do-not-call/liftings").then().statusCode(403);
        head.sends(lifting).post("/api/do-not-call/liftings").then().statusCode(204);
        head.sends(sought).post("/api/do-not-call/searches").then().body("entries", hasSize(0));
        head.sends(Map.of("number", "нет", "reason", "asked"))
                .post("/api/do-not-call")
                .then()
                .statusCode(400);
    }

    @Test
    void outsidePeopleAddToTheDoNotCallListAndReadNothingOfIt() {
        var team = teams.add("outside " + aNumber(), true).id();
        var outside = aVisitor(Role.SUPERVISOR, Optional.of(team));
        var entry = Map.of("number", "+7 " + number, "reason", "asked us");
        head.sends(Map.of("number", "+7 " + number, "reason", "a court order"))
                .post("/api/do-not-call")
                .then()
                .statusCode(201);
        outside.sends(entry).post("/api/do-not-call").then().statusCode(201).body("reason", equalTo("asked us"));
        outside.sends(Map.of("number", "+7 " + number))
                .post("/api/do-not-call/searches")
                .then()
                .statusCode(403);
    }

    @Test
    void twoBasesDoNotShareAName() {
        String name = "base " + aNumber();
        head.sends(Map.of("name", name)).post("/api/bases").then().statusCode(201);
        head.sends(Map.of("name", name))
                .post("/api/bases")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"));
    }

    /// Whose team works the base.
    private Visitor aSupervisor() {
        var settings = campaigns.settings(new BaseId(base));
        campaigns.running(settings);
        return aVisitor(Role.SUPERVISOR, Optional.of(settings.team()));
    }

    @Singleton
    static class Lines implements LeadOnTheLine {
        final Map<PersonId, LeadId> talking = new ConcurrentHashMap<>();

        @Override
        public Set<LeadId> leadsWith(PersonId person) {
            return Optional.ofNullable(talking.get(person)).map(Set::of).orElseGet(Set::of);
        }
    }
}
