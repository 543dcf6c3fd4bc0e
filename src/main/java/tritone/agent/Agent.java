package tritone.agent;

import java.util.Optional;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.ChannelId;

/// An agent as the floor sees them at one instant.
///
/// @param phone    what they talk with
/// @param line     the standing channel, while it is up
/// @param pauseAsked a pause that begins once the call in hand is done with
/// @param endAsked whether the shift ends once the call in hand is done with
public record Agent(
        PersonId person,
        String name,
        Optional<TeamId> team,
        AgentState state,
        Phone phone,
        Optional<ChannelId> line,
        Optional<String> pauseAsked,
        boolean endAsked) {}
