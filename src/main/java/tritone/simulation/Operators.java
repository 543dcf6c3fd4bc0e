package tritone.simulation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tritone.simulation.Phones.Account;
import tritone.simulation.Phones.Habit;

/// Simulated people at work: operators and managers who sign in, take calls on real phones, speak, and say what came of
/// it.
public final class Operators implements AutoCloseable {
    private static final Duration REGISTRATION = Duration.ofSeconds(30);
    /// The longest conversation, a hand-over and the wrap-up after it.
    private static final Duration LAST_CALL = Duration.ofSeconds(150);

    private static final Duration LAST_TALK = Duration.ofSeconds(75);

    private final Site site;
    private final SimulatedFloor floor;
    private final List<Thread> operators = new ArrayList<>();
    private final List<Thread> managers = new ArrayList<>();

    public Operators(Site site) {
        this.site = site;
        floor = new SimulatedFloor(site);
    }

    /// @param api any client of the service
    public record Site(ApiClient api, Phones phones, PublicNetwork network, Profile profile, Demo.Department demo) {}

    /// Lets this many operators and all managers begin their work; returns when their phones are known to the PBX.
    public void start(int count) throws IOException, InterruptedException {
        var accounts = new ArrayList<Account>();
        for (var person : site.demo().of(Staff.MANAGER)) {
            RandomGenerator random = floor.randomOf(person.login());
            var account = Desk.phoneOf(site.api(), person, new Habit.Rings(random.nextInt(10, 50) / 10.0));
            accounts.add(account);
            managers.add(thread(person, new ManagerDay(floor, person, account.username())));
        }
        for (var person : site.demo().of(Staff.OPERATOR).subList(0, count)) {
            var account = Desk.phoneOf(site.api(), person, new Habit.Headset());
            accounts.add(account);
            operators.add(thread(person, new OperatorDay(floor, person, account.username())));
        }
        site.phones().plugIn(accounts, REGISTRATION);
        managers.forEach(Thread::start);
        operators.forEach(Thread::start);
    }

    /// Sends everybody home as they stand: there is no service any more to work with.
    public void abandon() {
        floor.abandon();
    }

    /// Stops the calling, then ends every shift after the call in hand.
    @Override
    public void close() {
        if (!operators.isEmpty() && !floor.isAbandoned()) new Supervision(site, floor).drain();
        floor.close();
        join(operators, LAST_CALL);
        floor.empty();
        join(managers, LAST_TALK);
        floor.abandon();
    }

    private static Thread thread(Demo.SignIn person, Runnable day) {
        return Thread.ofVirtual().name(person.login()).unstarted(day);
    }

    /// Those who have begun at all.
    static void join(List<Thread> people, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (var person : people)
                if (person.isAlive()) person.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
