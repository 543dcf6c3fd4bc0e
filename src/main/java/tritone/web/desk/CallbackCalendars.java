package tritone.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tritone.call.CallHistory;
import tritone.call.Calls;
import tritone.call.Corrections;
import tritone.call.Corrections.LastCall;
import tritone.call.InFlight;
import tritone.campaign.CallingCalendars;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.rules.CallingCalendar;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// When the client of a call may be called back: the campaign's hours, those of its law and holidays, in the zone that
/// was dialled.
@ApplicationScoped
class CallbackCalendars {
    private final Calls calls;
    private final Corrections corrections;
    private final CallHistory history;
    private final Campaigns campaigns;
    private final CallingCalendars calendars;
    private final Clock clock;

    CallbackCalendars(
            Calls calls,
            Corrections corrections,
            CallHistory history,
            Campaigns campaigns,
            CallingCalendars calendars,
            Clock clock) {
        this.calls = calls;
        this.corrections = corrections;
        this.history = history;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Of the operator's own call, in hand or to be corrected; empty when it is not theirs.
    @Transactional
    Optional<Local> of(CallId call, PersonId operator) {
        var campaign = calls.of(operator)
                .filter(mine -> mine.call().equals(call))
                .map(InFlight::campaign)
                .or(() -> corrections
                        .last(operator)
                        .filter(last -> last.call().equals(call))
                        .map(LastCall::campaign))
                .flatMap(campaigns::byId);
        var dialled = history.dialled(call);
        if (campaign.isEmpty() || dialled.isEmpty()) return Optional.empty();
        return Optional.of(of(campaign.get(), dialled.get().zone()));
    }

    /// Of a client in that zone.
    Local of(Campaign campaign, ZoneId zone) {
        return new Local(calendars.of(campaign), zone, clock.instant());
    }

    record Local(CallingCalendar calendar, ZoneId zone, Instant now) {
        CallbackChoice asked(Instant at) {
            return CallbackChoice.of(CallbackChoice.Key.ASKED, at.atZone(zone), calendar);
        }
    }
}
