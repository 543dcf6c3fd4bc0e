package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tritone.launch.Books.Recorded;
import tritone.launch.Books.Talk;
import tritone.simulation.Operators;

/// Twenty operators at work on the packaged service, a switch, a public network and a database of their own; then each
/// of them is struck down in turn.
@Tag("packaged")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {
    private static final int OPERATORS = 20;
    private static final int TALKS = 6;
    /// So soon after things are back nobody is stuck.
    private static final Duration SOON = Duration.ofSeconds(15);
    /// How long after a blow its effects on a recording are looked for.
    private static final Duration AFTERMATH = Duration.ofSeconds(5);
    /// What the switch may not have written yet, and what its clock and ours differ by.
    private static final Duration UNWRITTEN = Duration.ofSeconds(2);

    private final List<Blow> blows = new ArrayList<>();
    private final Set<Talk> kept = new HashSet<>();
    private Path data;
    private Stack stack;
    private Department department;
    private Operators shift;
    private Books books;
    private Wires wires;
    private Buttons buttons;

    @BeforeAll
    void twentyOperatorsAtWork() throws IOException, InterruptedException {
        data = Files.createTempDirectory("tritone-crash");
        var layout = new InstallLayout(TalkativeTown.in(data), Folders.cache(), data);
        stack = Stack.start(layout, new Stack.Options(Ports.free("127.0.0.1", 18_200), true, true), line -> {});
        department = Department.of(stack, OPERATORS, line -> {});
        books = new Books(stack.database());
        wires = new Wires(stack);
        buttons = new Buttons(stack, department, books);
        shift = department.shift(OPERATORS);
    }

    @AfterAll
    void everybodyGoesHome() throws IOException {
        if (shift != null) shift.abandon();
        if (stack != null) stack.close();
        Folders.delete(data);
    }

    @Test
    @Order(1)
    void talksHoldsLinesInFlightAndAnOperatorsWishOutliveTheService() throws IOException, InterruptedException {
        // Given
        var before = manyTalks();
        var olga = before.getLast();
        buttons.pause(olga, "lunch");
        var onHold = hold(before.subList(0, TALKS / 2));
        var lines = patiently().until(books::lines, flying -> !flying.isEmpty());
        // When
        blow(() -> {
            stack.parts().kill(Stack.SERVICE);
            stack.parts().startAgain(Stack.SERVICE);
        });
        // Then
        everythingAgrees();
        takeBack(onHold);
        goOn(before);
        // their talk may go on for a minute yet, and what it was is still to be said
        patiently()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(books.wasPaused(olga.agent(), "lunch")).isTrue());
        dialsOn(lines);
    }

    @Test
    @Order(2)
    void aDroppedLinkIsMadeUpFor() throws IOException, InterruptedException {
        var before = manyTalks();
        blow(wires::dropLink);
        everythingAgrees();
        goOn(before);
    }

    @Test
    @Order(3)
    void whatHappensWhileTheDatabaseIsAwayIsWrittenLater() throws IOException, InterruptedException {
        // Given
        var before = manyTalks();
        // When
        blow(() -> {
            var talking = wires.talks();
            stack.parts().kill(Stack.MARIADB);
            patiently().until(() -> !wires.talks().containsAll(talking));
            stack.parts().startAgain(Stack.MARIADB);
        });
        // Then
        everythingAgrees();
        goOn(before);
    }

    @Test
    @Order(4)
    void operatorsAreReadyAgainOnASwitchStartedAnew() throws IOException, InterruptedException {
        // Given
        var before = manyTalks();
        // When
        blow(() -> {
            stack.parts().kill(Stack.PBX);
            stack.parts().startAgain(Stack.PBX);
        });
        // Then
        everythingAgrees();
        // the switch tells of its end, and each talk of its own, in their time
        patiently().untilAsserted(() -> assertThat(books.connected()).containsAll(before));
        manyTalks();
    }

    @Test
    @Order(5)
    void inTheEndEveryAttemptHasOneOutcomeNobodyWasDialledTwiceAtOnceAndAllTalksAreRecorded()
            throws IOException, InterruptedException {
        // Given
        buttons.stopDialling();
        // When
        patiently().until(() -> {
            wires.hangUpAll();
            return books.open().isEmpty();
        });
        // Then
        assertThat(books.openForSeconds(0)).isEmpty();
        patiently().untilAsserted(() -> assertThat(buttons.ledger()).isEqualTo(books.ledger(department.campaign())));
        assertThat(books.dialledTwiceAtOnce()).isEmpty();
        assertThat(books.connected()).containsAll(kept);
        patiently().until(() -> books.recordingsOnTheirWay() == 0);
        assertThat(books.recordings()).isNotEmpty().filteredOn(this::lost).isEmpty();
    }

    /// The latest first.
    private List<Talk> manyTalks() {
        return patiently().until(books::talks, talks -> talks.size() >= TALKS);
    }

    /// Each line that was in flight has come to something, and nobody was dialled while they were still on it.
    private void dialsOn(Set<String> lines) {
        patiently().until(() -> Collections.disjoint(books.lines(), lines));
        assertThat(books.dialledTwiceAtOnce()).isEmpty();
        int placed = books.attempts();
        patiently().until(() -> books.attempts() > placed);
    }

    /// Those whose client was still there.
    private List<Talk> hold(List<Talk> talks) throws IOException, InterruptedException {
        var held = new ArrayList<Talk>();
        for (var talk : talks) if (buttons.hold(talk)) held.add(talk);
        for (var talk : held)
            patiently()
                    .until(() ->
                            wires.held().contains(talk.call()) || !wires.calls().contains(talk.call()));
        return held;
    }

    /// Whoever has not hung up meanwhile waits still, and is taken back into the talk.
    private void takeBack(List<Talk> held) throws IOException, InterruptedException {
        var music = wires.held();
        var waiting = held.stream().filter(talk -> music.contains(talk.call())).toList();
        assertThat(waiting).isNotEmpty();
        for (var talk : waiting) buttons.takeBack(talk);
        var calls = waiting.stream().map(Talk::call).toList();
        patiently().until(() -> !Collections.disjoint(wires.talks(), calls));
        patiently().until(() -> Collections.disjoint(wires.held(), calls));
        kept.addAll(waiting);
    }

    /// Those that the switch holds beyond the blow are talks in our books with the same operator, and end as such.
    private void goOn(List<Talk> before) {
        var held = wires.talks();
        var stillThere =
                before.stream().filter(talk -> held.contains(talk.call())).collect(Collectors.toSet());
        assertThat(stillThere).isNotEmpty();
        var known = new HashSet<>(books.talks());
        known.addAll(books.connected());
        assertThat(known).containsAll(stillThere);
        kept.addAll(stillThere);
    }

    private void everythingAgrees() {
        patiently().until(wires::linked);
        await().atMost(SOON).untilAsserted(() -> assertThat(books.stuckAgents()).isEmpty());
        // a call that the switch was asked for a moment ago may be no channel yet, or none any more
        patiently().untilAsserted(() -> assertThat(wires.calls()).containsAll(books.openForSeconds(3)));
        patiently().untilAsserted(() -> assertThat(books.open()).containsAll(wires.calls()));
    }

    private void blow(Deed deed) throws IOException, InterruptedException {
        Instant from = Instant.now();
        deed.done();
        blows.add(new Blow(from, Instant.now().plus(AFTERMATH)));
    }

    /// Of a talk that a blow fell into, what was said before it must be there; its end was noted when things were back.
    private boolean lost(Recorded talk) {
        Instant end = blows.stream()
                .filter(blow ->
                        blow.until().isAfter(talk.joinedAt()) && blow.from().isBefore(talk.endedAt()))
                .map(Blow::from)
                .findFirst()
                .orElse(talk.endedAt());
        var spoken = Duration.between(talk.joinedAt(), end).minus(UNWRITTEN);
        return spoken.isPositive() && talk.seconds() * 1000 < spoken.toMillis();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(250));
    }

    private interface Deed {
        void done() throws IOException, InterruptedException;
    }

    private record Blow(Instant from, Instant until) {}
}
