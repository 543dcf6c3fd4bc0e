package tritone.access;

import java.util.Optional;

/// A look at clients: whose, at what of them, and where they stood.
///
/// @param screen  the page or address they asked from
/// @param address of their browser
/// @param subject what else it was about: the call, the recording
/// @param pushed  whether it came to an open screen by itself; it goes on record right after instead of before
public record Glance(
        Reader reader, What what, String screen, Optional<String> address, Optional<String> subject, boolean pushed) {
    public enum What {
        /// A lead with its contacts.
        CARD,
        /// What was done with it and said about it.
        HISTORY,
        /// One line of a list.
        LIST,
        /// The lead of a call, shown as it is joined.
        POP,
        /// A lead shown before it is called.
        PREVIEW,
        /// That there are recordings, and how long they are.
        RECORDINGS,
        PLAY,
        /// Heard live.
        LISTEN
    }

    /// What the service shows on an open screen of its own accord.
    public static Glance pushed(Reader reader, What what, String screen, Optional<String> address) {
        return new Glance(reader, what, screen, address, Optional.empty(), true);
    }

    public Glance about(String some) {
        return new Glance(reader, what, screen, address, Optional.of(some), pushed);
    }
}
