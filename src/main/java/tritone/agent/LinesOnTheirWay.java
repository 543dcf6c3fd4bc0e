package tritone.agent;

/// Calls on their way to answer that will want an agent.
public interface LinesOnTheirWay {
    /// Whether there would be more of them than free agents, were this one to go.
    boolean countOn(Agent agent);
}
