package tritone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;

class SeatTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChannelId LINE = new ChannelId("line");
    private static final CallId CALL = CallId.at(1, 2, 3);

    @Test
    void aShiftBeginsWithTheLineAndOnlyThenTakesCalls() {
        var connecting = aShift().ring(LINE, NINE);
        assertThat(connecting.idle()).isFalse();
        assertThat(connecting.lineUp(LINE, NINE).idle()).isTrue();
    }

    @Test
    void aPauseAskedForWhileThePhoneRingsIsKept() {
        var paused = aShift().ring(LINE, NINE).pause("lunch", NINE).lineUp(LINE, NINE);
        assertThat(paused.state()).isEqualTo(new AgentState.Paused("lunch", NINE));
    }

    @Test
    void aLostLineIsRungAgainAndGivenUpInTheEnd() {
        // Given
        var seat = aReadySeat().lineGone(LINE, NINE);
        // When
        for (int i = 0; i < Line.MOST_TRIES; i++) {
            assertThat(seat.state()).isInstanceOf(AgentState.Connecting.class);
            var fresh = new ChannelId("line-" + i);
            seat = seat.ring(fresh, NINE).lineGone(fresh, NINE);
        }
        // Then
        assertThat(seat.state()).isInstanceOf(AgentState.Disconnected.class);
        assertThat(seat.again(NINE).ring(LINE, NINE).lineUp(LINE, NINE).idle()).isTrue();
    }

    @Test
    void newsOfAnOlderLineChangesNothing() {
        var seat = aReadySeat();
        assertThat(seat.lineGone(new ChannelId("older"), NINE)).isSameAs(seat);
    }

    @Test
    void anAgentIsPromisedOnce() {
        var joining = aReadySeat().reserve(CALL, NINE);
        assertThat(joining.reserve(CallId.at(9, 9, 9), NINE)).isSameAs(joining);
    }

    @Test
    void anEndAskedForInACallComesAfterItsWord() {
        var seat = aTalkingSeat().end(NINE);
        assertThat(seat.state()).isInstanceOf(AgentState.Talking.class);
        var wrapUp = seat.wrapUp(CALL, NINE.plusSeconds(60), NINE);
        assertThat(wrapUp.free(CALL, NINE).over()).isTrue();
    }

    @Test
    void aWordAboutAnOlderCallFreesNobody() {
        var seat = aTalkingSeat();
        assertThat(seat.free(CallId.at(9, 9, 9), NINE)).isSameAs(seat);
    }

    @Test
    void anOverrunWrapUpIsAPause() {
        var seat = aTalkingSeat().wrapUp(CALL, NINE, NINE).overran(CALL, NINE);
        assertThat(seat.state()).isEqualTo(new AgentState.Paused("wrap-up-overrun", NINE));
        assertThat(seat.ready(NINE).idle()).isTrue();
    }

    @Test
    void aLineLostInATalkIsRungAgainAndTheAgentComesBackOnlyWithIt() {
        var lost = aTalkingSeat().lineGone(LINE, NINE);
        assertThat(lost.state()).isInstanceOf(AgentState.Talking.class);
        assertThat(lost.free(CALL, NINE).state()).isInstanceOf(AgentState.Connecting.class);
    }

    @Test
    void aPhoneThatBeganAnewInATalkIsRungAtOnceAndTheTalkStays() {
        var rung = aTalkingSeat().lineDead(NINE);
        assertThat(rung.state()).isInstanceOf(AgentState.Talking.class);
        assertThat(rung.line()).isInstanceOf(Line.Calling.class);
        assertThat(rung.line().channel()).isNotEqualTo(Optional.of(LINE));
        assertThat(rung.lineDead(NINE)).isSameAs(rung);
    }

    @Test
    void aPhoneThatRegistersUnderANewAddressIsRungThere() {
        var rung = aTalkingSeat().lineDead(NINE);
        var anew = rung.phoneAnew(NINE);
        assertThat(anew.state()).isInstanceOf(AgentState.Talking.class);
        assertThat(anew.line()).isInstanceOf(Line.Calling.class);
        assertThat(anew.line().channel()).isNotEqualTo(rung.line().channel());
    }

    @Test
    void aStandingLineIsLeftAloneWhenThePhoneRegistersAnew() {
        var talking = aTalkingSeat();
        assertThat(talking.phoneAnew(NINE)).isSameAs(talking);
    }

    @Test
    void aPhoneThatIsSeenOnceMoreWhileItRingsRingsOn() {
        var rung = aTalkingSeat().lineDead(NINE);
        assertThat(rung.phoneSeen(NINE)).isSameAs(rung);
    }

    private static Seat aShift() {
        var who = new Seat.Who(new PersonId(1), "Ольга", Optional.of(new TeamId(1)));
        return Seat.taken(who, 1, "phone1", NINE);
    }

    private static Seat aReadySeat() {
        return aShift().ring(LINE, NINE).lineUp(LINE, NINE);
    }

    private static Seat aTalkingSeat() {
        return aReadySeat().reserve(CALL, NINE).talking(CALL, NINE);
    }
}
