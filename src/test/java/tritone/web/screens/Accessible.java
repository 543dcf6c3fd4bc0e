package tritone.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/// What a screen reader and weak eyes need of a page: nothing serious may be wrong.
final class Accessible {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessible() {}

    static void check(Page page) {
        assertThat(faults(page)).as(page.url()).isEmpty();
    }

    static List<String> faults(Page page) {
        // a drawer that is still sliding in is seen half transparent; what turns for ever is no such thing
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("""
                document.getAnimations().every(moving => moving.playState !== 'running'
                  || moving.effect.getComputedTiming().endTime === Infinity)""")));
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getFailureSummary()))
                        .toList();
    }
}
