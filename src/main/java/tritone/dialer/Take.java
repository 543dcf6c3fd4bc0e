package tritone.dialer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tritone.campaign.CampaignId;
import tritone.campaign.rules.CallingCalendar;
import tritone.people.PersonId;

/// What to take from the hopper.
///
/// @param free     agents who may be given their own callbacks
/// @param lookedAtBy who looks at the lead before it is dialled
record Take(
        CampaignId campaign,
        int most,
        CallingCalendar calendar,
        Set<PersonId> free,
        Optional<PersonId> lookedAtBy,
        Duration lease,
        Instant now) {}
