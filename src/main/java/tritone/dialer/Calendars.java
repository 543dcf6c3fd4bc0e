package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.campaign.Campaign;
import tritone.campaign.Holidays;
import tritone.campaign.rules.CallingCalendar;

/// When a campaign's people may be called: its hours and the holidays of its bases' countries.
@ApplicationScoped
class Calendars {
    private final Holidays holidays;

    Calendars(Holidays holidays) {
        this.holidays = holidays;
    }

    CallingCalendar of(Campaign campaign) {
        return new CallingCalendar(campaign.settings().hours(), holidays.of(campaign.id()));
    }
}
