package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private static final Duration SOON = Duration.ofSeconds(5);
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

    @BeforeAll
    void twentyOperatorsAtWork() throws IOException, InterruptedException {
        data = Files.createTempDirectory("tritone-crash");
        var layout = new Layout(Path.of("").toAbsolutePath(), Folders.cache(), data);
        stack = Stack.start(layout, new Stack.Options(Ports.free("127.0.0.1", 18_200), true, true), line -> {});
        department = Department.of(stack, OPERATORS, line -> {});
        books = new Books(stack.database());
        wires = new Wires(stack);
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
    void talksOutliveTheServiceAndAnOperatorsWishToo() throws IOException, InterruptedException {
        // Given
        var before = manyTalks();
        var olga = before.iterator().next();
        pause(olga.agent(), "lunch");
        // When
        blow(() -> {
            stack.parts().kill(Stack.SERVICE);
            stack.parts().startAgain(Stack.SERVICE);
        });
        // Then
        everythingAgrees();
        goOn(before);
        patiently()
                .untilAsserted(
                        () -> assertThat(books.wasPaused(olga.agent(), "lunch")).isTrue());
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
        try (var admin = Session.open(stack.address(), "admin", stack.secrets().of("administrator"))) {
            admin.post("/api/campaigns/" + department.campaign() + "/pauses", Map.of());
        }
        // When
        patiently().until(() -> {
            wires.hangUpAll();
            return books.open().isEmpty();
        });
        // Then
        assertThat(books.openForSeconds(0)).isEmpty();
        assertThat(books.dialledTwiceAtOnce()).isEmpty();
        assertThat(books.connected()).containsAll(kept);
        patiently().until(() -> books.recordingsOnTheirWay() == 0);
        assertThat(books.recordings()).isNotEmpty().filteredOn(this::lost).isEmpty();
    }

    private Set<Talk> manyTalks() {
        patiently().until(() -> books.talks().size() >= TALKS);
        return Set.copyOf(books.talks());
    }

    /// Those that the switch holds beyond the blow are talks in our books with the same operator, and end as such.
    private void goOn(Set<Talk> before) {
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

    private void pause(long person, String reason) throws IOException, InterruptedException {
        String login = books.loginOf(person);
        var signIn = department.signIns().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        try (var session = Session.open(stack.address(), login, signIn.password())) {
            session.post("/api/pause", Map.of("reason", reason));
        }
    }

    private void blow(Deed deed) throws IOException, InterruptedException {
        Instant from = Instant.now();
        deed.done();
        blows.add(new Blow(from, Instant.now().plus(SOON)));
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
