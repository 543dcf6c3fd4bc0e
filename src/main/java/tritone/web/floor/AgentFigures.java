package tritone.web.floor;

import tritone.report.AgentDay;

/// What an agent did today, by their own midnight.
///
/// @param occupancy of the time they could be given a call, how much went into calls
public record AgentFigures(
        long id, long talks, long warm, long talkSeconds, long wrapUpSeconds, long freeSeconds, double occupancy) {
    static AgentFigures of(AgentDay day) {
        return new AgentFigures(
                day.person().value(),
                day.talks(),
                day.warm(),
                day.talking(),
                day.wrapUp(),
                day.free(),
                day.occupancy());
    }
}
