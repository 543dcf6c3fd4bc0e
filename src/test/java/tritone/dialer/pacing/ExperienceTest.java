package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Limit;

class ExperienceTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    private final Experience experience = new Experience();
    private final Experience nothing = new Experience();

    @Test
    void anAnswerTeachesThatPeopleAnswerAndWhen() {
        for (int times = 0; times < 30; times++) experience.learn(new PaceFact.Answer(40, 1, T));
        assertThat(experience.answered(1, T)).isGreaterThan(0.6);
        assertThat(experience.toAnswer().mean())
                .isGreaterThan(nothing.toAnswer().mean() + 10);
        assertThat(experience.toFailure().mean()).isEqualTo(nothing.toFailure().mean());
    }

    @Test
    void aFailureTeachesThatTheyDoNotAndWhenThatIsKnown() {
        for (int times = 0; times < 30; times++) experience.learn(new PaceFact.Failure(3, 1, T));
        assertThat(experience.answered(1, T)).isLessThan(0.12);
        assertThat(experience.toFailure().mean()).isLessThan(nothing.toFailure().mean() - 5);
        assertThat(experience.toAnswer().mean()).isEqualTo(nothing.toAnswer().mean());
    }

    @Test
    void talkAndWrapUpAreLearntApart() {
        for (int times = 0; times < 30; times++) experience.learn(new PaceFact.Talk(300, T));
        assertThat(experience.talk().mean()).isGreaterThan(150);
        assertThat(experience.wrapUp().mean()).isEqualTo(nothing.wrapUp().mean());
        for (int times = 0; times < 30; times++) experience.learn(new PaceFact.WrapUp(60, T));
        assertThat(experience.wrapUp().mean()).isGreaterThan(25);
    }

    @Test
    void onlyWhoHungUpTellsHowLongPeopleWait() {
        for (int times = 0; times < 30; times++) experience.learn(new PaceFact.Patience(1, false, T));
        assertThat(experience.patience().mean()).isEqualTo(nothing.patience().mean());
        for (int times = 0; times < 30; times++) experience.learn(new PaceFact.Patience(1, true, T));
        assertThat(experience.patience().mean()).isLessThan(nothing.patience().mean() / 2);
    }

    @Test
    void allOfItIsRemembered() {
        for (int times = 0; times < 9; times++) {
            experience.learn(new PaceFact.Answer(12, 1, T));
            experience.learn(new PaceFact.Failure(3, 2, T));
            experience.learn(new PaceFact.Talk(300, T));
            experience.learn(new PaceFact.WrapUp(60, T));
            experience.learn(new PaceFact.Patience(1, true, T));
        }
        var out = new Memory.Writer();
        experience.write(out);
        nothing.read(new Memory(out.toString()));
        assertThat(nothing.answered(1, T)).isEqualTo(experience.answered(1, T));
        assertThat(nothing.answered(2, T)).isEqualTo(experience.answered(2, T)).isLessThan(experience.answered(1, T));
        assertThat(nothing.toAnswer().mean()).isEqualTo(experience.toAnswer().mean());
        assertThat(nothing.toFailure().mean()).isEqualTo(experience.toFailure().mean());
        assertThat(nothing.talk().mean()).isEqualTo(experience.talk().mean());
        assertThat(nothing.wrapUp().mean()).isEqualTo(experience.wrapUp().mean());
        assertThat(nothing.patience().mean()).isEqualTo(experience.patience().mean());
        var again = new Memory.Writer();
        nothing.write(again);
        assertThat(again).hasToString(out.toString());
    }

    @Test
    void aRatioLearnsTooForWhoGoesOnFromIt() {
        var ratio = new Pace.Ratio(2, Limit.USUAL);
        var pacer = Pacers.of(ratio);
        pacer.observe(new Observation.Placed("a", 1, T));
        pacer.observe(new Observation.Answered("a", T.plusSeconds(9)));
        assertThat(pacer.memory()).isNotEqualTo(Pacers.of(ratio).memory()).contains("answers.totals 1 1\n");
        assertThat(Pacers.restored(ratio, pacer.memory()).memory()).isEqualTo(pacer.memory());
    }
}
