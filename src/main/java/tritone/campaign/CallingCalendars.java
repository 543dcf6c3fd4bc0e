package tritone.campaign;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tritone.campaign.rules.CallingCalendar;

/// When a campaign's people may be called: its hours within those of its law, and the holidays of its bases' countries.
@ApplicationScoped
public class CallingCalendars {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Map<CampaignId, Seen> seen = new ConcurrentHashMap<>();
    private final Holidays holidays;
    private final Clock clock;

    CallingCalendars(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    public CallingCalendar of(Campaign campaign) {
        return calendar(campaign, holidays.of(campaign.id()));
    }

    /// For those who ask at every call: a holiday added this moment counts a few seconds later.
    public CallingCalendar lately(Campaign campaign) {
        Instant now = clock.instant();
        var last = seen.get(campaign.id());
        if (last == null || !now.isBefore(last.at().plus(FRESH))) {
            last = new Seen(holidays.of(campaign.id()), now);
            seen.put(campaign.id(), last);
        }
        return calendar(campaign, last.days());
    }

    private static CallingCalendar calendar(Campaign campaign, Set<LocalDate> days) {
        var settings = campaign.settings();
        return new CallingCalendar(
                settings.hours(), days, settings.jurisdiction().calling().hours());
    }

    void changed(@Observes(during = AFTER_COMPLETION) CampaignChanged change) {
        seen.remove(change.campaign());
    }

    private record Seen(Set<LocalDate> days, Instant at) {}
}
