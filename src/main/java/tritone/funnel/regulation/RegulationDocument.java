package tritone.funnel.regulation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;

/// The regulation as it is written down; `regulation.schema.json` beside the data says what each part means.
public record RegulationDocument(
        int version,
        WorkList workList,
        List<SectionEntry> sections,
        List<StateEntry> states,
        List<StageEntry> stages,
        List<Position> positions,
        List<GroundEntry> grounds,
        List<Transition> transitions) {

    /// The bounds of a person's working-list limit.
    public record WorkList(int least, int most) {
        public WorkList {
            if (least < 1 || most < least) throw new IllegalArgumentException("no bounds: " + least + " to " + most);
        }

        public boolean allows(int limit) {
            return limit >= least && limit <= most;
        }
    }

    public record Text(String ru, String en) {}

    public record SectionEntry(Section code, boolean terminal, Text name, Text means) {}

    public record StateEntry(LeadState code, Text name, Text entry) {}

    public record StageEntry(Stage code, Text name) {}

    /// @param by names of the roles that may say it; none: only the system
    public record GroundEntry(String code, Set<String> by, Text name) {}

    /// @param to null when the lead stays
    public record Transition(
            From from, List<String> grounds, @Nullable Position to) {}

    public record From(Stage stage, Set<LeadState> states) {
        boolean matches(Position position) {
            return position.stage() == stage && states.contains(position.state());
        }
    }
}
