package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.Test;
import tritone.telephony.ChannelId;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;

class InterpreterTest {
    private static final String CALL = "0198f0c0-0000-7000-8000-000000000001";
    private static final double NOON = 1_795_305_600.25;

    private final Interpreter interpreter = new Interpreter(trunk -> !trunk.equals("dead"));

    @Test
    void anAnswerIsToldOnceTheChannelCanBeJoinedWithTheTimeOfTheAnswer() {
        var told = read(created(), up(NOON), waiting(NOON + 0.004));

        assertThat(told)
                .singleElement()
                .isEqualTo(new TelephonyEvent.Answered(
                        new ChannelId(CALL), "PJSIP/public-1", Instant.parse("2026-11-22T00:00:00.250Z")));
    }

    @Test
    void comingBackToTheWaitingBridgeIsNoSecondAnswer() {
        read(created(), up(NOON), waiting(NOON));

        assertThat(read(waiting(NOON + 60))).isEmpty();
    }

    @Test
    void anAnswerHeardOnlyByItsBridgeIsToldToo() {
        assertThat(read(waiting(NOON))).singleElement().isInstanceOf(TelephonyEvent.Answered.class);
    }

    @Test
    void aRefusedOrderWithoutAChannelIsNotPlaced() {
        assertThat(read(failed(0))).isEmpty();
        assertThat(interpreter.unplaced(failed(0))).singleElement().isInstanceOf(TelephonyEvent.NotPlaced.class);
        assertThat(interpreter.unplaced(failed(0))).isEmpty();
    }

    @Test
    void aNumberThatFailsAtOnceEndsByItsOwnCauseThoughTheOrdersAnswerCameBeforeTheChannel() {
        assertThat(read(failed(0), created(), gone(20, "480")))
                .singleElement()
                .isInstanceOfSatisfying(
                        TelephonyEvent.HungUp.class,
                        ended -> assertThat(ended.verdict()).isEqualTo(HangUpCause.OUT_OF_REACH));
        assertThat(interpreter.unplaced(failed(0))).isEmpty();
    }

    @Test
    void aDoubledIdDoesNotEndTheLiveCall() {
        read(created(), up(NOON), waiting(NOON));

        assertThat(read(failed(0))).isEmpty();
    }

    @Test
    void ringingOutIsNoAnswerInWhicheverOrderTheSwitchSaysIt() {
        var reasonFirst = read(created(), failed(3), gone(19, "480"));
        var hangUpFirst = read(created(), ringing(), gone(19, "480"), failed(3));

        assertThat(reasonFirst).last().satisfies(InterpreterTest::isNoAnswer);
        assertThat(hangUpFirst)
                .filteredOn(TelephonyEvent.HungUp.class::isInstance)
                .satisfies(ended -> assertThat(ended).singleElement().satisfies(InterpreterTest::isNoAnswer));
    }

    @Test
    void onlyTheTrunkTheCallWentByIsAsked() {
        var dead = gone(19, "480");
        dead.setChannel("PJSIP/dead-0000001f");

        assertThat(read(created(), dead))
                .singleElement()
                .isInstanceOfSatisfying(
                        TelephonyEvent.HungUp.class,
                        ended -> assertThat(ended.verdict()).isEqualTo(HangUpCause.TRUNK_FAILURE));
    }

    @Test
    void channelsTheSwitchNamedItselfAreNobodysBusiness() {
        var foreign = up(NOON);
        foreign.setUniqueId("pbx-1795305600.7");

        assertThat(read(foreign)).isEmpty();
    }

    @Test
    void inAnyOrderWithAnyEventLostACallEndsOnceAndIsAnsweredAtMostOnce() {
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            List<ManagerEvent> life = new ArrayList<>(
                    List.of(created(), ringing(), up(NOON), waiting(NOON + 0.01), talking(NOON + 0.02)));
            if (random.nextBoolean()) Collections.shuffle(life, random);
            if (random.nextBoolean()) life.remove(random.nextInt(life.size()));
            if (random.nextBoolean()) life.add(random.nextInt(life.size()), life.get(random.nextInt(life.size())));
            life.add(gone(16, ""));
            var told = read(life.toArray(ManagerEvent[]::new));

            assertThat(told.stream().filter(TelephonyEvent.HungUp.class::isInstance))
                    .as("seed %d", seed)
                    .hasSize(1);
            assertThat(told.stream().filter(TelephonyEvent.Answered.class::isInstance))
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private List<TelephonyEvent> read(ManagerEvent... events) {
        return List.of(events).stream()
                .flatMap(event -> interpreter.read(event).stream())
                .toList();
    }

    private static void isNoAnswer(TelephonyEvent event) {
        assertThat(event)
                .isInstanceOfSatisfying(
                        TelephonyEvent.HungUp.class,
                        ended -> assertThat(ended.verdict()).isEqualTo(HangUpCause.NO_ANSWER));
    }

    private NewChannelEvent created() {
        var event = new NewChannelEvent(this);
        event.setUniqueId(CALL);
        return event;
    }

    private NewStateEvent ringing() {
        return state(5, NOON - 1);
    }

    private NewStateEvent up(double at) {
        return state(6, at);
    }

    private NewStateEvent state(int state, double at) {
        var event = new NewStateEvent(this);
        event.setUniqueId(CALL);
        event.setChannelState(state);
        event.setTimestamp(at);
        return event;
    }

    private BridgeEnterEvent waiting(double at) {
        return bridge("base", "call-" + CALL, at);
    }

    private BridgeEnterEvent talking(double at) {
        return bridge("basic", "<unknown>", at);
    }

    private BridgeEnterEvent bridge(String type, String name, double at) {
        var event = new BridgeEnterEvent(this);
        event.setUniqueId(CALL);
        event.setChannel("PJSIP/public-1");
        event.setBridgeType(type);
        event.setBridgeName(name);
        event.setBridgeUniqueId("b1");
        event.setTimestamp(at);
        return event;
    }

    private OriginateResponseEvent failed(int reason) {
        var event = new OriginateResponseEvent(this);
        event.setUniqueId(CALL);
        event.setResponse("Failure");
        event.setReason(reason);
        event.setTimestamp(NOON);
        return event;
    }

    private HangupEvent gone(int cause, String techCause) {
        var event = new HangupEvent(this);
        event.setUniqueId(CALL);
        event.setChannel("PJSIP/public-1");
        event.setCause(cause);
        event.setTechCause(techCause);
        event.setTimestamp(NOON + 2);
        return event;
    }
}
