package tritone.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.RetryRules;
import tritone.lead.BaseId;
import tritone.people.TeamId;
import tritone.phone.PhoneNumber;
import tritone.script.ScriptId;

/// Between a campaign and its row; the rules lie in the row as JSON.
@Singleton
class CampaignShape {
    private final ObjectMapper json;
    /// The rules are parsed once for each text: every call asks for its campaign many times.
    private final Map<Long, Parsed> parsed = new ConcurrentHashMap<>();

    CampaignShape(ObjectMapper json) {
        this.json = json;
    }

    Campaign campaign(CampaignRow row) {
        return new Campaign(new CampaignId(row.id), row.status, row.version, settings(row, parsed(row)));
    }

    private Parsed parsed(CampaignRow row) {
        var last = parsed.get(row.id);
        if (last != null && last.isOf(row)) return last;
        var fresh = new Parsed(
                new Source(row.callingHours, row.retryRules, row.attemptCaps),
                read(row.callingHours, CallingHours.class),
                read(row.retryRules, RetryRules.class),
                read(row.attemptCaps, AttemptCaps.class));
        parsed.put(row.id, fresh);
        return fresh;
    }

    private static CampaignSettings settings(CampaignRow row, Parsed rules) {
        return new CampaignSettings(
                row.name,
                new TeamId(row.teamId),
                row.bases.stream().map(BaseId::new).collect(Collectors.toSet()),
                row.mode,
                pace(row),
                row.trunk,
                row.mostLines,
                Optional.ofNullable(row.callerId).map(PhoneNumber::new),
                Duration.ofSeconds(row.ringSeconds),
                row.detectMachine,
                row.recordingNotice,
                row.language,
                Duration.ofSeconds(row.wrapUpSeconds),
                row.companyName,
                Optional.ofNullable(row.scriptId).map(ScriptId::new),
                rules.hours(),
                rules.retries(),
                rules.caps(),
                new DayCaps(Optional.ofNullable(row.dayCost), Optional.ofNullable(row.dayMinutes)));
    }

    private static PaceTerms pace(CampaignRow row) {
        return new PaceTerms(
                row.lineRatio,
                row.abandonedShare,
                row.law,
                row.advertising,
                Optional.ofNullable(row.consent),
                row.weight);
    }

    void write(CampaignSettings settings, CampaignRow row) {
        row.name = settings.name();
        row.teamId = settings.team().value();
        row.bases.clear();
        settings.bases().forEach(base -> row.bases.add(base.value()));
        row.mode = settings.mode();
        write(settings.pace(), row);
        row.trunk = settings.trunk();
        row.mostLines = settings.mostLines();
        row.callerId = settings.callerId().map(PhoneNumber::e164).orElse(null);
        row.ringSeconds = (int) settings.ringTime().toSeconds();
        row.detectMachine = settings.detectMachine();
        row.recordingNotice = settings.recordingNotice();
        row.language = settings.language();
        row.wrapUpSeconds = (int) settings.wrapUp().toSeconds();
        row.companyName = settings.companyName();
        row.scriptId = settings.script().map(ScriptId::value).orElse(null);
        row.callingHours = text(settings.hours());
        row.retryRules = text(settings.retries());
        row.attemptCaps = text(settings.caps());
        row.dayCost = settings.day().cost().orElse(null);
        row.dayMinutes = settings.day().minutes().orElse(null);
    }

    private static void write(PaceTerms pace, CampaignRow row) {
        row.lineRatio = pace.ratio();
        row.abandonedShare = pace.abandonedShare();
        row.law = pace.law();
        row.advertising = pace.advertising();
        row.consent = pace.consent().orElse(null);
        row.weight = pace.weight();
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored rules cannot be read: " + type.getSimpleName(), broken);
        }
    }

    private String text(Object rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("rules have no JSON form: " + rules.getClass(), broken);
        }
    }

    private record Source(String hours, String retries, String caps) {}

    private record Parsed(Source source, CallingHours hours, RetryRules retries, AttemptCaps caps) {
        boolean isOf(CampaignRow row) {
            return source.equals(new Source(row.callingHours, row.retryRules, row.attemptCaps));
        }
    }
}
