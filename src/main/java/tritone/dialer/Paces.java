package tritone.dialer;

import java.time.LocalTime;
import java.util.Optional;
import tritone.campaign.CampaignSettings;
import tritone.campaign.Law;
import tritone.campaign.Mode;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.LegalTerms;
import tritone.dialer.pacing.Jurisdiction;
import tritone.dialer.pacing.Limit;
import tritone.dialer.pacing.Pace;

/// The pace a campaign asks for, whether its law lets it, and what the law adds to the rules its leads are dialled by.
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

    /// The only hours in which the callee may be called, in their own time; empty: the law names none.
    public static Optional<CallingHours.Window> lawfulHours(Law name) {
        var law = law(name);
        boolean any = law.from().equals(LocalTime.MIN) && law.to().equals(LocalTime.MAX);
        return any ? Optional.empty() : Optional.of(new CallingHours.Window(law.from(), law.to()));
    }

    static LegalTerms legalTerms(CampaignSettings settings) {
        var law = law(settings.pace().law());
        return new LegalTerms(
                Optional.of(law.callsADay()).filter(most -> most < Integer.MAX_VALUE),
                law.restAfterAbandoned(),
                reserved(settings.mode()),
                asksEachLead(settings));
    }

    /// Whether an operator is kept free for each call. With more lines than free operators none is.
    private static boolean reserved(Mode mode) {
        return switch (mode) {
            case PREVIEW, PROGRESSIVE -> true;
            case RATIO, PREDICTIVE -> false;
        };
    }

    /// Whether this campaign may call only leads with evidence of their own that they agreed: its law wants consent and
    /// the campaign as a whole has none on record.
    public static boolean asksEachLead(CampaignSettings settings) {
        var pace = settings.pace();
        if (!pace.advertising() || pace.consent().isPresent()) return false;
        return law(pace.law())
                .permits(of(settings), false)
                .equals(new Jurisdiction.Refused(Jurisdiction.Reason.NO_CONSENT_ON_RECORD));
    }

    /// Consent is asked for by nobody who was not going to advertise.
    ///
    /// @param someAgreed whether leads of the campaign have evidence of their own: those without are left alone
    public static Jurisdiction.Verdict verdict(CampaignSettings settings, boolean someAgreed) {
        var pace = settings.pace();
        boolean agreed = someAgreed || !pace.advertising() || pace.consent().isPresent();
        return law(pace.law()).permits(of(settings), agreed);
    }
}
