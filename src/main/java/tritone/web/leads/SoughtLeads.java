package tritone.web.leads;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tritone.dialer.LeadTurns;
import tritone.dialer.LeadTurns.NextCall;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Section;
import tritone.lead.Sought;
import tritone.lead.Tag;
import tritone.people.RowFilter;
import tritone.phone.PhoneNumber;
import tritone.phone.PhoneNumbers;
import tritone.phone.PhoneNumbers.Parsed;

/// Which leads of a base are wanted; what is left out lets everything through.
///
/// @param text         a part of the company's or person's name, or a whole telephone number
/// @param attemptsFrom at least so many calls were tried
/// @param attemptsTo   at most so many; 0 for those never called
/// @param after        the last id of the page before
public record SoughtLeads(
        @Nullable @Size(max = 100) String text,
        @Nullable Section section,
        @Nullable LeadState state,
        @Nullable Tag tag,
        Sought.@Nullable Numbers numbers,
        @Nullable NextCall turn,
        @Nullable @Min(0) @Max(1000) Integer attemptsFrom,
        @Nullable @Min(0) @Max(1000) Integer attemptsTo,
        @Nullable @Min(0) Long after,
        @Nullable @Min(1) @Max(200) Integer size) {
    private static final int USUAL = 50;
    private static final Pattern NO_NAME = Pattern.compile("[+\\d\\s()./-]*\\d[+\\d\\s()./-]{5,}");

    Leads.Search search(String region) {
        var words = Optional.ofNullable(text)
                .map(String::strip)
                .filter(some -> !some.isEmpty() && number(region).isEmpty());
        return new Leads.Search(Optional.ofNullable(state), Optional.ofNullable(section), words);
    }

    RowFilter filter(String region) {
        return new Sought(Optional.ofNullable(tag), Optional.ofNullable(numbers), number(region)).filter();
    }

    LeadTurns.Wanted turns() {
        return new LeadTurns.Wanted(
                Optional.ofNullable(turn), Optional.ofNullable(attemptsFrom), Optional.ofNullable(attemptsTo));
    }

    int most() {
        return size == null ? USUAL : size;
    }

    Leads.Page page() {
        return new Leads.Page(after == null ? 0 : after, most());
    }

    private Optional<PhoneNumber> number(String region) {
        return Optional.ofNullable(text)
                .filter(some -> NO_NAME.matcher(some.strip()).matches())
                .flatMap(some -> PhoneNumbers.parse(some, region) instanceof Parsed(var number)
                        ? Optional.of(number)
                        : Optional.empty());
    }
}
