package tritone.simulation;

/// What one call of one number comes to.
sealed interface Behaviour {
    /// The number has no subscriber.
    record Dead() implements Behaviour {}

    record NoAnswer() implements Behaviour {}

    record Busy() implements Behaviour {}

    record OutOfReach() implements Behaviour {}

    /// Pressed away after some ringing.
    record Refuses(double ringSeconds) implements Behaviour {}

    /// @param dialogue the conversation this person has
    record Talks(double ringSeconds, String dialogue) implements Behaviour {}
}
