package tritone.web.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PhoneAccounts;
import tritone.agent.PhoneChoices;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.supervision.Listening;
import tritone.supervision.ListeningLog;
import tritone.supervision.ListeningLog.Listened;
import tritone.supervision.Listenings;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.Telephony.Ear;
import tritone.telephony.WithFakeSwitch;
import tritone.web.Visitor;

/// Who may listen to whom, what goes on record of it, and when it ends.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class ListeningTest {
    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    Listenings listenings;

    @Inject
    ListeningLog log;

    @Inject
    PhoneAccounts accounts;

    @Inject
    PhoneChoices choices;

    private TeamId team;
    private PersonId olga;
    private CallId call;
    private Visitor supervisor;

    @BeforeEach
    void anOperatorTalks() {
        phone.behaves();
        team = floor.aTeam().id();
        var campaign = floor.aCampaign(team);
        olga = floor.aReadyOperator(team);
        supervisor = aVisitor(Role.SUPERVISOR, Optional.of(team));
        call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Talking);
    }

    @Test
    void eachWayToListenIsARowWithItsEnd() {
        // When
        assertThat(listen(supervisor, Ear.LISTEN)).isEqualTo(200);
        await().until(this::heard);
        assertThat(listen(supervisor, Ear.WHISPER)).isEqualTo(200);
        assertThat(listen(supervisor, Ear.BARGE)).isEqualTo(200);
        supervisor.asks().delete("/api/listening");
        // Then
        assertThat(rows()).extracting(Listened::ear).containsExactly(Ear.BARGE, Ear.WHISPER, Ear.LISTEN);
        assertThat(rows()).extracting(row -> row.why().orElse("")).containsExactly("LEFT", "CHANGED", "CHANGED");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.supervisor()).isEqualTo(supervisor.id());
            assertThat(row.agent()).isEqualTo(olga);
            assertThat(row.call()).isEqualTo(call);
            assertThat(row.heard()).contains(true);
            assertThat(row.told()).isTrue();
        });
    }

    @Test
    void listeningEndsWithTheTalkAndTheTalkNotWithTheListening() {
        // Given
        listen(supervisor, Ear.BARGE);
        await().until(this::heard);
        var first = listenings.of(supervisor.id()).orElseThrow();
        phone.hangsUp(first.channel());
        await().until(() -> listenings.of(supervisor.id()).isEmpty());
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
        listen(supervisor, Ear.LISTEN);
        await().until(this::heard);
        var second = listenings.of(supervisor.id()).orElseThrow();
        // When
        phone.customerGoes(call, HangUpCause.NORMAL);
        // Then
        await().until(() -> listenings.of(supervisor.id()).isEmpty());
        assertThat(phone.orders(FakeSwitch.HungUpByUs.class)).contains(new FakeSwitch.HungUpByUs(second.channel()));
        assertThat(rows()).extracting(row -> row.why().orElse("")).containsExactly("CALL_OVER", "HUNG_UP");
    }

    @Test
    void whatTheServiceLeftOpenIsEndedWhenTheLinkIsBack() {
        listen(supervisor, Ear.LISTEN);
        await().until(this::heard);
        var listener = listenings.of(supervisor.id()).orElseThrow().channel();
        phone.linkDown();
        phone.linkUp();
        await().until(() -> listenings.of(supervisor.id()).isEmpty());
        assertThat(rows()).extracting(row -> row.why().orElse("")).containsExactly("LOST");
        assertThat(phone.orders(FakeSwitch.HungUpByUs.class)).contains(new FakeSwitch.HungUpByUs(listener));
    }

    @Test
    void onlyWhoLeadsTheAgentMayListen() {
        var other = floor.aTeam().id();
        assertThat(listen(aVisitor(Role.HEAD_OF_SALES), Ear.LISTEN)).isEqualTo(200);
        assertThat(listen(aVisitor(Role.SUPERVISOR, Optional.of(other)), Ear.LISTEN))
                .isEqualTo(404);
        for (var role : List.of(Role.OPERATOR, Role.MANAGER, Role.QA, Role.ADMINISTRATOR))
            assertThat(listen(aVisitor(role, Optional.of(team)), Ear.LISTEN))
                    .as("%s", role)
                    .isEqualTo(403);
    }

    @Test
    void whosePhoneDoesNotAnswerIsToldSo() {
        // Given
        var stream = tritone.web.Ear.of(supervisor);
        var account = accounts.of(supervisor.id()).of(choices.of(supervisor.id()));
        phone.phoneDies(account.username());
        // When
        assertThat(listen(supervisor, Ear.LISTEN)).isEqualTo(200);
        // Then
        await().until(() -> stream.heardTogether("\"listening\"", "\"why\":\"NOT_ANSWERED\""));
        assertThat(rows()).extracting(row -> row.why().orElse("")).containsExactly("NOT_ANSWERED");
        assertThat(listenings.of(supervisor.id())).isEmpty();
    }

    @Test
    void whoTalksNotCannotBeListenedTo() {
        var boris = floor.aReadyOperator(team);
        assertThat(put(supervisor, boris, Ear.LISTEN)).isEqualTo(409);
    }

    @Test
    void aListenedClientIsALookOnRecord() {
        listen(supervisor, Ear.LISTEN);
        var head = aVisitor(Role.HEAD_OF_SALES);
        List<String> looks = head.asks()
                .queryParam("person", supervisor.id().value())
                .get("/api/looks")
                .path("what");
        assertThat(looks).contains("LISTEN");
        List<String> ears = head.asks()
                .queryParam("agent", olga.value())
                .get("/api/listenings")
                .path("ear");
        assertThat(ears).containsExactly("LISTEN");
    }

    @Test
    void aPauseAndTheEndOfTheShiftWaitForTheTalkAndAreOnRecord() {
        // When
        int paused = supervisor
                .sends(Map.of("reason", "break"))
                .post(path(olga) + "/pause")
                .statusCode();
        int ended = supervisor.asks().delete(path(olga) + "/shift").statusCode();
        int said = supervisor
                .sends(Map.of("text", "Молодец"))
                .post(path(olga) + "/messages")
                .statusCode();
        // Then
        assertThat(List.of(paused, ended, said)).containsOnly(204);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
        assertThat(agents.onShift(olga).orElseThrow().endAsked()).isTrue();
        assertThat(agents.onShift(olga).orElseThrow().pauseAsked()).contains("break");
        List<String> record = aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .queryParam("person", supervisor.id().value())
                .get("/api/audit")
                .path("action");
        assertThat(record).contains("pause-agent", "end-shift-of-agent", "message-agent");
    }

    private boolean heard() {
        return listenings.of(supervisor.id()).filter(Listening::heard).isPresent();
    }

    private int listen(Visitor visitor, Ear ear) {
        return put(visitor, olga, ear);
    }

    private static int put(Visitor visitor, PersonId agent, Ear ear) {
        return visitor.sends(Map.of("ear", ear)).put(path(agent) + "/listening").statusCode();
    }

    private static String path(PersonId agent) {
        return "/api/agents/" + agent.value();
    }

    private List<Listened> rows() {
        return log.find(new ListeningLog.Filter(Optional.empty(), Optional.of(olga), Optional.empty(), 10));
    }
}
