package tritone.people;

/// What somebody is in the middle of.
public interface AtWork {
    /// Whether a call is in their hands, or what was said in it is still to be written down.
    boolean engaged(PersonId person);
}
