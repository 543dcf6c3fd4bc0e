package tritone.script.content;

import java.util.List;

/// What a client may object at any step, and what to say to it.
///
/// @param words further words the card is found by
public record Objection(String title, String say, List<String> words) {
    public Objection {
        title = title == null ? "" : title;
        say = say == null ? "" : say;
        words = words == null ? List.of() : List.copyOf(words);
    }
}
