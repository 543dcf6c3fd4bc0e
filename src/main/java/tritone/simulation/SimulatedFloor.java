package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.StreamSupport;
import tritone.simulation.Desk.Call;

/// The room all simulated people work in: what they know, and when it closes.
final class SimulatedFloor {
    private static final System.Logger LOG = System.getLogger(SimulatedFloor.class.getName());
    /// Spoken with a lead that is not of the demo base.
    private static final String STRANGER = "wrong-person";

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Operators.Site site;
    private final Dialogues dialogues = Dialogues.load();
    private final DemoBase base;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch emptied = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);

    SimulatedFloor(Operators.Site site) {
        this.site = site;
        base = new DemoBase(site.profile());
    }

    ApiClient api() {
        return site.api();
    }

    Phones phones() {
        return site.phones();
    }

    PublicNetwork network() {
        return site.network();
    }

    Dialogues dialogues() {
        return dialogues;
    }

    RandomGenerator randomOf(String login) {
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(site.profile().seed() * 31 + login.hashCode());
    }

    /// What this client and the operator say to each other.
    Dialogue dialogueOf(Call call) {
        String person = base.byCode(call.code()).map(base::person).orElse(STRANGER);
        return dialogues.byId(dialogues.has(person) ? person : STRANGER);
    }

    /// The digits of all numbers of a lead.
    List<String> numbersOf(JsonNode lead) {
        return StreamSupport.stream(lead.path("phones").spliterator(), false)
                .map(JsonNode::asText)
                .filter(phone -> phone.startsWith("+"))
                .map(phone -> phone.substring(1))
                .toList();
    }

    /// Has somebody work at their desk until their day is over; a lost connection costs them a new sign-in.
    void atDesk(Demo.SignIn person, Work work) {
        boolean home = false;
        while (!home && !isAbandoned()) {
            try (var screen = Screen.open(api(), person)) {
                work.at(new Desk(screen));
                home = true;
            } catch (IOException trouble) {
                note(person, trouble);
                rest(AFTER_TROUBLE);
            } catch (InterruptedException sentHome) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void note(Demo.SignIn person, IOException trouble) {
        LOG.log(System.Logger.Level.WARNING, "{0}: {1}", person.login(), trouble.getMessage());
    }

    void rest(Duration time) {
        await(abandoned, time);
    }

    void restUnlessClosing(Duration time) {
        await(closing, time);
    }

    /// A shorter wait when the end of the shift is near must not be slept through.
    Duration untilClosing(Duration longest) {
        return isClosing() ? Duration.ofMillis(100) : longest;
    }

    /// Nobody takes another call.
    void close() {
        closing.countDown();
    }

    /// The last operator is gone.
    void empty() {
        emptied.countDown();
    }

    /// Nobody waits for anything any more.
    void abandon() {
        closing.countDown();
        emptied.countDown();
        abandoned.countDown();
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    boolean isEmptied() {
        return emptied.getCount() == 0;
    }

    boolean isAbandoned() {
        return abandoned.getCount() == 0;
    }

    private static void await(CountDownLatch latch, Duration time) {
        try {
            if (latch.await(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException sentHome) {
            Thread.currentThread().interrupt();
        }
    }

    interface Work {
        void at(Desk desk) throws IOException, InterruptedException;
    }
}
