package tritone.lead.importing;

import java.util.List;
import java.util.OptionalLong;

/// What of a file a person wants read; what they leave open is found.
///
/// @param sheets   names of sheets of a workbook, or [#ALL]; the first that holds numbers when empty
/// @param headings the line of the headings in the first of them; 0 when there are none
public record FileChoice(List<String> sheets, OptionalLong headings) {
    /// No sheet may be called so.
    public static final String ALL = "*";

    public static final FileChoice OPEN = new FileChoice(List.of(), OptionalLong.empty());

    public FileChoice {
        sheets = sheets.stream().distinct().toList();
        if (headings.isPresent() && headings.getAsLong() < 0) throw new IllegalArgumentException("a line below 0");
    }
}
