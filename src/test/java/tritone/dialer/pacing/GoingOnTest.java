package tritone.dialer.pacing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoingOnTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void theSameHistoryMakesTheSamePlansAndSoDoesOneGoneOnFromMemory(long seed) {
        LittleDay.goesOnAlike(seed, 300);
    }
}
