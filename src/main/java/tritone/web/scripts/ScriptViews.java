package tritone.web.scripts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.script.Script;
import tritone.script.ScriptId;
import tritone.script.Scripts;
import tritone.script.content.Proofreader;
import tritone.web.scripts.ScriptsResource.ScriptLine;
import tritone.web.scripts.ScriptsResource.ScriptView;

/// Scripts as their writers see them.
@ApplicationScoped
class ScriptViews {
    /// What a branch may suggest: all that an operator may say.
    static final Set<String> OUTCOMES = Arrays.stream(Disposition.values())
            .filter(Disposition::saidByOperator)
            .filter(disposition -> disposition != Disposition.NOT_STATED)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Scripts scripts;
    private final Campaigns campaigns;

    ScriptViews(Scripts scripts, Campaigns campaigns) {
        this.scripts = scripts;
        this.campaigns = campaigns;
    }

    @Transactional
    List<ScriptLine> lines() {
        var all = campaigns.all();
        return scripts.all().stream().map(script -> line(script, all)).toList();
    }

    @Transactional
    ScriptView of(Script script) {
        return new ScriptView(
                script.id().value(),
                script.name(),
                script.revision(),
                script.published().orElse(null),
                script.changed(),
                script.changedAt(),
                script.draft(),
                Proofreader.flaws(script.draft(), OUTCOMES),
                using(script.id(), campaigns.all()));
    }

    private static ScriptLine line(Script script, List<Campaign> campaigns) {
        var draft = script.draft();
        return new ScriptLine(
                script.id().value(),
                script.name(),
                draft.language(),
                draft.steps().size(),
                draft.objections().size(),
                script.published().orElse(null),
                script.changed(),
                Proofreader.flaws(draft, OUTCOMES).size(),
                script.changedAt(),
                using(script.id(), campaigns));
    }

    private static List<String> using(ScriptId script, List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(campaign ->
                        campaign.settings().script().filter(script::equals).isPresent())
                .map(Campaign::name)
                .toList();
    }
}
