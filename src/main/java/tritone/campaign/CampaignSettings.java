package tritone.campaign;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tritone.campaign.law.Jurisdiction;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.LegalTerms;
import tritone.campaign.rules.RetryRules;
import tritone.lead.BaseId;
import tritone.people.TeamId;
import tritone.phone.PhoneNumber;
import tritone.script.ScriptId;

/// What people decide about a campaign.
///
/// @param ringTime        how long it may ring, at least 15 s
/// @param recordingNotice whether the person called is told of the recording
/// @param language        of the sounds: `ru` or `en`
/// @param wrapUp          how long an operator may take to say what the call was
/// @param companyName     said to a person nobody was free for
/// @param day             the most that its calls may cost, and last, in a day of the company
public record CampaignSettings(
        String name,
        TeamId team,
        Set<BaseId> bases,
        Mode mode,
        PaceTerms pace,
        String trunk,
        int mostLines,
        Optional<PhoneNumber> callerId,
        Duration ringTime,
        boolean detectMachine,
        boolean recordingNotice,
        String language,
        Duration wrapUp,
        String companyName,
        Optional<ScriptId> script,
        CallingHours hours,
        RetryRules retries,
        AttemptCaps caps,
        DayCaps day) {
    public static final Duration SHORTEST_RING = Duration.ofSeconds(15);
    public static final Duration LONGEST_RING = Duration.ofSeconds(120);

    public CampaignSettings {
        if (name.isBlank()) throw new IllegalArgumentException("a campaign needs a name");
        if (ringTime.compareTo(SHORTEST_RING) < 0 || ringTime.compareTo(LONGEST_RING) > 0)
            throw new IllegalArgumentException("a phone must be let ring 15 to 120 s, not " + ringTime);
        if (mostLines < 1) throw new IllegalArgumentException("a campaign needs a line");
        bases = Set.copyOf(bases);
    }

    public Jurisdiction jurisdiction() {
        return pace.law().jurisdiction();
    }

    /// Whether its law lets it be dialled so. Consent is asked for by nobody who was not going to advertise.
    ///
    /// @param someAgreed whether leads of the campaign have evidence of their own: those without are left alone
    public Jurisdiction.Verdict verdict(boolean someAgreed) {
        return jurisdiction().permits(mode, pace.limit(), someAgreed || pace.agreed());
    }

    /// Whether this campaign may call only leads with evidence of their own that they agreed: its law wants consent and
    /// the campaign as a whole has none on record.
    public boolean asksEachLead() {
        return verdict(false).equals(new Jurisdiction.Refused(Jurisdiction.Reason.NO_CONSENT_ON_RECORD));
    }

    /// What its law adds to the rules its leads are dialled by.
    public LegalTerms legalTerms() {
        var law = jurisdiction();
        return new LegalTerms(law.calling().callsADay(), law.abandoning().rest(), mode.reserves(), asksEachLead());
    }
}
