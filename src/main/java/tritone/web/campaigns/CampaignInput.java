package tritone.web.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignSettings;
import tritone.campaign.PaceTerms;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.RetryRules;
import tritone.lead.BaseId;
import tritone.people.TeamId;
import tritone.phone.PhoneNumber;
import tritone.script.ScriptId;

/// A campaign as somebody wants it. What is left out is as a campaign begins with.
///
/// @param version     when it is a change: the version that was seen
/// @param callingHours `{"MONDAY": [{"from": "09:00", "to": "20:00"}]}`, in the callee's time; left out: 9 to 20 daily
/// @param retryRules  by disposition; a delay is ISO 8601, `PT3H`
/// @param callerId    one of the line's own numbers
/// @param dayCaps     the most that its calls may cost, and last, in a day of the company; left out: no cap
public record CampaignInput(
        @NotBlank @Size(max = 160) String name,
        @NotNull @Min(1) Long team,
        @NotNull Set<@NotNull @Min(1) Long> bases,
        @Nullable Mode mode,
        @Nullable @Valid PaceInput pace,
        @NotBlank String trunk,
        @Nullable @Min(1) @Max(2000) Integer mostLines,
        @Nullable @Pattern(regexp = "\\+[1-9][0-9]{7,14}") String callerId,
        @Nullable @Min(15) @Max(120) Integer ringSeconds,
        @Nullable Boolean detectMachine,
        @Nullable Boolean recordingNotice,
        @Nullable @Pattern(regexp = "ru|en") String language,
        @Nullable @Min(5) @Max(3600) Integer wrapUpSeconds,
        @NotBlank @Size(max = 160) String companyName,
        @Nullable @Min(1) Long scriptId,
        @Nullable CallingHours callingHours,
        @Nullable RetryRules retryRules,
        @Nullable AttemptCaps attemptCaps,
        @Nullable @Valid DayCapsView dayCaps,
        @Nullable Integer version) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /// @param usual the law it keeps when none is named
    CampaignSettings settings(Law usual) {
        var terms = pace == null ? PaceTerms.usual(usual) : pace.terms(usual);
        return new CampaignSettings(
                name.strip(),
                new TeamId(team),
                bases.stream().map(BaseId::new).collect(Collectors.toSet()),
                or(mode, terms.usualMode()),
                terms,
                trunk,
                or(mostLines, 50),
                Optional.ofNullable(callerId).map(PhoneNumber::new),
                Duration.ofSeconds(or(ringSeconds, 25)),
                or(detectMachine, false),
                or(recordingNotice, true),
                or(language, "ru"),
                Duration.ofSeconds(or(wrapUpSeconds, 60)),
                companyName.strip(),
                Optional.ofNullable(scriptId).map(ScriptId::new),
                or(callingHours, CallingHours.everyDay(MORNING, EVENING)),
                or(retryRules, RetryRules.standard()),
                or(attemptCaps, AttemptCaps.standard()),
                dayCaps == null ? DayCaps.NONE : dayCaps.caps());
    }

    /// How hard it may dial. What is left out is as a campaign begins with.
    ///
    /// @param ratio          lines for each free operator, of the mode RATIO
    /// @param abandonedShare of the people who answer, so many may find nobody free: 0.03 is 3 %
    /// @param advertising    whether it offers something to people who did not ask
    /// @param consent        where the evidence lies that they agreed to be called
    /// @param weight         of the team's lines, beside its other campaigns
    public record PaceInput(
            @Nullable @DecimalMin("1") @DecimalMax("10") Double ratio,

            @Nullable @DecimalMin("0.001") @DecimalMax("0.05")
            Double abandonedShare,

            @Nullable Law law,
            @Nullable Boolean advertising,
            @Nullable @Size(max = 500) String consent,
            @Nullable @Min(1) @Max(100) Integer weight) {
        PaceTerms terms(Law own) {
            var usual = PaceTerms.usual(own);
            return new PaceTerms(
                    or(ratio, usual.ratio()),
                    or(abandonedShare, usual.abandonedShare()),
                    or(law, usual.law()),
                    or(advertising, usual.advertising()),
                    Optional.ofNullable(consent).map(String::strip).filter(text -> !text.isEmpty()),
                    or(weight, usual.weight()));
        }
    }

    private static <T> T or(@Nullable T given, T standard) {
        return given == null ? standard : given;
    }
}
