package tritone.campaign.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tritone.phone.PhoneNumber;

/// What is left of the company's day for a campaign's calls over its line.
///
/// @param nextDay when the caps begin anew
public record DayRoom(RateTable rates, Account line, Account campaign, Instant nextDay) {
    /// So much is set aside for a call before it is dialled: longer than most of them last. A longer one has more set
    /// aside as it goes on.
    static final long SET_ASIDE = 180;

    public boolean capped() {
        return !line.caps().none() || !campaign.caps().none();
    }

    /// The room after this call, too, was given its share.
    public DayRoom after(Spend share) {
        return new DayRoom(rates, line.after(share), campaign.after(share), nextDay);
    }

    /// What is set aside for a call to this number, of both accounts.
    public Share shareOf(PhoneNumber number) {
        var rate = rates.of(number);
        boolean priced =
                line.caps().cost().isPresent() || campaign.caps().cost().isPresent();
        if (priced && rate.isEmpty()) return new Share.Refused(Reason.RATE_UNKNOWN, false);
        var counting = rates.counting(number);
        if (line.share(counting).isEmpty())
            return new Share.Refused(
                    Reason.LINE_CAP_REACHED, line.settled().share(counting).isEmpty());
        var both = counting.within(Math.min(line.seconds(), campaign.seconds()), least(line.money(), campaign.money()));
        return both.<Share>map(Share.SetAside::new)
                .orElseGet(() -> new Share.Refused(
                        Reason.CAMPAIGN_CAP_REACHED,
                        campaign.settled().share(counting).isEmpty()));
    }

    /// Why nobody at all can be called now, whatever the number costs.
    public Optional<Share.Refused> spent() {
        return line.reached(Reason.LINE_CAP_REACHED).or(() -> campaign.reached(Reason.CAMPAIGN_CAP_REACHED));
    }

    private static Optional<BigDecimal> least(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(BigDecimal::compareTo);
    }

    public sealed interface Share {
        record SetAside(Spend spend) implements Share {}

        /// @param today whether nothing will change it before the day is over; else calls on the line may use less than
        ///              was set aside for them, or somebody may say a price
        record Refused(Reason reason, boolean today) implements Share {}
    }

    /// A day's cap and what has gone of it.
    ///
    /// @param used     by calls that are over
    /// @param setAside for calls that are on the line
    public record Account(DayCaps caps, Spend used, Spend setAside) {
        public static final Account FREE = new Account(DayCaps.NONE, Spend.NOTHING, Spend.NOTHING);

        public DayCaps.Nearness nearness() {
            return caps.nearness(used.and(setAside));
        }

        Optional<Share.Refused> reached(Reason reason) {
            if (nearness() != DayCaps.Nearness.REACHED) return Optional.empty();
            return Optional.of(new Share.Refused(reason, caps.nearness(used) == DayCaps.Nearness.REACHED));
        }

        Optional<Spend> share(CallRate rate) {
            return rate.within(seconds(), money());
        }

        Account after(Spend share) {
            return new Account(caps, used, setAside.and(share));
        }

        /// As if the calls on the line cost nothing.
        Account settled() {
            return new Account(caps, used, Spend.NOTHING);
        }

        long seconds() {
            return Math.min(SET_ASIDE, caps.secondsLeft(used.and(setAside)).orElse(SET_ASIDE));
        }

        Optional<BigDecimal> money() {
            return caps.costLeft(used.and(setAside));
        }
    }
}
