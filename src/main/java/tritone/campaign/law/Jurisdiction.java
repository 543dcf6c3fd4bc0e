package tritone.campaign.law;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import tritone.campaign.rules.CallingHours.Window;

/// What the law of a country lets a campaign do.
///
/// @param retention records of calls are kept so long
public record Jurisdiction(Law law, Modes modes, Calling calling, Abandoning abandoning, Duration retention) {
    private static final Duration SHORTEST_RING = Duration.ofSeconds(15);
    private static final Duration JOIN = Duration.ofSeconds(2);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Optional<Double> THREE_PERCENT = Optional.of(0.03);
    private static final Window FROM_EIGHT = new Window(LocalTime.of(8, 0), LocalTime.of(21, 0));
    private static final Window FROM_NINE = new Window(LocalTime.of(9, 0), LocalTime.of(21, 0));

    /// Advertising by dialling without a human is forbidden without provable prior consent (38-FZ art. 18); mass calls
    /// need consent, an operator's contract and a label (41-FZ).
    static Jurisdiction russia() {
        return new Jurisdiction(
                Law.RU,
                new Modes(Modes.BY_HAND, Modes.ALL),
                new Calling(Optional.of(FROM_NINE), Optional.of(2), SHORTEST_RING, true),
                new Abandoning(Optional.empty(), MONTH, JOIN, Duration.ZERO, true),
                years(3));
    }

    /// Telemarketing Sales Rule, 16 CFR 310.4: 3 % per campaign over 30 days, joined within 2 s, 15 s of ringing, a
    /// message, 8 a.m. to 9 p.m. at the person called, records for 5 years.
    static Jurisdiction unitedStates() {
        return new Jurisdiction(
                Law.US,
                new Modes(Modes.ALL, Modes.ALL),
                new Calling(Optional.of(FROM_EIGHT), Optional.of(3), SHORTEST_RING, false),
                new Abandoning(THREE_PERCENT, MONTH, JOIN, Duration.ZERO, true),
                years(5));
    }

    /// Ofcom's statement on persistent misuse, 2017: no share is safe; an abandoned number rests from dialling without
    /// a human for 72 h.
    static Jurisdiction unitedKingdom() {
        return new Jurisdiction(
                Law.UK,
                new Modes(Modes.ALL, Modes.ALL),
                new Calling(Optional.of(FROM_EIGHT), Optional.of(3), SHORTEST_RING, false),
                new Abandoning(THREE_PERCENT, Duration.ofDays(1), JOIN, Duration.ofHours(72), true),
                years(5));
    }

    static Jurisdiction none() {
        return new Jurisdiction(
                Law.NONE,
                new Modes(Modes.ALL, Modes.ALL),
                new Calling(Optional.empty(), Optional.empty(), Duration.ZERO, false),
                new Abandoning(Optional.empty(), MONTH, JOIN, Duration.ZERO, false),
                Duration.ZERO);
    }

    private static Duration years(int years) {
        return Duration.ofDays(years * 365L);
    }

    /// Whether a campaign may dial so. Where an operator is kept for each call nobody is abandoned, and no limit asked.
    ///
    /// @param consent whether each lead's consent is on record
    public Verdict permits(Mode mode, Limit limit, boolean consent) {
        if (modes.with(consent).contains(mode)) return mode.reserves() ? new Permitted() : abandoning.permits(limit);
        return new Refused(modes.withConsent().contains(mode) ? Reason.NO_CONSENT_ON_RECORD : Reason.MODE_FORBIDDEN);
    }

    /// The modes it knows.
    ///
    /// @param withoutConsent for advertising to people of whom no consent is on record
    /// @param withConsent    otherwise
    public record Modes(Set<Mode> withoutConsent, Set<Mode> withConsent) {
        static final Set<Mode> ALL = Set.of(Mode.values());
        static final Set<Mode> BY_HAND = Set.of(Mode.PREVIEW);

        public Modes {
            withoutConsent = Set.copyOf(withoutConsent);
            withConsent = Set.copyOf(withConsent);
        }

        Set<Mode> with(boolean consent) {
            return consent ? withConsent : withoutConsent;
        }
    }

    /// Whom one may call, when and how.
    ///
    /// @param hours        in the callee's local time; empty: the law names none
    /// @param callsADay    to one person; empty: as many as one likes
    /// @param shortestRing a phone must be let ring so long
    /// @param label        calls must carry a label that names the caller and the purpose
    public record Calling(Optional<Window> hours, Optional<Integer> callsADay, Duration shortestRing, boolean label) {}

    /// What it asks where somebody answers and finds nobody.
    ///
    /// @param most    the greatest share of them; empty: the law knows none, the product keeps its own
    /// @param window  the time the share is counted over
    /// @param join    how long after the answer an agent must be there
    /// @param rest    an abandoned person is not dialled without a human for so long
    /// @param message who finds nobody hears who called and a number
    public record Abandoning(Optional<Double> most, Duration window, Duration join, Duration rest, boolean message) {
        private static final Duration DAY = Duration.ofDays(1);

        /// Whether the share is a day's own.
        public boolean daily() {
            return window.compareTo(DAY) <= 0;
        }

        private Verdict permits(Limit limit) {
            if (most.filter(share -> limit.share() > share).isPresent()) return new Refused(Reason.LIMIT_TOO_HIGH);
            if (limit.join().compareTo(join) > 0) return new Refused(Reason.JOIN_TOO_LATE);
            return new Permitted();
        }
    }

    public sealed interface Verdict {}

    public record Permitted() implements Verdict {}

    public record Refused(Reason reason) implements Verdict {}

    public enum Reason {
        NO_CONSENT_ON_RECORD,
        MODE_FORBIDDEN,
        LIMIT_TOO_HIGH,
        JOIN_TOO_LATE
    }
}
