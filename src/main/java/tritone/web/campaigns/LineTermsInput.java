package tritone.web.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tritone.campaign.LineTerms;
import tritone.campaign.rules.CallRate;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.RateTable;
import tritone.phone.AllowedNumbers;
import tritone.phone.Destinations;
import tritone.phone.NumberKind;
import tritone.web.Problem;

/// What may be dialled over a line, what it costs, and how much of it in a day.
///
/// @param countries two letters each; 001 for numbers of no country, such as satellite networks
/// @param kinds     SHORT_CODE and EMERGENCY are never dialled; FIXED_OR_MOBILE follows from FIXED with MOBILE
/// @param currency  three letters, of all prices and caps; RUB when left out
/// @param rates     the one that says most about a number is its price; a cap on cost needs one for all numbers
public record LineTermsInput(
        @NotEmpty @Size(max = 300) Set<@NotNull @Pattern(regexp = "[A-Z]{2}|001") String> countries,
        @NotEmpty Set<@NotNull NumberKind> kinds,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @Size(max = 200) List<@NotNull @Valid RateView> rates,
        @Nullable @Valid DayCapsView dayCaps) {

    LineTerms terms() {
        var table = new RateTable(
                rates == null ? List.of() : rates.stream().map(RateView::rate).toList());
        var caps = dayCaps == null ? DayCaps.NONE : dayCaps.caps();
        var wrong = wrong(table, caps);
        if (!wrong.isEmpty()) throw Problem.invalid(wrong).refused();
        return new LineTerms(
                new AllowedNumbers(countries, kinds),
                currency == null ? LineTerms.USUAL_CURRENCY : currency,
                table,
                caps,
                Optional.empty());
    }

    private List<Problem.Field> wrong(RateTable table, DayCaps caps) {
        var wrong = new ArrayList<Problem.Field>();
        boolean priced = table.rates().stream()
                .allMatch(rate -> rate.country().map(Destinations::known).orElse(true));
        if (!countries.stream().allMatch(Destinations::known)) wrong.add(new Problem.Field("countries", "unknown"));
        if (!kinds.stream().allMatch(NumberKind::mayBeAllowed)) wrong.add(new Problem.Field("kinds", "never-dialled"));
        if (!priced) wrong.add(new Problem.Field("rates", "unknown-country"));
        if (caps.cost().isPresent() && !table.complete()) wrong.add(new Problem.Field("rates", "needed-for-all"));
        return wrong;
    }

    /// @param prefix    a plus and digits; left out: any
    /// @param country   left out: any
    /// @param kind      left out: any
    /// @param perMinute in the line's currency
    /// @param first     the least seconds that are billed: 60 where the first minute is whole
    /// @param step      further seconds are billed in steps of so many
    public record RateView(
            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{0,14}")
            String prefix,

            @Nullable @Pattern(regexp = "[A-Z]{2}|001") String country,
            @Nullable NumberKind kind,

            @NotNull @DecimalMin("0") @DecimalMax("9999999") @Digits(integer = 7, fraction = 4)
            BigDecimal perMinute,

            @NotNull @Min(1) @Max(3600) Integer first,
            @NotNull @Min(1) @Max(3600) Integer step) {
        static RateView of(CallRate rate) {
            return new RateView(
                    rate.prefix().orElse(null),
                    rate.country().orElse(null),
                    rate.kind().orElse(null),
                    rate.perMinute(),
                    rate.first(),
                    rate.step());
        }

        CallRate rate() {
            return new CallRate(
                    Optional.ofNullable(prefix),
                    Optional.ofNullable(country),
                    Optional.ofNullable(kind),
                    perMinute,
                    first,
                    step);
        }
    }
}
