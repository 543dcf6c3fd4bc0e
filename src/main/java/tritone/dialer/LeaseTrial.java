package tritone.dialer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import tritone.campaign.CampaignId;
import tritone.campaign.rules.CallingCalendar;
import tritone.campaign.rules.CallingHours;

/// Takes leads from a hopper outside the service, so that what it costs can be measured.
public final class LeaseTrial {
    private static final CallingCalendar OFFICE =
            new CallingCalendar(CallingHours.everyDay(LocalTime.of(9, 0), LocalTime.of(20, 0)), Set.of());

    private final Hopper hopper;

    public LeaseTrial(DataSource source) {
        this.hopper = new Hopper(source);
    }

    /// @return how many were due
    public int take(long campaign, int most, Instant now) {
        var take =
                new Take(new CampaignId(campaign), most, OFFICE, Set.of(), Optional.empty(), Duration.ofHours(1), now);
        return hopper.lease(take).size();
    }
}
