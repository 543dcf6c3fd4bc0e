package tritone.agent;

import java.util.Optional;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.ChannelId;

/// An agent as the floor sees them at one instant.
///
/// @param phone    what they talk with
/// @param line     the standing channel, while it is up
/// @param pauseAsked a pause that begins once the call in hand is done with, or none on its way counts on them
/// @param endAsked whether the shift ends then
public record Agent(
        PersonId person,
        String name,
        Optional<TeamId> team,
        AgentState state,
        Phone phone,
        Optional<ChannelId> line,
        Optional<String> pauseAsked,
        boolean endAsked) {
    /// Free, and asked to go: stays for calls on their way that count on them, until somebody lets them go.
    public boolean leaving() {
        return state instanceof AgentState.Ready && (endAsked || pauseAsked.isPresent());
    }
}
