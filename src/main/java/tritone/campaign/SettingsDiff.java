package tritone.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What of a campaign somebody changed, for the journal: `mode PREVIEW > PREDICTIVE, hours`.
final class SettingsDiff {
    /// @param name  of the setting
    /// @param value what it is compared by
    /// @param told  whether the journal tells the values
    private record Part(String name, Function<CampaignSettings, Object> value, boolean told) {}

    private static final List<Part> PARTS = List.of(
            new Part("name", CampaignSettings::name, false),
            new Part("team", settings -> settings.team().value(), true),
            new Part("bases", CampaignSettings::bases, false),
            new Part("mode", CampaignSettings::mode, true),
            new Part("law", settings -> settings.pace().law(), true),
            new Part("consent", settings -> settings.pace().consent(), false),
            new Part("advertising", settings -> settings.pace().advertising(), true),
            new Part("abandonedShare", settings -> settings.pace().abandonedShare(), true),
            new Part("ratio", settings -> settings.pace().ratio(), true),
            new Part("weight", settings -> settings.pace().weight(), true),
            new Part("trunk", CampaignSettings::trunk, true),
            new Part("mostLines", CampaignSettings::mostLines, true),
            new Part("callerId", CampaignSettings::callerId, false),
            new Part("ringTime", settings -> settings.ringTime().toSeconds(), true),
            new Part("detectMachine", CampaignSettings::detectMachine, true),
            new Part("recordingNotice", CampaignSettings::recordingNotice, true),
            new Part("language", CampaignSettings::language, true),
            new Part("wrapUp", settings -> settings.wrapUp().toSeconds(), true),
            new Part("companyName", CampaignSettings::companyName, false),
            new Part("script", CampaignSettings::script, false),
            new Part("hours", CampaignSettings::hours, false),
            new Part("retries", CampaignSettings::retries, false),
            new Part("caps", CampaignSettings::caps, false),
            new Part("day", CampaignSettings::day, false));

    private SettingsDiff() {}

    static String between(CampaignSettings before, CampaignSettings after) {
        var changed = new ArrayList<String>();
        for (Part part : PARTS) {
            var was = part.value().apply(before);
            var is = part.value().apply(after);
            if (was.equals(is)) continue;
            changed.add(part.told() ? part.name() + " " + was + " > " + is : part.name());
        }
        return String.join(", ", changed);
    }
}
