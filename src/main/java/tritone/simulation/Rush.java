package tritone.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tritone.simulation.Phones.Account;
import tritone.simulation.Phones.Habit;

/// A team that calls as fast as its people come free, to see how much the switch and the service bear; its operators
/// say at once what a call was.
public final class Rush implements AutoCloseable {
    private static final String NAME = "Набор на скорость";
    /// Numbers that the profile of the network fixes.
    private static final String ANSWERS = "+749502";

    private static final String BUSY = "+749504";
    private static final String TALKS_LONG = "+749508";
    /// Numbers that it does not fix.
    private static final String ANYBODY = "+74957";
    private static final int WRAP_UP_SECONDS = 10;
    private static final Duration REGISTRATION = Duration.ofSeconds(60);
    private static final Duration MORNING = Duration.ofSeconds(180);
    private static final Duration LAST_CALL = Duration.ofSeconds(30);

    private final Operators.Site site;
    private final Setup setup;
    private final SimulatedFloor floor;
    private final CountDownLatch ready;
    private final List<Thread> operators = new ArrayList<>();

    private Rush(Operators.Site site, Setup setup, int operators) {
        this.site = site;
        this.setup = setup;
        floor = new SimulatedFloor(site);
        ready = new CountDownLatch(operators);
    }

    /// @param trunkIp where the public network takes calls
    /// @param leads   how many there are to call
    public record Size(String trunkIp, int leads, Talks talks) {}

    public enum Talks {
        /// Every second person answers at once and hangs up after four seconds, the others are busy.
        SHORT,
        /// Whoever lives at a number does what they do, on so many lines that about half of the operators talk.
        OF_ALL_KINDS,
        /// Everybody answers and talks for a minute or so, on half as many lines as there are operators.
        LONG;

        int lines(int operators) {
            return switch (this) {
                case SHORT -> 2 * operators;
                case OF_ALL_KINDS -> operators * 3 / 5;
                case LONG -> operators / 2;
            };
        }

        private String number(int n) {
            return switch (this) {
                case SHORT -> n % 2 == 0 ? answering(n) : "%s%05d".formatted(BUSY, n);
                case OF_ALL_KINDS -> "%s%06d".formatted(ANYBODY, n);
                case LONG -> "%s%05d".formatted(TALKS_LONG, n);
            };
        }
    }

    /// Sets a campaign of its own up, in place of the demo's, and seats all operators of the department; returns when
    /// they are ready.
    ///
    /// @param site its network must have the fixed numbers
    public static Rush seat(Operators.Site site, Size size) throws IOException, InterruptedException {
        var admin = site.demo().people().getFirst();
        var api = site.api().another();
        api.signIn(admin.login(), admin.password());
        var setup = new Setup(api);
        setup.pause(site.demo().campaign());
        var people = site.demo().of(Staff.OPERATOR);
        int lines = size.talks().lines(people.size());
        setup.trunk(size.trunkIp(), lines);
        long team = site.demo().team();
        long base = setup.base(NAME, "rush.csv", csv(size));
        long campaign = setup.campaign(
                new Setup.Plan(NAME, team, base, lines, WRAP_UP_SECONDS, Optional.empty(), Optional.empty()));
        var demo = new Demo.Department(site.demo().people(), team, campaign);
        var own = new Operators.Site(site.api(), site.phones(), site.network(), site.profile(), demo);
        var rush = new Rush(own, setup, people.size());
        try {
            rush.seat(people);
            return rush;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            rush.close();
            throw failed;
        }
    }

    /// The calling begins.
    public void begin() throws IOException, InterruptedException {
        setup.run(site.demo().campaign());
    }

    /// Stops the calling, then ends every shift after the call in hand.
    @Override
    public void close() {
        new Supervision(site, floor).drain();
        floor.close();
        Operators.join(operators, LAST_CALL);
        floor.abandon();
    }

    private void seat(List<Demo.SignIn> people) throws IOException, InterruptedException {
        var accounts = new ArrayList<Account>();
        for (var person : people) {
            var account = Desk.phoneOf(site.api(), person, new Habit.Headset());
            accounts.add(account);
            operators.add(Thread.ofVirtual().name(person.login()).unstarted(new RushDay(floor, person, ready)));
        }
        site.phones().plugIn(accounts, REGISTRATION);
        operators.forEach(Thread::start);
        if (!ready.await(MORNING.toMillis(), TimeUnit.MILLISECONDS))
            throw new IOException(ready.getCount() + " of " + people.size() + " operators did not become ready");
    }

    /// The number of somebody who answers at once, one of 100,000.
    public static String answering(int n) {
        return "%s%05d".formatted(ANSWERS, n);
    }

    private static byte[] csv(Size size) {
        var text = new StringBuilder("Компания;Телефон\r\n");
        for (int n = 0; n < size.leads(); n++)
            text.append("Скорость %05d;%s\r\n".formatted(n, size.talks().number(n)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
