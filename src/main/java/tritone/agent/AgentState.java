package tritone.agent;

import java.time.Instant;
import tritone.telephony.CallId;

/// What an agent does now. Only [Ready] takes calls.
///
/// ```
///  Off ─shift─▶ Connecting ─line up─▶ Ready ◀──────────────┐
///                 │  ▲                 │ │ reserved          │ disposed
///        given up │  │ line lost       │ ▼                   │
///                 ▼  │                 │ Joining ─▶ Talking ─▶ WrapUp
///            Disconnected              ▼                     │ not stated in time
///                                    Paused ◀────────────────┘
/// ```
public sealed interface AgentState {
    Instant since();

    /// No shift.
    record Off(Instant since) implements AgentState {}

    /// On shift; the agent's phone is being rung to open the standing line.
    record Connecting(Instant since) implements AgentState {}

    record Ready(Instant since) implements AgentState {}

    record Paused(String reason, Instant since) implements AgentState {}

    /// Promised to an answered person; not heard yet.
    record Joining(CallId call, Instant since) implements AgentState {}

    record Talking(CallId call, Instant since) implements AgentState {}

    /// Says what the call was; after `until` the deadline says it for them.
    record WrapUp(CallId call, Instant since, Instant until) implements AgentState {}

    /// The phone could not be reached in any try. Starting the shift again rings it anew.
    record Disconnected(String why, Instant since) implements AgentState {}
}
