package tritone.dialer.pacing;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// What the law of a country lets a campaign do.
///
/// @param withoutConsent modes for advertising to people of whom no consent is on record
/// @param withConsent    modes otherwise
/// @param most           the greatest limit on abandoned calls; none: the law knows none, the product keeps its own
/// @param window         the time the share is counted over
/// @param shortestRing   a phone must be let ring so long
/// @param join           how long after the answer an agent must be there
/// @param message        who finds nobody hears who called and a number
/// @param from           the callee's local time
/// @param callsADay      to one person
/// @param restAfterAbandoned an abandoned person is not dialled without a human for so long
/// @param label          calls must carry a label that names the caller and the purpose
/// @param retention      records of calls are kept so long
public record Jurisdiction(
        Name name,
        Set<Mode> withoutConsent,
        Set<Mode> withConsent,
        Optional<Double> most,
        Duration window,
        Duration shortestRing,
        Duration join,
        boolean message,
        LocalTime from,
        LocalTime to,
        int callsADay,
        Duration restAfterAbandoned,
        boolean label,
        Duration retention) {
    private static final Set<Mode> ALL = Set.of(Mode.values());
    private static final Set<Mode> BY_HAND = Set.of(Mode.PREVIEW);
    private static final Duration SHORTEST_RING = Duration.ofSeconds(15);
    private static final Duration JOIN = Duration.ofSeconds(2);
    private static final Duration MONTH = Duration.ofDays(30);

    public Jurisdiction {
        withoutConsent = Set.copyOf(withoutConsent);
        withConsent = Set.copyOf(withConsent);
    }

    public static Jurisdiction of(Name name) {
        return switch (name) {
            case RU -> russia();
            case US -> unitedStates();
            case UK -> unitedKingdom();
            case NONE -> none();
        };
    }

    /// Advertising by dialling without a human is forbidden without provable prior consent (38-FZ art. 18); mass calls
    /// need consent, an operator's contract and a label (41-FZ).
    private static Jurisdiction russia() {
        return new Jurisdiction(
                Name.RU,
                BY_HAND,
                ALL,
                Optional.empty(),
                MONTH,
                SHORTEST_RING,
                JOIN,
                true,
                LocalTime.of(9, 0),
                LocalTime.of(21, 0),
                2,
                Duration.ZERO,
                true,
                Duration.ofDays(3 * 365));
    }

    /// Telemarketing Sales Rule, 16 CFR 310.4: 3 % per campaign over 30 days, joined within 2 s, 15 s of ringing, a
    /// message, 8 a.m. to 9 p.m. at the person called, records for 5 years.
    private static Jurisdiction unitedStates() {
        return new Jurisdiction(
                Name.US,
                ALL,
                ALL,
                Optional.of(0.03),
                MONTH,
                SHORTEST_RING,
                JOIN,
                true,
                LocalTime.of(8, 0),
                LocalTime.of(21, 0),
                3,
                Duration.ZERO,
                false,
                Duration.ofDays(5 * 365));
    }

    /// Ofcom's statement on persistent misuse, 2017: no share is safe; an abandoned number rests from dialling without
    /// a human for 72 h.
    private static Jurisdiction unitedKingdom() {
        return new Jurisdiction(
                Name.UK,
                ALL,
                ALL,
                Optional.of(0.03),
                Duration.ofDays(1),
                SHORTEST_RING,
                JOIN,
                true,
                LocalTime.of(8, 0),
                LocalTime.of(21, 0),
                3,
                Duration.ofHours(72),
                false,
                Duration.ofDays(5 * 365));
    }

    private static Jurisdiction none() {
        return new Jurisdiction(
                Name.NONE,
                ALL,
                ALL,
                Optional.empty(),
                MONTH,
                Duration.ZERO,
                JOIN,
                false,
                LocalTime.MIN,
                LocalTime.MAX,
                Integer.MAX_VALUE,
                Duration.ZERO,
                false,
                Duration.ZERO);
    }

    /// Whether a campaign may be paced so.
    ///
    /// @param consent whether each lead's consent is on record
    public Verdict permits(Pace pace, boolean consent) {
        if (!(consent ? withConsent : withoutConsent).contains(Mode.of(pace)))
            return new Refused(
                    withConsent.contains(Mode.of(pace)) ? Reason.NO_CONSENT_ON_RECORD : Reason.MODE_FORBIDDEN);
        return pace.kept().map(this::permits).orElseGet(Permitted::new);
    }

    private Verdict permits(Limit limit) {
        if (most.filter(share -> limit.share() > share).isPresent()) return new Refused(Reason.LIMIT_TOO_HIGH);
        if (limit.join().compareTo(join) > 0) return new Refused(Reason.JOIN_TOO_LATE);
        return new Permitted();
    }

    public enum Name {
        RU,
        US,
        UK,
        NONE
    }

    public enum Mode {
        PREVIEW,
        PROGRESSIVE,
        RATIO,
        PREDICTIVE;

        static Mode of(Pace pace) {
            return switch (pace) {
                case Pace.Preview preview -> PREVIEW;
                case Pace.Progressive progressive -> PROGRESSIVE;
                case Pace.Ratio ratio -> RATIO;
                case Pace.Predictive predictive -> PREDICTIVE;
            };
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
