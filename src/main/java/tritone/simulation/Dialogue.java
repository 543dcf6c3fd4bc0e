package tritone.simulation;

import java.util.List;

/// One recorded conversation between a client and an operator, with a known outcome.
///
/// @param outcome what an operator would say of it: `warm`, `refusal-hard`
/// @param seconds from the client's answer to the end of the last turn
record Dialogue(String id, String language, String outcome, double seconds, List<Turn> turns) {
    enum Side {
        CLIENT,
        OPERATOR
    }

    /// @param start seconds after the client's answer
    record Turn(Side who, String file, String text, double start, double seconds) {
        double end() {
            return start + seconds;
        }
    }

    List<Turn> turnsOf(Side side) {
        return turns.stream().filter(turn -> turn.who() == side).toList();
    }

    Side speaksLast() {
        return turns.getLast().who();
    }

    /// Nobody speaks on our side: a machine, or a person who is gone before we can.
    boolean isOneSided() {
        return turnsOf(Side.OPERATOR).isEmpty();
    }
}
