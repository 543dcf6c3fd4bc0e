package tritone.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTest {
    @Test
    void aRatioIsHeldToItsGoal() {
        assertThat(Result.atMostTimes("import", 8, "s", 4, 4).met()).isTrue();
        assertThat(Result.atMostTimes("import", 17, "s", 4, 4).met()).isFalse();
        assertThat(Result.atMostTimes("import", 8, "s", 4, 4).ratio()).isEqualTo(2.0);
    }

    @Test
    void aDifferenceIsHeldToItsGoal() {
        var join = Result.atMostOver("join", 27, "ms", 8, 20);

        assertThat(join.met()).isTrue();
        assertThat(join.goal()).isEqualTo("at most 20 ms over");
        assertThat(Result.atMostOver("join", 29, "ms", 8, 20).met()).isFalse();
    }

    @Test
    void aRateIsHeldToItsLeast() {
        assertThat(Result.atLeast("dial-rate", 20.4, "calls/s", 20).met()).isTrue();
        assertThat(Result.atLeast("dial-rate", 19.9, "calls/s", 20).met()).isFalse();
        assertThat(Result.atLeast("dial-rate", 20, "calls/s", 20).goal()).isEqualTo("at least 20 calls/s");
    }
}
