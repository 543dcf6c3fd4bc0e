package tritone.script.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tritone.script.content.Block.BlockKind;
import tritone.script.content.Block.Span;

/// Makes of a text what an operator reads: each line a block, `- ` an item, `**strong**`, `*emphasis*`, and every
/// placeholder its value or a gap.
public final class Prompter {
    private static final Pattern MARK = Pattern.compile(
            "\\*\\*(?<strong>[^*\\s](?:.*?[^*\\s])?)\\*\\*|\\*(?<soft>[^*\\s](?:[^*]*[^*\\s])?)\\*|\\{(?<key>[^{}]*)}");

    private final Facts facts;

    public Prompter(Facts facts) {
        this.facts = facts;
    }

    public List<Block> render(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::block)
                .toList();
    }

    private Block block(String line) {
        boolean item = line.startsWith("- ");
        var spans = new ArrayList<Span>();
        spans(item ? line.substring(2).strip() : line, false, false, spans);
        return new Block(item, List.copyOf(spans));
    }

    private void spans(String text, boolean strong, boolean emphasis, List<Span> into) {
        var mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            plain(text.substring(from, mark.start()), strong, emphasis, into);
            if (mark.group("strong") != null) spans(mark.group("strong"), true, emphasis, into);
            else if (mark.group("soft") != null) spans(mark.group("soft"), strong, true, into);
            else into.add(filled(mark.group("key").strip(), strong, emphasis));
            from = mark.end();
        }
        plain(text.substring(from), strong, emphasis, into);
    }

    private static void plain(String text, boolean strong, boolean emphasis, List<Span> into) {
        if (!text.isEmpty()) into.add(new Span(BlockKind.TEXT, text, strong, emphasis));
    }

    private Span filled(String key, boolean strong, boolean emphasis) {
        return facts.value(key)
                .map(value -> new Span(BlockKind.VALUE, value, strong, emphasis))
                .orElseGet(() -> new Span(BlockKind.GAP, key, strong, emphasis));
    }
}
