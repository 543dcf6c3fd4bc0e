package tritone.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tritone.people.SignInTrials.Key;
import tritone.people.SignInTrials.Kind;

/// Signing in by login and password, with a second factor where somebody has one.
///
/// Guessing is slowed by person and by address, each with a delay that doubles. All spellings that the database takes
/// for one login are one person here, so they share one count; a login that nobody has is counted likewise, and both
/// answers take the same time.
///
/// A stranger who guesses cannot lock anybody out. Tries are counted apart
/// - from a browser somebody has signed in with before (it keeps a token), and there the address's count is passed over
///   too, for a stranger in the same office;
/// - from an address they have signed in from before;
/// - with a right code of their second factor.
///
/// The stranger fills the count of strangers only. What is left is somebody's first sign-in ever, under attack: they
/// wait, at most a quarter of an hour, or an administrator gives them a new password, which begins the count anew.
@ApplicationScoped
public class SignIns {
    private static final int LONGEST_KEY = 100;

    private final People people;
    private final SignInTrials trials;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final FailedSignIns failures;

    SignIns(People people, SignInTrials trials, KnownDevices devices, SecondFactors factors, FailedSignIns failures) {
        this.people = people;
        this.trials = trials;
        this.devices = devices;
        this.factors = factors;
        this.failures = failures;
    }

    public Answer attempt(Attempt attempt) {
        var whom = people.idOf(attempt.login());
        boolean known = whom.isPresent()
                && attempt.device()
                        .filter(token -> devices.knows(whom.get(), token))
                        .isPresent();
        var wait = known ? Duration.ZERO : trials.take(new Key(Kind.ADDRESS, network(attempt.address())));
        if (!wait.isZero()) return stopped(attempt, wait);
        var key = key(attempt, whom, known);
        wait = trials.take(key);
        if (!wait.isZero()) return stopped(attempt, wait);
        var person = people.authenticate(attempt.login(), attempt.password());
        if (person.isEmpty()) return failed(attempt, "wrong-password", Answer.Wrong::new);
        if (factors.has(person.get().id())) {
            if (attempt.code().isEmpty()) {
                forgive(key, attempt, known);
                return new Answer.CodeWanted();
            }
            if (!factors.take(person.get().id(), attempt.code().get()))
                return failed(attempt, "wrong-code", Answer.CodeWrong::new);
        }
        trials.forgive(key);
        if (!known) trials.takeBack(new Key(Kind.ADDRESS, network(attempt.address())));
        String device = devices.remember(person.get().id(), attempt.device(), attempt.address());
        return new Answer.In(person.get(), device);
    }

    /// Somebody signed in unlocks their screen or changes something that asks for their password again.
    ///
    /// @param session names the session they do it in
    public Answer again(Person person, String session, String password, Optional<String> code) {
        var key = new Key(Kind.UNLOCK, session);
        var wait = trials.take(key);
        if (!wait.isZero()) return new Answer.Wait(wait);
        boolean right = password.isEmpty()
                ? code.filter(some -> factors.take(person.id(), some)).isPresent()
                : people.authenticate(person.login(), password).isPresent();
        if (!right) return new Answer.Wrong();
        trials.forgive(key);
        return new Answer.In(person, "");
    }

    /// An administrator gave them a new password: strangers' guesses count no more, and no browser is trusted.
    public void begunAnew(PersonId person) {
        trials.forgive(new Key(Kind.PERSON, Long.toString(person.value())));
        devices.forget(person);
    }

    private Key key(Attempt attempt, Optional<PersonId> whom, boolean known) {
        if (whom.isEmpty()) return new Key(Kind.LOGIN, folded(attempt.login()));
        String person = Long.toString(whom.get().value());
        if (known)
            return new Key(
                    Kind.DEVICE,
                    person + " " + attempt.device().map(Tokens::hash).orElse(""));
        if (attempt.code().filter(code -> factors.fits(whom.get(), code)).isPresent())
            return new Key(Kind.FACTOR, person);
        if (devices.near(whom.get(), attempt.address())) return new Key(Kind.NEAR, person + " " + attempt.address());
        return new Key(Kind.PERSON, person);
    }

    private void forgive(Key key, Attempt attempt, boolean known) {
        trials.takeBack(key);
        if (!known) trials.takeBack(new Key(Kind.ADDRESS, network(attempt.address())));
    }

    private Answer stopped(Attempt attempt, Duration wait) {
        return failed(attempt, "too-many-tries", () -> new Answer.Wait(wait));
    }

    private Answer failed(Attempt attempt, String why, Supplier<Answer> answer) {
        failures.record(attempt.login(), Optional.of(attempt.address()), why);
        return answer.get();
    }

    /// Whoever has one IPv6 address has a whole network of them.
    static String network(String address) {
        if (!address.contains(":")) return address;
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(address.replaceAll("%.*", ""))
                    .getAddress();
            return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    /// About as the database compares: for logins that nobody has, where it does not have to be exact.
    static String folded(String login) {
        String plain = Normalizer.normalize(login, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{C}\\s]+", "")
                .toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    }

    /// @param address of the browser
    /// @param device  what the browser keeps since it was signed in with before
    /// @param code    of the second factor
    public record Attempt(
            String login, String password, String address, Optional<String> device, Optional<String> code) {}

    public sealed interface Answer {
        /// @param device what the browser keeps from now on
        record In(Person person, String device) implements Answer {}

        record Wrong() implements Answer {}

        /// The password is right; the second factor is asked for.
        record CodeWanted() implements Answer {}

        record CodeWrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }
}
