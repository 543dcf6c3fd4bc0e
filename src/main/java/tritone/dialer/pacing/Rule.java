package tritone.dialer.pacing;

/// How many lines a mode wants.
interface Rule {
    void learn(PaceFact fact);

    /// @param room lines that may be added at most
    Wish wish(Floor floor, Guard guard, int room);

    void write(Memory.Writer out);

    void read(Memory in);

    /// @param orders  at most the room
    /// @param word    the rule that bound, when the room did not
    /// @param figures each ` name=value`
    record Wish(int orders, String word, String figures) {}
}
