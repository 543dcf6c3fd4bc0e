package tritone.campaign;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DayCaps;
import tritone.lead.BaseId;
import tritone.people.TeamId;
import tritone.phone.PhoneNumber;
import tritone.script.ScriptId;

/// Settings like others but for what is said.
final class SettingsDraft {
    private final CampaignSettings from;
    private String name;
    private Set<BaseId> bases;
    private Optional<ScriptId> script;
    private TeamId team;
    private Mode mode;
    private PaceTerms pace;
    private String trunk;
    private Duration ring;
    private boolean detectMachine;
    private CallingHours hours;
    private Optional<PhoneNumber> callerId;
    private DayCaps day;

    SettingsDraft(CampaignSettings from) {
        this.from = from;
        name = from.name();
        bases = from.bases();
        script = from.script();
        team = from.team();
        mode = from.mode();
        pace = from.pace();
        trunk = from.trunk();
        ring = from.ringTime();
        detectMachine = from.detectMachine();
        hours = from.hours();
        callerId = from.callerId();
        day = from.day();
    }

    SettingsDraft named(String other) {
        name = other;
        return this;
    }

    SettingsDraft bases(BaseId... others) {
        bases = Set.of(others);
        return this;
    }

    SettingsDraft script(ScriptId other) {
        script = Optional.of(other);
        return this;
    }

    SettingsDraft team(TeamId other) {
        team = other;
        return this;
    }

    SettingsDraft mode(Mode other) {
        mode = other;
        return this;
    }

    SettingsDraft pace(PaceTerms other) {
        pace = other;
        return this;
    }

    SettingsDraft trunk(String other) {
        trunk = other;
        return this;
    }

    SettingsDraft ring(Duration other) {
        ring = other;
        return this;
    }

    SettingsDraft detecting() {
        detectMachine = true;
        return this;
    }

    SettingsDraft hours(CallingHours others) {
        hours = others;
        return this;
    }

    SettingsDraft showing(PhoneNumber number) {
        callerId = Optional.of(number);
        return this;
    }

    SettingsDraft day(DayCaps most) {
        day = most;
        return this;
    }

    CampaignSettings settings() {
        return new CampaignSettings(
                name,
                team,
                bases,
                mode,
                pace,
                trunk,
                from.mostLines(),
                callerId,
                ring,
                detectMachine,
                from.recordingNotice(),
                from.language(),
                from.wrapUp(),
                from.companyName(),
                script,
                hours,
                from.retries(),
                from.caps(),
                day);
    }
}
