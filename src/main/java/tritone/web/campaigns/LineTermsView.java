package tritone.web.campaigns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.campaign.LineTerms;
import tritone.phone.NumberKind;

/// What may be dialled over a line, what it costs, and how much of it in a day.
///
/// @param countries two letters each; 001 for numbers of no country, such as satellite networks
/// @param given     when it was given these terms without anybody choosing them; none once somebody has
public record LineTermsView(
        List<String> countries,
        List<NumberKind> kinds,
        String currency,
        List<LineTermsInput.RateView> rates,
        DayCapsView dayCaps,
        @Nullable Instant given) {
    static LineTermsView of(LineTerms terms) {
        return new LineTermsView(
                List.copyOf(terms.allowed().sorted()),
                terms.allowed().kinds().stream().sorted().toList(),
                terms.currency(),
                terms.rates().rates().stream().map(LineTermsInput.RateView::of).toList(),
                DayCapsView.of(terms.caps()),
                terms.given().orElse(null));
    }
}
