package tritone.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.PersonId;
import tritone.people.RowFilter;
import tritone.phone.PhoneNumber;

@QuarkusTest
@WithTestResource(Database.class)
class LeadsTest {
    @Inject
    Leads leads;

    @Inject
    Bases bases;

    @Inject
    DoNotCall doNotCall;

    @Inject
    Clock clock;

    @Inject
    EntityManager db;

    @Test
    void aLeadIsReadWithItsNumbersInOrder() {
        var id = aLead("+79161234567", "+74951234567");
        var lead = leads.byId(id).orElseThrow();
        assertThat(lead.phones())
                .extracting(phone -> phone.number().e164())
                .containsExactly("+79161234567", "+74951234567");
        assertThat(lead.state()).isEqualTo(LeadState.NEW);
        assertThat(lead.company()).contains("Ромашка");
    }

    @Test
    void aMoveDecidedOnAnOldVersionIsRefused() {
        var id = aLead("+79161234567");
        var owner = Optional.of(new PersonId(5));
        assertThat(leads.moveTo(id, LeadState.FIRST_CONTACT, Section.TO_CALL, Stage.WARM, owner, 0))
                .isTrue();
        assertThat(leads.moveTo(id, LeadState.REFUSAL, Section.TO_CALL, Stage.COLD, Optional.empty(), 0))
                .isFalse();
        var lead = leads.byId(id).orElseThrow();
        assertThat(lead.state()).isEqualTo(LeadState.FIRST_CONTACT);
        assertThat(lead.owner()).isEqualTo(owner);
        assertThat(lead.version()).isEqualTo(1);
    }

    @Test
    void aDeadNumberStaysDead() {
        var id = aLead("+79161234567", "+74951234567");
        leads.numberIsDead(leads.byId(id).orElseThrow().phones().getFirst().id());
        assertThat(leads.byId(id).orElseThrow().phones())
                .extracting(LeadPhone::dead)
                .containsExactly(true, false);
    }

    @Test
    void aBasesLeadsAreFoundByStateSectionAndName() {
        var lead = leads.byId(aLead("+79161234567")).orElseThrow();
        assertThat(found(lead.base(), Optional.of(LeadState.NEW), Optional.of("ромаш")))
                .isEqualTo(1);
        assertThat(found(lead.base(), Optional.of(LeadState.CLIENT), Optional.empty()))
                .isZero();
        assertThat(found(lead.base(), Optional.empty(), Optional.empty())).isEqualTo(1);
        assertThat(bases.byId(lead.base()).orElseThrow().leads()).isEqualTo(1);
        assertThat(bases.all())
                .filteredOn(base -> base.id().equals(lead.base()))
                .extracting(Base::leads)
                .containsExactly(1L);
    }

    @Test
    void whoAskedToBeLeftAloneIsOnTheListUntilRemoved() {
        var number = new PhoneNumber(
                "+7999" + String.format("%07d", Math.abs(UUID.randomUUID().hashCode()) % 10_000_000));
        assertThat(doNotCall.add(number, "asked", null, UUID.randomUUID())).isTrue();
        assertThat(doNotCall.add(number, "asked again", null, null)).isFalse();
        assertThat(doNotCall.find(number).orElseThrow().reason()).isEqualTo("asked");
        assertThat(doNotCall.remove(number)).isTrue();
        assertThat(doNotCall.contains(number)).isFalse();
    }

    private int found(BaseId base, Optional<LeadState> state, Optional<String> text) {
        return leads.inBase(
                        base,
                        new Leads.Search(state, Optional.empty(), text),
                        new Leads.Page(0, 10),
                        RowFilter.everything())
                .size();
    }

    private LeadId aLead(String... numbers) {
        var base = bases.add("base " + UUID.randomUUID(), "RU", null).orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = new LeadRow();
            row.baseId = base.id().value();
            row.company = "Ромашка";
            row.section = Section.TO_CALL;
            row.state = LeadState.NEW;
            row.stage = Stage.COLD;
            row.stateSince = clock.instant();
            row.createdAt = clock.instant();
            db.persist(row);
            for (int i = 0; i < numbers.length; i++) {
                var phone = new LeadPhoneRow();
                phone.leadId = row.id;
                phone.baseId = row.baseId;
                phone.e164 = numbers[i];
                phone.zone = "Europe/Moscow";
                phone.position = (short) i;
                db.persist(phone);
            }
            return new LeadId(row.id);
        });
    }
}
