package tritone.dialer;

import tritone.campaign.CampaignSettings;
import tritone.campaign.Law;
import tritone.dialer.pacing.Jurisdiction;
import tritone.dialer.pacing.Limit;
import tritone.dialer.pacing.Pace;

/// The pace a campaign asks for, and whether its law lets it.
public final class Paces {
    private Paces() {}

    public static Pace of(CampaignSettings settings) {
        return switch (settings.mode()) {
            case PREVIEW -> new Pace.Preview();
            case PROGRESSIVE -> new Pace.Progressive();
            case RATIO -> new Pace.Ratio(settings.pace().ratio(), limit(settings));
            case PREDICTIVE -> new Pace.Predictive(limit(settings));
        };
    }

    private static Limit limit(CampaignSettings settings) {
        return new Limit(settings.pace().abandonedShare(), Limit.USUAL.join());
    }

    public static Jurisdiction law(Law law) {
        return Jurisdiction.of(
                switch (law) {
                    case RU -> Jurisdiction.Name.RU;
                    case US -> Jurisdiction.Name.US;
                    case UK -> Jurisdiction.Name.UK;
                    case NONE -> Jurisdiction.Name.NONE;
                });
    }

    /// Consent is asked for by nobody who was not going to advertise.
    public static Jurisdiction.Verdict verdict(CampaignSettings settings) {
        var pace = settings.pace();
        boolean agreed = !pace.advertising() || pace.consent().isPresent();
        return law(pace.law()).permits(of(settings), agreed);
    }
}
