package tritone.call.lifecycle;

import tritone.people.PersonId;
import tritone.telephony.ChannelId;

/// An agent with the standing channel they are reached on.
public record AgentLine(PersonId agent, ChannelId channel) {}
