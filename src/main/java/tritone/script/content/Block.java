package tritone.script.content;

import java.util.List;

/// One line of a rendered text.
///
/// @param item whether it is an item of a list
public record Block(boolean item, List<Span> spans) {
    public enum BlockKind {
        TEXT,
        /// Filled in for this lead.
        VALUE,
        /// Nothing is known here; the text is the placeholder's key.
        GAP
    }

    public record Span(BlockKind kind, String text, boolean strong, boolean emphasis) {}
}
