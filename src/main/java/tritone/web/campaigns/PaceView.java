package tritone.web.campaigns;

import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.PaceTerms;
import tritone.campaign.law.Law;

/// How hard a campaign may dial.
@HouseText
public record PaceView(
        double ratio,
        double abandonedShare,
        Law law,
        boolean advertising,
        @Nullable String consent,
        int weight) {
    static PaceView of(PaceTerms pace) {
        return new PaceView(
                pace.ratio(),
                pace.abandonedShare(),
                pace.law(),
                pace.advertising(),
                pace.consent().orElse(null),
                pace.weight());
    }
}
