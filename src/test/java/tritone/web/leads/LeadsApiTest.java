package tritone.web.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.leads.BaseFile.aBase;
import static tritone.web.leads.BaseFile.aFile;
import static tritone.web.leads.BaseFile.aNumber;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.LeadId;
import tritone.lead.LeadOnTheLine;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class LeadsApiTest {
    @Inject
    Leads leads;

    @Inject
    EntityManager db;

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
        String masked = "+7" + number.substring(0, 3) + " ••• " + number.substring(6, 8) + "-" + number.substring(8);
        for (var role : Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.QA)) {
            aVisitor(role)
                    .asks()
                    .get("/api/leads/" + lead)
                    .then()
                    .statusCode(200)
                    .body("phones[0].number", equalTo(masked));
        }
        head.asks().get("/api/leads/" + lead).then().body("phones[0].number", equalTo("+7" + number));
        aVisitor(Role.SUPERVISOR)
                .asks()
                .get("/api/bases/" + base + "/leads")
                .then()
                .body("leads[0].phones[0].masked", equalTo(true));
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
        var supervisor = aVisitor(Role.SUPERVISOR);
        supervisor.asks().get("/api/leads/" + lead).then().statusCode(200);
        long looks = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) db.createNativeQuery("""
                                select count(*) from audit_entry where action = 'look-at-lead' and subject_id = ?1
                                and person_id = ?2""")
                                .setParameter(1, Long.toString(lead))
                                .setParameter(2, supervisor.id().value())
                                .getSingleResult())
                        .longValue());
        assertThat(looks).isEqualTo(1);
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
        head.asks().get("/api/bases/" + base + "/leads?text=люти").then().body("leads", hasSize(1));
        head.asks().get("/api/bases/" + base + "/leads?state=CLIENT").then().body("leads", hasSize(0));
    }

    @Test
    void aNumberIsPutOnTheDoNotCallListAndTakenOffByTheHead() {
        var supervisor = aVisitor(Role.SUPERVISOR);
        supervisor
                .sends(Map.of("number", "8 " + number, "reason", "asked"))
                .post("/api/do-not-call")
                .then()
                .statusCode(201)
                .body("number", equalTo("+7" + number));
        supervisor.asks().get("/api/do-not-call/{n}", "+7" + number).then().body("reason", equalTo("asked"));
        supervisor.asks().delete("/api/do-not-call/{n}", "+7" + number).then().statusCode(403);
        head.asks().delete("/api/do-not-call/{n}", "+7" + number).then().statusCode(204);
        head.asks().get("/api/do-not-call/{n}", "+7" + number).then().statusCode(404);
        head.sends(Map.of("number", "нет", "reason", "asked"))
                .post("/api/do-not-call")
                .then()
                .statusCode(400);
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

    @Singleton
    static class Lines implements LeadOnTheLine {
        final Map<PersonId, LeadId> talking = new ConcurrentHashMap<>();

        @Override
        public boolean isWith(PersonId operator, LeadId lead) {
            return lead.equals(talking.get(operator));
        }
    }
}
