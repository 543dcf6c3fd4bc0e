package tritone.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tritone.simulation.Behaviour.Busy;
import tritone.simulation.Behaviour.Dead;
import tritone.simulation.Behaviour.Talks;

class SubscribersTest {
    private final Profile profile = shipped();
    private final Subscribers subscribers = new Subscribers(profile);

    @Test
    void theSameSeedGivesTheSamePopulationAndAnotherSeedAnother() {
        var again = new Subscribers(shipped());
        var others = new Subscribers(new Profile(
                1,
                profile.people(),
                profile.line(),
                profile.ring(),
                profile.patience(),
                profile.transferPatience(),
                profile.secondLine(),
                profile.always()));

        assertThat(behaviours(again, 1)).isEqualTo(behaviours(subscribers, 1));
        assertThat(behaviours(others, 1)).isNotEqualTo(behaviours(subscribers, 1));
    }

    @Test
    void theSharesAreThoseOfTheFile() {
        var lines = behaviours(subscribers, 1).stream()
                .filter(behaviour -> !(behaviour instanceof Dead))
                .collect(groupingBy(Object::getClass, counting()));
        var people = numbers().map(subscribers::person).collect(groupingBy(person -> person, counting()));

        assertThat(share(lines, Talks.class)).isCloseTo(0.66, within(0.02));
        assertThat(share(lines, Busy.class)).isCloseTo(0.08, within(0.02));
        assertThat(share(people, Profile.DEAD)).isCloseTo(0.05, within(0.01));
        assertThat(share(people, "warm-meeting")).isCloseTo(0.11, within(0.015));
    }

    @Test
    void aSecondTryCanDifferButThePersonStays() {
        var first = behaviours(subscribers, 1);
        var second = behaviours(subscribers, 2);

        assertThat(second).isNotEqualTo(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i) instanceof Dead).isEqualTo(first.get(i) instanceof Dead);
            if (first.get(i) instanceof Talks one && second.get(i) instanceof Talks other)
                assertThat(other.dialogue()).isEqualTo(one.dialogue());
        }
    }

    @Test
    void ringingIsDrawnAroundItsMedianWithinItsLimits() {
        var seconds = behaviours(subscribers, 1).stream()
                .flatMap(behaviour -> behaviour instanceof Talks talks ? Stream.of(talks.ringSeconds()) : Stream.of())
                .sorted()
                .toList();

        assertThat(seconds.getFirst()).isGreaterThanOrEqualTo(profile.ring().least());
        assertThat(seconds.getLast()).isLessThanOrEqualTo(profile.ring().most());
        assertThat(seconds.get(seconds.size() / 2)).isCloseTo(profile.ring().median(), within(0.3));
    }

    @Test
    void theLongestFixedPrefixDecides() {
        assertThat(subscribers.behaviour("74950400001", 1)).isEqualTo(new Busy());
        assertThat(subscribers.behaviour("74950500001", 7)).isEqualTo(new Dead());
        assertThat(subscribers.behaviour("74950100001", 3)).isEqualTo(new Talks(0.2, "warm-meeting"));
    }

    @Test
    void weightsFillAllPlaces() {
        var places = Draws.byWeight(new TreeMap<>(Map.of("a", 1.0, "b", 1.0, "c", 1.0)));

        assertThat(places).hasSize(Draws.PLACES);
        assertThat(places.stream().filter("a"::equals).count()).isBetween(85L, 86L);
    }

    @Test
    void aProfileThatNamesAnUnknownKindOfCallIsRefused() {
        var line = new TreeMap<>(Map.of("sings", 1.0));

        assertThatThrownBy(() -> new Profile(1, profile.people(), line, profile.ring(), 1, 1, "works", List.of()))
                .hasMessageContaining("sings");
    }

    @Test
    void aProfileWithAnUnknownConductOfTheSecondLineIsRefused() {
        assertThatThrownBy(() ->
                        new Profile(1, profile.people(), profile.line(), profile.ring(), 1, 1, "sulks", List.of()))
                .hasMessageContaining("sulks");
    }

    private static List<Behaviour> behaviours(Subscribers subscribers, int times) {
        return numbers().map(number -> subscribers.behaviour(number, times)).toList();
    }

    private static Stream<String> numbers() {
        return IntStream.range(0, 5_000).mapToObj(n -> "7912" + (1_000_000 + n * 37));
    }

    private static <K> double share(Map<K, Long> counts, K key) {
        long all = counts.values().stream().mapToLong(count -> count).sum();
        return counts.getOrDefault(key, 0L) / (double) all;
    }

    private static Profile shipped() {
        try {
            return Profile.read(Path.of("asterisk-config/network/profile.yaml"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
