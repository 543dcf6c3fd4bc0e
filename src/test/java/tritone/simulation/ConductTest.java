package tritone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tritone.simulation.Conduct.HandOver;
import tritone.simulation.Dialogue.Side;
import tritone.sound.Alaw;

class ConductTest {
    private final Dialogues dialogues = Dialogues.load();

    @Test
    void theSameSeedBehavesTheSame() {
        assertThat(many("warm-meeting", 5)).isEqualTo(many("warm-meeting", 5));
        assertThat(many("warm-meeting", 5)).isNotEqualTo(many("warm-meeting", 6));
    }

    @Test
    void whoWasPromisedAManagerIsHandedOverLiveAtTheEnd() {
        var dialogue = dialogues.byId("warm-transfer-now");

        assertThat(many(dialogue.id(), 1)).allSatisfy(conduct -> {
            assertThat(conduct.handOver()).isEqualTo(HandOver.LIVE);
            assertThat(conduct.hangUpAfter()).isBetween(dialogue.seconds(), dialogue.seconds() + 1);
        });
    }

    @Test
    void otherWarmLeadsBecomeTasksAndNobodyElseIsHandedOver() {
        assertThat(many("warm-meeting", 1)).extracting(Conduct::handOver).containsOnly(HandOver.TASK);
        assertThat(many("non-profile", 1)).extracting(Conduct::handOver).containsOnly(HandOver.NONE);
    }

    @Test
    void aMachineIsHungUpOnBeforeItHasSpoken() {
        double end = dialogues.byId("machine-greeting").seconds();

        assertThat(many("machine-greeting", 1))
                .allMatch(conduct -> conduct.hangUpAfter() < end && conduct.hangUpAfter() >= 6);
    }

    @Test
    void aPauseIsTakenNowAndThen() {
        long pauses = many("wrong-person", 3).stream()
                .filter(conduct -> conduct.pauseSeconds().isPresent())
                .count();

        assertThat(pauses).isBetween(40L, 110L);
    }

    @Test
    void everyOutcomeHasTheNameOfADisposition() {
        for (var dialogue : dialogues.all()) {
            if (!dialogue.id().equals(Dialogues.MANAGER_TALK))
                assertThat(tritone.campaign.Disposition.valueOf(Conduct.disposition(dialogue))
                                .saidByOperator())
                        .isTrue();
        }
    }

    @Test
    void bothSidesOfEveryConversationAreHeardOnlyAtTheirTimes() throws Exception {
        for (var dialogue : dialogues.all()) {
            byte[] client = dialogues.track(dialogue, Side.CLIENT);
            byte[] operator = dialogues.track(dialogue, Side.OPERATOR);
            for (var turn : dialogue.turns()) {
                byte[] speaking = turn.who() == Side.CLIENT ? client : operator;
                assertThat(loudness(speaking, turn.start(), turn.end()))
                        .as(turn.text())
                        .isGreaterThan(500);
            }
            assertThat(loudness(client, 0, 0.5)).isLessThan(20);
            assertThat(loudness(operator, 0, operator.length / (double) Alaw.RATE))
                    .as(dialogue.id())
                    .isGreaterThan(100);
        }
    }

    private List<Conduct> many(String dialogue, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return Stream.generate(() -> Conduct.draw(dialogues.byId(dialogue), random))
                .limit(1_000)
                .toList();
    }

    private static double loudness(byte[] sound, double from, double to) {
        double sum = 0;
        int begin = (int) (from * Alaw.RATE);
        int end = Math.min((int) (to * Alaw.RATE), sound.length);
        for (int i = begin; i < end; i++) sum += Math.pow(Alaw.decode(sound[i]), 2);
        return Math.sqrt(sum / (end - begin));
    }
}
