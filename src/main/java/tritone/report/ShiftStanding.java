package tritone.report;

/// How a person stands in the shift of their team.
///
/// @param place       among `of`: by warm leads, then by conversations; who has as many shares the place
/// @param wrapUps     how many they have behind them
public record ShiftStanding(int place, int of, long wrapUps, long wrapUpSeconds) {}
