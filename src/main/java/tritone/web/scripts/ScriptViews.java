package tritone.web.scripts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.Disposition;
import tritone.script.Script;
import tritone.script.ScriptId;
import tritone.script.Scripts;
import tritone.script.content.Proofreader;
import tritone.web.scripts.ScriptsResource.ScriptLine;
import tritone.web.scripts.ScriptsResource.ScriptView;
import tritone.web.signin.Viewer;

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
    private final Walls walls;
    private final Viewer viewer;

    ScriptViews(Scripts scripts, Walls walls, Viewer viewer) {
        this.scripts = scripts;
        this.walls = walls;
        this.viewer = viewer;
    }

    @Transactional
    List<ScriptLine> lines() {
        var all = walls.campaigns(viewer.reader());
        return scripts.all().stream()
                .filter(script -> shown(script.id()))
                .map(script -> line(script, all))
                .toList();
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
                using(script.id(), walls.campaigns(viewer.reader())));
    }

    /// Outside people see the scripts of their own campaigns.
    boolean shown(ScriptId script) {
        return !viewer.reader().outsourced()
                || !using(script, walls.campaigns(viewer.reader())).isEmpty();
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
