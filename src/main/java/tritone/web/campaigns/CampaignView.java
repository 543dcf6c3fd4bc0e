package tritone.web.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.RetryRules;
import tritone.lead.BaseId;
import tritone.phone.PhoneNumber;
import tritone.script.ScriptId;

/// A campaign as it is.
@HouseText
public record CampaignView(
        long id,
        CampaignStatus status,
        int version,
        String name,
        long team,
        List<Long> bases,
        Mode mode,
        PaceView pace,
        String trunk,
        int mostLines,
        @Nullable String callerId,
        long ringSeconds,
        boolean detectMachine,
        boolean recordingNotice,
        String language,
        long wrapUpSeconds,
        String companyName,
        @Nullable Long scriptId,
        CallingHours callingHours,
        RetryRules retryRules,
        AttemptCaps attemptCaps,
        DayCapsView dayCaps) {
    static CampaignView of(Campaign campaign) {
        var settings = campaign.settings();
        return new CampaignView(
                campaign.id().value(),
                campaign.status(),
                campaign.version(),
                settings.name(),
                settings.team().value(),
                settings.bases().stream().map(BaseId::value).sorted().toList(),
                settings.mode(),
                PaceView.of(settings.pace()),
                settings.trunk(),
                settings.mostLines(),
                settings.callerId().map(PhoneNumber::e164).orElse(null),
                settings.ringTime().toSeconds(),
                settings.detectMachine(),
                settings.recordingNotice(),
                settings.language(),
                settings.wrapUp().toSeconds(),
                settings.companyName(),
                settings.script().map(ScriptId::value).orElse(null),
                settings.hours(),
                settings.retries(),
                settings.caps(),
                DayCapsView.of(settings.day()));
    }
}
