package tritone.lead;

import java.util.List;
import java.util.Optional;
import tritone.people.RowFilter;
import tritone.phone.PhoneNumber;

/// What else to look for among leads, beside [Leads.Search]; empty parts let everything through. In SQL the row is `l`.
///
/// @param number in full: a part of one would let a reader of hidden numbers guess the rest
public record Sought(Optional<Tag> tag, Optional<Numbers> numbers, Optional<PhoneNumber> number) {
    /// How the lead's numbers live.
    public enum Numbers {
        /// At least one may be dialled.
        ALIVE,
        SOME_DEAD,
        /// It cannot be reached at all.
        ALL_DEAD
    }

    private static final String DEAD = "exists (select 1 from lead_phone f where f.lead_id = l.id and f.dead = true)";
    private static final String ALIVE = "exists (select 1 from lead_phone f where f.lead_id = l.id and f.dead = false)";

    public RowFilter filter() {
        return RowFilter.everything()
                .and("l.tag = ?", tag.map(Tag::name))
                .and(numbers.map(Sought::filter).orElseGet(RowFilter::everything))
                .and(
                        "exists (select 1 from lead_phone f where f.lead_id = l.id and f.e164 = ?)",
                        number.map(PhoneNumber::e164));
    }

    private static RowFilter filter(Numbers numbers) {
        return switch (numbers) {
            case ALIVE -> new RowFilter(ALIVE, List.of());
            case SOME_DEAD -> new RowFilter(DEAD, List.of());
            case ALL_DEAD -> new RowFilter("not " + ALIVE, List.of());
        };
    }
}
