package tritone.agent;

/// An agent's state, line or wish changed. Fired after the commit of its row, outside any transaction.
public record AgentChanged(Agent agent) {}
