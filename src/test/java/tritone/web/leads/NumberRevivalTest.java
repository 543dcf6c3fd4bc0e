package tritone.web.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.people.Audit;
import tritone.people.Role;

@QuarkusTest
@WithTestResource(Database.class)
class NumberRevivalTest {
    @Inject
    TestCampaigns given;

    @Inject
    Leads leads;

    @Inject
    Audit audit;

    @Test
    void aDeadNumberIsPutBackByHandAndThatIsOnRecord() {
        // Given
        var lead = given.aLead(given.aBase());
        leads.numberIsDead(phone(lead));
        var head = aVisitor(Role.HEAD_OF_SALES);
        // When
        head.asks()
                .put("/api/leads/" + lead.value() + "/numbers/" + phone(lead) + "/revival")
                .then()
                .statusCode(200)
                .body("phones[0].dead", equalTo(false));
        // Then
        var number = leads.byId(lead).orElseThrow().phones().getFirst();
        assertThat(number.dead()).isFalse();
        assertThat(number.revivedAt()).isPresent();
        var ofLead = new Audit.Filter(
                Optional.of(head.id().value()),
                Optional.of("lead"),
                Optional.of(Long.toString(lead.value())),
                Optional.empty(),
                10);
        assertThat(audit.find(ofLead)).extracting(Audit.Entry::action).contains("revive-number");
    }

    @Test
    void aNumberOfAnotherLeadIsNotFound() {
        var lead = given.aLead(given.aBase());
        var other = given.aLead(given.aBase());
        aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .put("/api/leads/" + lead.value() + "/numbers/" + phone(other) + "/revival")
                .then()
                .statusCode(404);
    }

    private long phone(LeadId lead) {
        return leads.byId(lead).orElseThrow().phones().getFirst().id();
    }
}
