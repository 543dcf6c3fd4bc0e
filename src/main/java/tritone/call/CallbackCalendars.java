package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tritone.call.Corrections.LastCall;
import tritone.campaign.CallingCalendars;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.rules.CallingCalendar;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// When the client of a call may be called back: the campaign's hours, those of its law and holidays, in the zone that
/// was dialled.
@ApplicationScoped
public class CallbackCalendars {
    private final LiveCalls live;
    private final LastCalls lasts;
    private final CallHistory history;
    private final Campaigns campaigns;
    private final CallingCalendars calendars;
    private final Clock clock;

    CallbackCalendars(
            LiveCalls live,
            LastCalls lasts,
            CallHistory history,
            Campaigns campaigns,
            CallingCalendars calendars,
            Clock clock) {
        this.live = live;
        this.lasts = lasts;
        this.history = history;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Of the operator's own call, in hand or to be corrected; empty when it is not theirs.
    @Transactional
    public Optional<Local> of(CallId call, PersonId operator) {
        var campaign = inHand(call, operator)
                .or(() -> lasts.correctable(operator)
                        .filter(last -> last.call().equals(call))
                        .map(LastCall::campaign))
                .flatMap(campaigns::byId);
        var dialled = history.dialled(call);
        if (campaign.isEmpty() || dialled.isEmpty()) return Optional.empty();
        return Optional.of(of(campaign.get(), dialled.get().zone()));
    }

    /// Of a client in that zone.
    public Local of(Campaign campaign, ZoneId zone) {
        return new Local(calendars.of(campaign), zone, clock.instant());
    }

    private Optional<CampaignId> inHand(CallId call, PersonId operator) {
        return live.byId(call)
                .filter(open -> open.state()
                        .agent()
                        .filter(line -> line.agent().equals(operator))
                        .isPresent())
                .map(open -> open.placed.attempt().campaign());
    }

    public record Local(CallingCalendar calendar, ZoneId zone, Instant now) {
        /// Why the client cannot be called at that time; empty if they can.
        public Optional<OutcomeFault> fault(Instant at) {
            if (!at.isAfter(now)) return Optional.of(new OutcomeFault.InThePast());
            return calendar.closed(at, zone)
                    .map(reason -> new OutcomeFault.NotThen(reason, calendar.openFrom(at, zone)));
        }
    }
}
