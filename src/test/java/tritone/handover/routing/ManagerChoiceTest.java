package tritone.handover.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.handover.routing.Candidate.Load;
import tritone.handover.routing.Candidate.Skills;
import tritone.handover.routing.Chosen.Choice;
import tritone.handover.routing.Chosen.Nobody;
import tritone.handover.routing.Chosen.NobodyChosen;
import tritone.handover.routing.Chosen.Why;
import tritone.handover.routing.Wanted.Way;
import tritone.people.PersonId;

class ManagerChoiceTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");
    private static final Skills ALL = new Skills(Set.of(), Set.of());

    @Test
    void theOwnerOfTheClientGoesBeforeEverybodyEvenWithAFullList() {
        var owner = new Candidate(id(7), group(1), retailOnly(), new Load(70, 70), true, false, MORNING);
        var idle = manager(8, 0);
        assertThat(choose(wanted(Way.LIVE).ownedBy(7).facts(), owner, idle))
                .isEqualTo(new Choice(owner, List.of(), Why.OWNER));
    }

    @Test
    void anOwnClientIsNotGivenLiveToAnotherWhileTheOwnerIsAway() {
        var owner = absent(7);
        assertThat(choose(wanted(Way.LIVE).ownedBy(7).facts(), owner, manager(8, 0)))
                .isEqualTo(new Nobody(NobodyChosen.OWNER_ABSENT));
        assertThat(choose(wanted(Way.TASK).ownedBy(7).facts(), owner, manager(8, 0)))
                .isEqualTo(new Choice(owner, List.of(), Why.OWNER));
    }

    @Test
    void anOwnerWhoLeftTheDepartmentOwnsNothing() {
        var other = manager(8, 3);
        assertThat(choose(wanted(Way.LIVE).ownedBy(7).facts(), other))
                .isEqualTo(new Choice(other, List.of(), Why.ONLY_ONE_RIGHT));
    }

    @Test
    void aLeadGoesOnlyToWhoKnowsItsSegmentAndRegion() {
        var retail = new Candidate(id(1), group(1), retailOnly(), new Load(0, 70), true, false, MORNING);
        var plants = new Candidate(
                id(2), group(1), new Skills(Set.of("Производство"), Set.of()), new Load(60, 70), true, false, MORNING);
        var lead = wanted(Way.LIVE).segment(" производство ").region("Томск").facts();
        assertThat(choose(lead, retail, plants)).isEqualTo(new Choice(plants, List.of(), Why.ONLY_ONE_RIGHT));
        assertThat(choose(lead, retail)).isEqualTo(new Nobody(NobodyChosen.NO_SKILL));
    }

    @Test
    void aSpecialistGoesBeforeOneWhoTakesEverything() {
        var specialist = new Candidate(id(1), group(1), retailOnly(), new Load(40, 70), true, false, MORNING);
        var generalist = manager(2, 0);
        assertThat(choose(wanted(Way.LIVE).segment("retail").facts(), generalist, specialist))
                .isEqualTo(new Choice(specialist, List.of(generalist), Why.SPECIALIST));
    }

    @Test
    void aFullListTakesNothingMore() {
        var full = new Candidate(id(1), group(1), ALL, new Load(50, 50), true, false, MORNING);
        assertThat(choose(wanted(Way.TASK).facts(), full)).isEqualTo(new Nobody(NobodyChosen.LISTS_FULL));
    }

    @Test
    void aLiveLeadNeedsSomebodyPresentAndFree() {
        var busy = new Candidate(id(1), group(1), ALL, new Load(0, 70), true, true, MORNING);
        assertThat(choose(wanted(Way.LIVE).facts(), absent(2))).isEqualTo(new Nobody(NobodyChosen.NOBODY_PRESENT));
        assertThat(choose(wanted(Way.LIVE).facts(), absent(2), busy)).isEqualTo(new Nobody(NobodyChosen.ALL_BUSY));
        assertThat(choose(wanted(Way.LIVE).facts())).isEqualTo(new Nobody(NobodyChosen.NO_MANAGERS));
        assertThat(choose(wanted(Way.TASK).facts(), absent(2))).isInstanceOf(Choice.class);
    }

    @Test
    void theLeastLoadedGoesFirstThenTheLongestWaiting() {
        assertThat(chosen(choose(wanted(Way.LIVE).facts(), manager(1, 5), manager(2, 4))))
                .isEqualTo(id(2));
        var waiting = new Candidate(id(2), group(1), ALL, new Load(5, 70), true, false, MORNING.minusSeconds(60));
        var choice = choose(wanted(Way.LIVE).facts(), manager(1, 5), waiting);
        assertThat(chosen(choice)).isEqualTo(id(2));
        assertThat(((Choice) choice).why()).isEqualTo(Why.LONGEST_WAITING);
    }

    @Test
    void onlyMembersOfTheSameGroupAnswerForTheChosenOne() {
        var elsewhere = new Candidate(id(3), group(2), ALL, new Load(9, 70), true, false, MORNING);
        var choice = (Choice) choose(wanted(Way.LIVE).facts(), manager(1, 1), manager(2, 2), elsewhere);
        assertThat(choice.others()).extracting(Candidate::person).containsExactly(id(2));
    }

    @Test
    void overThousandsOfLeadsNoLimitIsPassedAndEqualsAreTreatedEqually() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var staff = new ArrayList<Candidate>();
            for (int person = 1; person <= 3 + random.nextInt(6); person++)
                staff.add(new Candidate(id(person), group(1), ALL, new Load(0, 50), true, false, Instant.EPOCH));
            Map<PersonId, Integer> given = new HashMap<>();
            int leads = random.nextInt(600);
            for (int lead = 0; lead < leads; lead++) {
                var outcome = ManagerChoice.choose(wanted(Way.TASK).facts(), List.copyOf(staff));
                if (outcome instanceof Choice choice) {
                    given.merge(choice.manager().person(), 1, Integer::sum);
                    staff.replaceAll(one -> one.equals(choice.manager()) ? oneMore(one) : one);
                } else {
                    assertThat(outcome).isEqualTo(new Nobody(NobodyChosen.LISTS_FULL));
                    assertThat(staff).allMatch(one -> one.load().inWork() == 50);
                }
            }
            assertThat(staff).allMatch(one -> one.load().inWork() <= 50);
            int most = given.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            int least = given.size() < staff.size()
                    ? 0
                    : given.values().stream().mapToInt(Integer::intValue).min().orElse(0);
            assertThat(most - least).as("seed %d", seed).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void whoeverIsChosenBreaksNoRuleWhateverTheStaff() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var staff = new ArrayList<Candidate>();
            for (int person = 1; person <= random.nextInt(6); person++) staff.add(anybody(random, person));
            var lead = new Wanted(
                    maybe(random, id(1 + random.nextInt(8))),
                    maybe(random, List.of("retail", "plants").get(random.nextInt(2))),
                    maybe(random, List.of("north", "south").get(random.nextInt(2))),
                    random.nextBoolean() ? Way.LIVE : Way.TASK);
            var outcome = ManagerChoice.choose(lead, staff);
            var owner = staff.stream()
                    .filter(one -> lead.owner().filter(one.person()::equals).isPresent())
                    .findFirst();
            if (!(outcome instanceof Choice choice)) continue;
            var manager = choice.manager();
            if (lead.way() == Way.LIVE)
                assertThat(manager.present() && !manager.busy()).isTrue();
            if (owner.isPresent()) assertThat(manager).as("seed %d", seed).isEqualTo(owner.get());
            else assertThat(manager.load().full()).as("seed %d", seed).isFalse();
            assertThat(ManagerChoice.choose(lead, staff.reversed())).isEqualTo(outcome);
        }
    }

    private static Candidate anybody(Random random, int person) {
        return new Candidate(
                id(person),
                group(1 + random.nextInt(2)),
                new Skills(
                        random.nextBoolean() ? Set.of() : Set.of("retail"),
                        random.nextBoolean() ? Set.of() : Set.of("north")),
                new Load(random.nextInt(60), 50),
                random.nextBoolean(),
                random.nextBoolean(),
                MORNING.plusSeconds(random.nextInt(3)));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static Candidate oneMore(Candidate one) {
        return new Candidate(
                one.person(),
                one.group(),
                one.skills(),
                new Load(one.load().inWork() + 1, one.load().limit()),
                true,
                false,
                one.lastGivenAt().plusSeconds(1));
    }

    private static Chosen choose(Wanted lead, Candidate... managers) {
        return ManagerChoice.choose(lead, List.of(managers));
    }

    private static PersonId chosen(Chosen chosen) {
        return ((Choice) chosen).manager().person();
    }

    private static Candidate manager(long person, int inWork) {
        return new Candidate(id(person), group(1), ALL, new Load(inWork, 70), true, false, MORNING);
    }

    private static Candidate absent(long person) {
        return new Candidate(id(person), group(1), ALL, new Load(0, 70), false, false, MORNING);
    }

    private static Skills retailOnly() {
        return new Skills(Set.of("Retail"), Set.of());
    }

    private static PersonId id(long value) {
        return new PersonId(value);
    }

    private static GroupId group(long value) {
        return new GroupId(value);
    }

    private static Lead wanted(Way way) {
        return new Lead(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), way));
    }

    private record Lead(Wanted facts) {
        Lead ownedBy(long person) {
            return new Lead(new Wanted(Optional.of(id(person)), facts.segment(), facts.region(), facts.way()));
        }

        Lead segment(String segment) {
            return new Lead(new Wanted(facts.owner(), Optional.of(segment), facts.region(), facts.way()));
        }

        Lead region(String region) {
            return new Lead(new Wanted(facts.owner(), facts.segment(), Optional.of(region), facts.way()));
        }
    }
}
