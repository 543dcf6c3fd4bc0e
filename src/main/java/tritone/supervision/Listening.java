package tritone.supervision;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.Ear;

/// A supervisor on a talk.
///
/// @param row     of this way to listen; another way is another row
/// @param channel the supervisor's
/// @param told    whether the agent is told of it
/// @param since   in this way
/// @param heard   false while the supervisor's phone still rings
public record Listening(
        long row,
        ChannelId channel,
        PersonId supervisor,
        PersonId agent,
        CallId call,
        CampaignId campaign,
        Ear ear,
        boolean told,
        Instant since,
        boolean heard) {

    Listening hears() {
        return new Listening(row, channel, supervisor, agent, call, campaign, ear, told, since, true);
    }

    Listening with(Ear other, Instant now) {
        return new Listening(row, channel, supervisor, agent, call, campaign, other, told, now, heard);
    }

    Listening at(long fresh) {
        return new Listening(fresh, channel, supervisor, agent, call, campaign, ear, told, since, heard);
    }
}
