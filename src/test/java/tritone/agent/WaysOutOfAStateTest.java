package tritone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;

/// The table of an agent's states: each has a way out, and what the way is. Deadlines are the call's (a wrap-up that
/// runs out, a client who hangs up), the line's (a phone is rung so often and no more), or the agent's own decision.
class WaysOutOfAStateTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChannelId LINE = new ChannelId("line");
    private static final CallId CALL = CallId.at(1, 2, 3);

    private static final Seat CONNECTING = Seat.taken(
                    new Seat.Who(new PersonId(1), "Ольга", Optional.empty()), 1, "phone1", NINE)
            .ring(LINE, NINE);
    private static final Seat READY = CONNECTING.lineUp(LINE, NINE);
    private static final Seat JOINING = READY.reserve(CALL, NINE);
    private static final Seat TALKING = JOINING.talking(CALL, NINE);
    private static final Seat WRAP_UP = TALKING.wrapUp(CALL, NINE.plusSeconds(60), NINE);
    private static final Seat PAUSED = READY.pause("lunch", NINE);
    private static final Seat DISCONNECTED = unreachable(CONNECTING);

    private record Way(String because, Seat from, UnaryOperator<Seat> move, String to) {}

    static Stream<Way> table() {
        return Stream.of(
                new Way("the phone answers", CONNECTING, seat -> seat.lineUp(LINE, NINE), "READY"),
                new Way("the phone never answers", CONNECTING, WaysOutOfAStateTest::unreachable, "DISCONNECTED"),
                new Way("they give up", CONNECTING, seat -> seat.end(NINE), "OFF"),
                new Way("a call finds them", READY, seat -> seat.reserve(CALL, NINE), "JOINING"),
                new Way("they pause", READY, seat -> seat.pause("lunch", NINE), "PAUSED"),
                new Way("the line is gone", READY, seat -> seat.lineGone(LINE, NINE), "CONNECTING"),
                new Way("they go home", READY, seat -> seat.end(NINE), "OFF"),
                new Way("they are back", PAUSED, seat -> seat.ready(NINE), "READY"),
                new Way("they go home", PAUSED, seat -> seat.end(NINE), "OFF"),
                new Way("the two hear each other", JOINING, seat -> seat.talking(CALL, NINE), "TALKING"),
                new Way("the client was gone before", JOINING, seat -> seat.free(CALL, NINE), "READY"),
                new Way("the client hangs up", TALKING, seat -> seat.wrapUp(CALL, NINE, NINE), "WRAP_UP"),
                new Way("it was said while talking", TALKING, seat -> seat.free(CALL, NINE), "READY"),
                new Way(
                        "the line was lost and the client too",
                        TALKING,
                        seat -> seat.lineGone(LINE, NINE).free(CALL, NINE),
                        "CONNECTING"),
                new Way("they say what it was", WRAP_UP, seat -> seat.free(CALL, NINE), "READY"),
                new Way(
                        "they say it, and asked to pause",
                        WRAP_UP.pause("lunch", NINE),
                        seat -> seat.free(CALL, NINE),
                        "PAUSED"),
                new Way("they say it, and asked to go", WRAP_UP.end(NINE), seat -> seat.free(CALL, NINE), "OFF"),
                new Way("time is up", WRAP_UP, seat -> seat.overran(CALL, NINE), "PAUSED"),
                new Way("the phone shows up", DISCONNECTED, seat -> seat.phoneSeen(NINE), "CONNECTING"),
                new Way("they ask to be rung again", DISCONNECTED, seat -> seat.again(NINE), "CONNECTING"),
                new Way("they go home", DISCONNECTED, seat -> seat.end(NINE), "OFF"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void isAsTheTableSays(Way way) {
        assertThat(ShiftRows.name(way.move().apply(way.from()).state()))
                .as(way.because())
                .isEqualTo(way.to());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void everyStateIsLeftByAtLeastTwoWays(Map.Entry<String, Seat> state) {
        List<Way> out = table().filter(way -> ShiftRows.name(way.from().state()).equals(state.getKey()))
                .toList();
        assertThat(out).hasSizeGreaterThanOrEqualTo(2);
    }

    static Stream<Map.Entry<String, Seat>> everyState() {
        return Stream.of(CONNECTING, READY, PAUSED, JOINING, TALKING, WRAP_UP, DISCONNECTED)
                .map(seat -> Map.entry(ShiftRows.name(seat.state()), seat));
    }

    private static Seat unreachable(Seat rung) {
        var seat = rung;
        for (int tries = 0; tries < Line.MOST_TRIES; tries++) {
            var on = seat.line().channel().orElse(LINE);
            seat = seat.lineGone(on, NINE);
            if (seat.line() instanceof Line.Planned) seat = seat.ring(new ChannelId("line-" + tries), NINE);
        }
        return seat;
    }
}
