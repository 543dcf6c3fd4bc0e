package tritone.lead.importing;

import java.util.List;

/// Which sheets of a file are read, and where in them the rows of data lie.
///
/// @param leftOut sheets that a person sees in the file and that are not read
public record Layout(List<Part> parts, List<String> leftOut) {
    /// A file of before there were choices: its first sheet, with the headings in the first row.
    static final Layout OLD = new Layout(List.of(), List.of());

    public Layout {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /// @return 0 when there are none
    public long headings() {
        return parts.isEmpty() || parts.getFirst().headings().isEmpty()
                ? 0
                : parts.getFirst().headings().getFirst();
    }

    public List<String> sheets() {
        return parts.stream().map(Part::sheet).toList();
    }

    /// @param sheet    empty when the file has only one, without a name
    /// @param headings the lines that hold them: none, one, or two of which the second says more exactly
    /// @param after    rows up to this line are titles and headings
    /// @param places   for each column of this sheet, which column of all it is
    public record Part(String sheet, List<Long> headings, long after, List<Integer> places) {
        public Part {
            headings = List.copyOf(headings);
            places = List.copyOf(places);
        }
    }
}
