package tritone.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.AfterTheCall;
import tritone.call.CallCorrected;
import tritone.call.CallDisposed;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.funnel.regulation.Ground;
import tritone.funnel.regulation.Verdict.Reason;
import tritone.lead.DoNotCall;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;

@QuarkusTest
@WithTestResource(Database.class)
class FunnelTest {
    private static final PersonId OPERATOR = new PersonId(900_001);
    private static final PersonId SALES = new PersonId(900_002);
    private static final Person MANAGER = person(SALES, Role.MANAGER);

    @Inject
    Funnel funnel;

    @Inject
    Regulations regulations;

    @Inject
    Leads leads;

    @Inject
    DoNotCall doNotCall;

    @Inject
    AfterTheCall after;

    @Inject
    SomeLeads some;

    @Inject
    EntityManager db;

    @Test
    void theRegulationIsStoredAtTheFirstStart() {
        assertThat(regulations.current().version()).isEqualTo(1);
    }

    @Test
    void whatTheOperatorSaidMovesTheLeadAndLeavesARowOfWhoWhenAndWhy() {
        // Given
        LeadId lead = some.aNewLead();
        CallId call = some.aCall();
        // When
        say(lead, call, Disposition.REFUSAL_FOLLOW_UP);
        // Then
        assertThat(stateOf(lead)).isEqualTo(LeadState.REFUSAL);
        assertThat(leads.byId(lead).orElseThrow().section()).isEqualTo(Section.REFUSED_FURTHER_WORK);
        assertThat(funnel.history(lead)).singleElement().satisfies(line -> {
            assertThat(line.from().state()).isEqualTo(LeadState.NEW);
            assertThat(line.ground()).isEqualTo("REFUSAL_FOLLOW_UP");
            assertThat(line.by()).contains(OPERATOR);
            assertThat(line.call()).contains(call);
            assertThat(line.regulation()).isEqualTo(1);
        });
        assertThat(published(lead)).isEqualTo(1);
    }

    @Test
    void aShippedRegulationMayNotDifferFromTheStoredOneOfItsVersion() {
        String shipped = RegulationFile.shipped();
        assertThatCode(() -> regulations.checkShipped(shipped + "\n", 1)).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> regulations.checkShipped(shipped.replace("\"version\": 1", "\"version\": 2"), 1))
                .withMessageContaining("new version number");
    }

    @Test
    void theSameCallAndGroundMoveALeadOnlyOnce() {
        LeadId lead = some.aNewLead();
        CallId call = some.aCall();
        say(lead, call, Disposition.CONTACT_MADE);
        say(lead, call, Disposition.CONTACT_MADE);
        assertThat(funnel.history(lead)).hasSize(1);
        assertThat(published(lead)).isEqualTo(1);
    }

    @Test
    void aMoveStandsOrFallsWithTheTransactionOfTheDisposition() {
        LeadId lead = some.aNewLead();
        QuarkusTransaction.begin();
        after.disposed(event(lead, some.aCall(), Disposition.REFUSAL_HARD));
        QuarkusTransaction.rollback();
        assertThat(stateOf(lead)).isEqualTo(LeadState.NEW);
        assertThat(funnel.history(lead)).isEmpty();
    }

    @Test
    void aHardRefusalIsNeverLeftAgain() {
        LeadId lead = some.aNewLead();
        say(lead, some.aCall(), Disposition.REFUSAL_HARD);
        say(lead, some.aCall(), Disposition.WARM);
        assertThat(stateOf(lead)).isEqualTo(LeadState.REFUSAL);
        assertThat(leads.byId(lead).orElseThrow().section()).isEqualTo(Section.REFUSED_OR_NON_PROFILE);
        assertThat(funnel.say(person(OPERATOR, Role.OPERATOR), lead, "WARM", Optional.empty()))
                .isInstanceOfSatisfying(
                        GroundOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TERMINAL_SECTION));
    }

    @Test
    void whoeverAskedNotToBeCalledIsOnTheListInTheSameMoment() {
        LeadId lead = some.aNewLead();
        say(lead, some.aCall(), Disposition.DO_NOT_CALL);
        Lead refused = leads.byId(lead).orElseThrow();
        assertThat(refused.state()).isEqualTo(LeadState.REFUSAL);
        assertThat(refused.phones()).isNotEmpty().allMatch(phone -> doNotCall.contains(phone.number()));
    }

    @Test
    void theListSaysThatItWasAskedForInACallAndByWhomItIsTold() {
        // Given
        LeadId lead = some.aNewLead();
        // When
        say(lead, some.aCall(), Disposition.DO_NOT_CALL);
        // Then
        assertThat(listed(lead)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.reason()).isEqualTo("ASKED_IN_A_CALL");
            assertThat(entry.by()).contains(OPERATOR);
        });
    }

    @Test
    void whatIsSaidAnewPutsTheNumbersOnTheListForTheSameReasonOrTakesThemOff() {
        // Given
        LeadId lead = some.aNewLead();
        CallId call = some.aCall();
        say(lead, call, Disposition.REFUSAL_HARD);
        // When
        after.corrected(new CallCorrected(Disposition.REFUSAL_HARD, event(lead, call, Disposition.DO_NOT_CALL)));
        // Then
        assertThat(listed(lead))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.reason()).isEqualTo("ASKED_IN_A_CALL"));
        // When
        after.corrected(new CallCorrected(Disposition.DO_NOT_CALL, event(lead, call, Disposition.REFUSAL_HARD)));
        // Then
        assertThat(listed(lead)).isEmpty();
    }

    @Test
    void aManagersOutcomesLeadToADealAndAClient() {
        LeadId lead = some.aNewLead();
        funnel.apply(SaidGround.handedOver(lead, some.aCall(), Optional.of(OPERATOR), SALES));
        for (String ground :
                new String[] {"PROPOSAL_DISCUSSED", "TERMS_DISCUSSED", "INVOICED", "PAID", "DOCUMENTS_SIGNED"})
            assertThat(sales(lead, ground)).as(ground).isInstanceOf(GroundOutcome.Moved.class);
        Lead client = leads.byId(lead).orElseThrow();
        assertThat(client.state()).isEqualTo(LeadState.CLIENT);
        assertThat(client.stage()).isEqualTo(Stage.ACCOUNT);
        assertThat(client.owner()).contains(SALES);
    }

    @Test
    void nobodySaysWhatTheRegulationGivesToOthers() {
        LeadId lead = some.aNewLead();
        for (String ground : List.of("PAID", "HANDED_OVER", "NO_SUCH_GROUND", "not a ground"))
            assertThat(funnel.say(person(OPERATOR, Role.OPERATOR), lead, ground, Optional.empty()))
                    .as(ground)
                    .isEqualTo(new Spoken.NotTheirs());
        assertThat(sales(lead, "HANDED_OVER")).isEqualTo(new Spoken.NotTheirs());
        assertThat(funnel.history(lead)).isEmpty();
    }

    @Test
    void outsideACallItIsAPersonWhoSaysIt() {
        var said = SaidGround.by(SALES, some.aNewLead(), Ground.WARM, Optional.empty());
        assertThatThrownBy(() -> funnel.apply(said)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeadThatGoesBackToTheColdBaseIsNobodysClient() {
        LeadId lead = some.aNewLead();
        funnel.apply(SaidGround.handedOver(lead, some.aCall(), Optional.of(OPERATOR), SALES));
        sales(lead, "REFUSAL_FOLLOW_UP");
        assertThat(leads.byId(lead).orElseThrow().owner()).isEmpty();
    }

    @Test
    void manyWhoMoveTheSameLeadAtOnceLeaveOneUnbrokenHistory() throws Exception {
        LeadId lead = some.aNewLead();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var moves = IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        say(lead, some.aCall(), i % 2 == 0 ? Disposition.CONTACT_MADE : Disposition.REFUSAL_FOLLOW_UP);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> move : threads.invokeAll(moves))
                assertThat(move.get()).isTrue();
        }
        var history = funnel.history(lead);
        for (int i = 1; i < history.size(); i++)
            assertThat(history.get(i).from()).isEqualTo(history.get(i - 1).to());
        assertThat(history.getLast().to().state()).isEqualTo(stateOf(lead));
    }

    private Spoken sales(LeadId lead, String ground) {
        return funnel.say(MANAGER, lead, ground, Optional.empty());
    }

    private static Person person(PersonId id, Role role) {
        return new Person(id, "p" + id.value(), "Ольга", role, Set.of(), Optional.empty(), "ru", ZoneOffset.UTC);
    }

    private void say(LeadId lead, CallId call, Disposition disposition) {
        QuarkusTransaction.requiringNew().run(() -> after.disposed(event(lead, call, disposition)));
    }

    private static CallDisposed event(LeadId lead, CallId call, Disposition disposition) {
        return new CallDisposed(
                call,
                new CampaignId(1),
                lead,
                Optional.of(OPERATOR),
                disposition,
                Optional.empty(),
                false,
                Optional.empty(),
                Instant.now());
    }

    private List<DoNotCall.Entry> listed(LeadId lead) {
        return leads.byId(lead).orElseThrow().phones().stream()
                .flatMap(phone -> doNotCall.find(phone.number()).stream())
                .toList();
    }

    private LeadState stateOf(LeadId lead) {
        return leads.byId(lead).orElseThrow().state();
    }

    private long published(LeadId lead) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) db.createNativeQuery(
                                        "select count(*) from outbox_event where topic = 'lead-transitioned' and subject_id = ?1")
                                .setParameter(1, Long.toString(lead.value()))
                                .getSingleResult())
                        .longValue());
    }
}
