package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is in flight goes on in whoever takes over from a pacer's memory.
class LinesMemoryTest extends LinesAtWork {
    @Test
    void whatWasTaughtIsRememberedByWhoeverGoesOn() {
        // Given
        place("a, b%", "c");
        lines.take(new Observation.Failed("a, b%", "REJECTED", at(3.3)));
        lines.take(new Observation.Answered("c", at(4)));
        lines.take(new Observation.Failed("c", "GONE_BEFORE_JOIN", at(4.7)));
        var out = new Memory.Writer();
        lines.write(out);
        // When
        var again = new Lines();
        again.read(new Memory(out.toString()));
        // Then
        for (String attempt : List.of("a, b%", "c"))
            assertThat(again.take(new Observation.WasTheLine(attempt, at(9))))
                    .isPresent()
                    .isEqualTo(lines.take(new Observation.WasTheLine(attempt, at(9))));
    }

    @Test
    void itGoesOnFromItsMemory() {
        place("a, b%", "c", "d", "e");
        lines.take(new Observation.Answered("c", at(5)));
        lines.take(new Observation.Joined("d", 7, at(5)));
        lines.take(new Observation.Abandoned("e", at(5)));
        flying(at(6), "a, b%");
        var out = new Memory.Writer();
        lines.write(out);
        var again = new Lines();
        again.read(new Memory(out.toString()));
        again.compare(floor(at(6), List.of()));
        assertThat(again.flying()).isEqualTo(2);
        assertThat(again.charges()).isEqualTo(1);
        assertThat(again.take(new Observation.Failed("a, b%", "BUSY", at(8))))
                .contains(new PaceFact.Failure(8, 1, at(8)));
        assertThat(again.take(new Observation.Joined("c", 8, at(7)))).contains(new PaceFact.Patience(2, false, at(7)));
        assertThat(again.take(new Observation.TalkEnded("d", 7, at(25)))).contains(new PaceFact.Talk(20, at(25)));
        assertThat(again.take(new Observation.Abandoned("e", at(5)))).isEmpty();
    }

    @Test
    void itRemembersWhatIsLostBookedAndBeingWrappedUp() {
        place("lost", "late", "work");
        lines.take(new Observation.Joined("work", 7, at(5)));
        lines.take(new Observation.TalkEnded("work", 7, at(55)));
        flying(at(60));
        place("gone");
        lines.take(new Observation.Abandoned("gone", at(61)));
        flying(at(61));
        lines.take(new Observation.Abandoned("late", at(62)));
        var again = goneOn();
        again.compare(floor(at(62), List.of()));
        assertThat(again.charges()).isEqualTo(3);
        assertThat(again.flying()).isZero();
        assertThat(again.take(new Observation.WrapUpEnded(7, at(65)))).contains(new PaceFact.WrapUp(10, at(65)));
        assertThat(again.take(new Observation.Placed("lost", 1, at(66)))).isEmpty();
        again.take(new Observation.Failed("lost", "BUSY", at(66)));
        again.compare(floor(at(71), List.of()));
        assertThat(again.charges()).isEqualTo(1);
        again.compare(floor(at(72), List.of()));
        assertThat(again.charges()).isZero();
    }

    @Test
    void itRemembersWhatIsOverAndHow() {
        place("a", "b");
        lines.take(new Observation.Failed("a", "BUSY", at(5)));
        lines.take(new Observation.Abandoned("b", at(5)));
        flying(at(6));
        flying(at(16));
        var again = goneOn();
        assertThat(again.take(new Observation.Answered("a", at(17)))).isEmpty();
        again.take(new Observation.Abandoned("b", at(17)));
        again.compare(floor(at(17), List.of()));
        assertThat(again.flying()).isZero();
        assertThat(again.charges()).isZero();
        again.take(new Observation.Abandoned("a", at(17)));
        again.compare(floor(at(17), List.of()));
        assertThat(again.charges()).isEqualTo(1);
    }

    private Lines goneOn() {
        var out = new Memory.Writer();
        lines.write(out);
        var again = new Lines();
        again.read(new Memory(out.toString()));
        return again;
    }
}
