package tritone.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.AfterTheCall;
import tritone.call.CallDisposed;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.funnel.Funnel;
import tritone.funnel.GroundOutcome;
import tritone.funnel.SomeLeads;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.WorkItem.Task;
import tritone.handover.WorkOutcomes.Result;
import tritone.handover.WorkOutcomes.Stated;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;

@QuarkusTest
@WithTestResource(Database.class)
class WarmLeadsTest {
    @Inject
    Handovers handovers;

    @Inject
    LiveHandovers live;

    @Inject
    HandoverRows rows;

    @Inject
    WorkLists lists;

    @Inject
    WorkOutcomes outcomes;

    @Inject
    Funnel funnel;

    @Inject
    Leads leads;

    @Inject
    SomeLeads some;

    @Inject
    SomeManagers people;

    @Inject
    AfterTheCall after;

    @Inject
    EntityManager db;

    private final String segment = SomeManagers.aSegment();

    @Test
    void aLeadSaidToBeWarmAndGivenToNobodyReachesTheRightManagersList() {
        // Given
        var other = people.aManagerOf(SomeManagers.aSegment(), 50);
        var manager = people.aManagerOf(segment, 50);
        var lead = some.aNewLead(segment, null);
        // When
        var call = warm(lead);
        // Then
        var handover = handovers.ofCall(call).orElseThrow();
        assertThat(handover.step()).isEqualTo(HandoverStep.TASK);
        assertThat(handover.why()).contains(HandoverReason.SAID_WARM);
        assertThat(handover.manager()).contains(manager.id());
        Lead given = leads.byId(lead).orElseThrow();
        assertThat(given.owner()).contains(manager.id());
        assertThat(given.stage()).isEqualTo(Stage.WARM);
        assertThat(given.state()).isEqualTo(LeadState.FIRST_CONTACT);
        assertThat(lists.of(manager.id())).singleElement().satisfies(item -> {
            assertThat(item.lead()).isEqualTo(lead);
            assertThat(item.task()).isEqualTo(Task.CALL_WARM_LEAD);
        });
        assertThat(lists.of(other.id())).isEmpty();
        assertThat(told(lead)).isEqualTo(1);
    }

    @Test
    void aWarmLeadForWhomNobodyHasRoomWaitsAndGoesToTheFirstWhoHas() {
        // Given
        var manager = people.aManagerOf(segment, 1);
        var first = some.aNewLead(segment, null);
        var second = some.aNewLead(segment, null);
        warm(first);
        var call = warm(second);
        var waiting = handovers.ofCall(call).orElseThrow();
        assertThat(waiting.step()).isEqualTo(HandoverStep.WAITING);
        assertThat(waiting.why()).contains(HandoverReason.LISTS_FULL);
        assertThat(leads.byId(second).orElseThrow().stage()).isEqualTo(Stage.WARM);
        // When
        handovers.giveWaiting();
        assertThat(handovers.ofCall(call).orElseThrow().step()).isEqualTo(HandoverStep.WAITING);
        state(manager, "REFUSAL_FOLLOW_UP", null);
        handovers.giveWaiting();
        // Then
        assertThat(handovers.ofCall(call).orElseThrow().step()).isEqualTo(HandoverStep.TASK);
        assertThat(lists.of(manager.id())).extracting(WorkItem::lead).containsExactly(second);
    }

    @Test
    void aLeadWhoRefusedMeanwhileIsGivenToNobody() {
        people.aManagerOf(segment, 1);
        warm(some.aNewLead(segment, null));
        var lead = some.aNewLead(segment, null);
        var call = warm(lead);
        assertThat(funnel.say(SomeLeads.anOperator(), lead, "DO_NOT_CALL", Optional.empty()))
                .isInstanceOf(GroundOutcome.Moved.class);
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update manager_profile set work_list_limit = 50 where segments = ?1")
                        .setParameter(1, segment)
                        .executeUpdate());
        handovers.giveWaiting();
        assertThat(handovers.ofCall(call).orElseThrow().step()).isEqualTo(HandoverStep.FAILED);
        assertThat(leads.byId(lead).orElseThrow().state()).isEqualTo(LeadState.REFUSAL);
    }

    @Test
    void anItemsOutcomeMovesTheLeadAndLeavesTheNextStep() {
        var manager = people.aManagerOf(segment, 50);
        var lead = some.aNewLead(segment, null);
        warm(lead);
        var due = Instant.parse("2027-01-15T09:00:00Z");
        assertThat(state(manager, "HANDED_OVER", due)).isEqualTo(new Result.NotTheirs());
        assertThat(state(manager, "PROPOSAL_DISCUSSED", null)).isInstanceOf(Result.NextDueNeeded.class);
        assertThat(state(manager, "PROPOSAL_DISCUSSED", due)).isInstanceOf(Result.Closed.class);
        assertThat(leads.byId(lead).orElseThrow().state()).isEqualTo(LeadState.SECOND_CONTACT);
        assertThat(lists.of(manager.id())).singleElement().satisfies(next -> {
            assertThat(next.task()).isEqualTo(Task.NEXT_STEP);
            assertThat(next.dueAt()).isEqualTo(due);
        });
        assertThat(state(manager, "PAID", due)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aLeadThatLeavesTheWorkLeavesTheListAndFreesItsPlace() {
        var manager = people.aManagerOf(segment, 50);
        warm(some.aNewLead(segment, null));
        assertThat(lists.used(manager.id())).isEqualTo(1);
        state(manager, "TERM_UNKNOWN", null);
        assertThat(lists.of(manager.id())).isEmpty();
        assertThat(lists.used(manager.id())).isZero();
    }

    @Test
    void aClientTakesNoPlaceOfTheLimit() {
        var manager = people.aManagerOf(segment, 50);
        warm(some.aNewLead(segment, null));
        var due = Instant.parse("2027-01-15T09:00:00Z");
        for (String ground : new String[] {"PROPOSAL_DISCUSSED", "INVOICED", "PAID", "DOCUMENTS_SIGNED"})
            assertThat(state(manager, ground, due)).as(ground).isInstanceOf(Result.Closed.class);
        assertThat(lists.of(manager.id())).hasSize(1);
        assertThat(lists.used(manager.id())).isZero();
    }

    @Test
    void aLiveHandOverCutShortByARestartBecomesATask() {
        // Given
        var manager = people.aManagerOf(segment, 50);
        var lead = some.aNewLead(segment, null);
        var handover = aRingingHandover(lead, people.aPerson(Role.OPERATOR), manager);
        // When
        live.reconcile(new StartupEvent());
        // Then
        await().untilAsserted(() -> assertThat(handovers.byId(handover).orElseThrow())
                .satisfies(after -> assertThat(after.step()).isEqualTo(HandoverStep.TASK))
                .satisfies(after -> assertThat(after.why()).contains(HandoverReason.INTERRUPTED)));
        assertThat(lists.of(manager.id())).extracting(WorkItem::lead).containsExactly(lead);
    }

    private HandoverId aRingingHandover(LeadId lead, Person operator, Person manager) {
        var now = Instant.now();
        var handover = new Handover(
                HandoverId.random(),
                some.aCall(),
                lead,
                operator.id(),
                Way.LIVE,
                Optional.of("Ждёт предложения"),
                Optional.empty(),
                now,
                HandoverStep.RINGING,
                Optional.of(manager.id()),
                Optional.of(HandoverReason.ONLY_ONE_RIGHT),
                now);
        QuarkusTransaction.requiringNew().run(() -> {
            rows.add(handover);
            rows.step(handover);
        });
        return handover.id();
    }

    private Result state(Person manager, String ground, @org.jspecify.annotations.Nullable Instant due) {
        long item = lists.of(manager.id()).getFirst().id();
        return outcomes.state(new Stated(item, manager, ground, Optional.ofNullable(due), Optional.empty()));
    }

    private CallId warm(LeadId lead) {
        var call = some.aCall();
        var event = new CallDisposed(
                call,
                new CampaignId(1),
                lead,
                Optional.of(new PersonId(900_001)),
                Disposition.WARM,
                Optional.empty(),
                false,
                Optional.of("Интересует поставка"),
                Instant.now());
        QuarkusTransaction.requiringNew().run(() -> after.disposed(event));
        return call;
    }

    private long told(LeadId lead) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) db.createNativeQuery(
                                        "select count(*) from outbox_event where topic = 'lead-handed-over' and subject_id = ?1")
                                .setParameter(1, Long.toString(lead.value()))
                                .getSingleResult())
                        .longValue());
    }
}
