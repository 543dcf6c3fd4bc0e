package tritone.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tritone.Switchboard;

class BareJoinTest {
    @Test
    void peopleWhoAnswerAreBridgedWithinMilliseconds() throws Exception {
        var board = Switchboard.withoutService();
        var numbers = IntStream.iterate(0, i -> i + 1)
                .mapToObj("+7900%07d"::formatted)
                .iterator();
        var at = new BareJoin.Switch(board.pbxAddress(), 5038, "tritone", "secret", "public", 10);

        var millis = BareJoin.measure(at, numbers, 10);

        assertThat(millis).hasSize(10).allSatisfy(one -> assertThat(one).isBetween(0.0, 1000.0));
    }
}
