package tritone.script.content;

import java.util.List;

/// One thing to say, what may be answered, and what to write down. A step without branches goes on to the one after it.
///
/// @param id   names it within the script and stays when the step is moved
/// @param text Markdown-light with placeholders
/// @param hint for the operator's eyes, not to be read aloud
public record Step(String id, String title, String text, String hint, List<Branch> branches, List<CardField> fields) {
    public Step {
        id = id == null ? "" : id;
        title = title == null ? "" : title;
        text = text == null ? "" : text;
        hint = hint == null ? "" : hint;
        branches = branches == null ? List.of() : List.copyOf(branches);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }
}
