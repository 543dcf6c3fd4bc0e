package tritone.dialer.pacing;

import java.util.List;

/// How many lines a mode wants.
interface Rule {
    void learn(PaceFact fact);

    /// @param room lines that may be added at most
    Wish wish(Floor floor, Guard guard, int room);

    void write(Memory.Writer out);

    void read(Memory in);

    /// @param orders at most the room
    /// @param word   the rule that bound, when the room did not
    record Wish(int orders, BecauseCode word, List<Because.Figure> figures) {}
}
