package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.Order;
import tritone.campaign.LineBook;
import tritone.campaign.message.CompanyMessages;
import tritone.phone.Clearance;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.Join;
import tritone.telephony.Telephony.LinkLost;
import tritone.telephony.Telephony.LiveChannel;

/// Asks the switch for what a call decided, and looks at what it holds.
@ApplicationScoped
class Switchboard {
    private static final Logger LOG = Logger.getLogger(Switchboard.class);
    /// Calls that look at the same moment share one look.
    private static final Duration FRESH = Duration.ofMillis(500);

    private final Telephony telephony;
    private final Clock clock;
    private final CompanyMessages messages;
    private final MachineSampling sampling;
    private final LineBook lines;
    private @Nullable View last;

    Switchboard(Telephony telephony, Clock clock, CompanyMessages messages, MachineSampling sampling, LineBook lines) {
        this.lines = lines;
        this.sampling = sampling;
        this.messages = messages;
        this.telephony = telephony;
        this.clock = clock;
    }

    /// Whether the order left the house. Whoever placed it, for whatever reason: what the line does not allow stays
    /// here.
    boolean dial(Placed placed) {
        var way = lines.outbound(placed.attempt().trunk())
                .clear(placed.attempt().number(), placed.campaign().callerId());
        if (way.isEmpty())
            LOG.warnf(
                    "call %s is not dialled: line %s does not allow it",
                    placed.id(), placed.attempt().trunk());
        return way.isPresent() && sent(placed, () -> dial(placed, way.get()));
    }

    private void dial(Placed placed, Clearance way) {
        telephony.dial(placed.dial(way, sampling.of(placed.id()), notice(placed)));
    }

    /// An order the link swallows is made up for by the state's deadline, which looks at the switch.
    void carryOut(Placed placed, Order.Wire order) {
        var call = placed.id();
        var customer = ChannelId.of(call);
        sent(placed, () -> {
            switch (order) {
                case Order.Join(var line) ->
                    telephony.join(new Join(call, line.channel(), Optional.of(CallLedger.firstSegment(placed))));
                case Order.Rejoin(var line) -> telephony.join(new Join(call, line.channel(), Optional.empty()));
                case Order.Apologise() -> telephony.apologise(call, apology(placed));
                case Order.HangUp() -> telephony.hangUp(customer);
                case Order.Hold(var line) -> telephony.hold(customer, line.channel());
                case Order.Resume(var line) -> telephony.resume(customer, line.channel());
                case Order.Park(var line) -> telephony.park(line.channel());
            }
        });
    }

    /// What the switch holds of a call; empty while the link is down.
    Optional<Fact> look(ChannelId customer) {
        return view().map(view -> view.of(customer));
    }

    synchronized Optional<View> view() {
        Instant now = clock.instant();
        if (last != null && last.at().plus(FRESH).isAfter(now)) return Optional.of(last);
        if (!telephony.linked()) return Optional.empty();
        try {
            last = new View(now, telephony.channels());
            return Optional.of(last);
        } catch (LinkLost lost) {
            LOG.infof("the switch cannot be looked at: %s", lost.getMessage());
            return Optional.empty();
        }
    }

    void hangUpStray(ChannelId channel) {
        try {
            telephony.hangUp(channel);
        } catch (LinkLost lost) {
            LOG.infof("stray %s stays until the link is back", channel.value());
        }
    }

    private static boolean sent(Placed placed, Runnable order) {
        try {
            order.run();
            return true;
        } catch (LinkLost lost) {
            LOG.warnf("call %s: %s", placed.id(), lost.getMessage());
            return false;
        }
    }

    /// The campaign's own message with the company's name; where nobody recorded one, nothing, and the switch says a
    /// plain phrase in the campaign's language.
    private String apology(Placed placed) {
        return messages.soundOf(placed.attempt().campaign()).orElse("");
    }

    private Optional<String> notice(Placed placed) {
        var campaign = placed.campaign();
        return campaign.recordingNotice()
                ? Optional.of(messages.noticeOf(placed.attempt().campaign(), campaign.language()))
                : Optional.empty();
    }

    /// The channels the switch held at one moment.
    record View(Instant at, List<LiveChannel> channels) {
        Fact of(ChannelId customer) {
            var found = channels.stream()
                    .filter(channel -> channel.channel().equals(customer))
                    .findFirst();
            return found.<Fact>map(channel -> new Fact.Seen(channel.up(), inCompany(channel)))
                    .orElseGet(Fact.Missing::new);
        }

        /// A channel waits in a bridge too, but alone.
        private boolean inCompany(LiveChannel channel) {
            return channel.bridge().isPresent()
                    && channels.stream()
                            .filter(other -> !other.channel().equals(channel.channel()))
                            .anyMatch(other -> other.bridge().equals(channel.bridge()));
        }
    }
}
