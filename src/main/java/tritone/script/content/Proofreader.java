package tritone.script.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.Flaw.FlawReason;
import tritone.script.content.Flaw.Part;

/// Says what keeps a script from being published, in the order of its steps.
public final class Proofreader {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final ScriptContent script;
    private final Set<String> outcomes;
    private final Set<String> reached;
    private final Map<String, CardField> fields = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Proofreader(ScriptContent script, Set<String> outcomes) {
        this.script = script;
        this.outcomes = outcomes;
        this.reached = reached(script);
    }

    /// @param outcomes the codes a branch may suggest
    public static List<Flaw> flaws(ScriptContent script, Set<String> outcomes) {
        var reader = new Proofreader(script, outcomes);
        reader.read();
        return List.copyOf(reader.flaws);
    }

    private void read() {
        if (script.steps().isEmpty()) note(FlawReason.NO_STEPS, Part.SCRIPT, null, 0, "");
        script.steps().forEach(this::read);
        for (int at = 0; at < script.objections().size(); at++)
            read(script.objections().get(at), at);
    }

    private void read(Step step) {
        if (step.title().isBlank()) note(FlawReason.EMPTY_TITLE, Part.TITLE, step.id(), 0, "");
        if (!ids.add(step.id())) note(FlawReason.STEP_TWICE, Part.TITLE, step.id(), 0, step.id());
        else if (!reached.contains(step.id()))
            note(FlawReason.UNREACHABLE_STEP, Part.TITLE, step.id(), 0, step.title());
        if (step.text().isBlank()) note(FlawReason.EMPTY_TEXT, Part.TEXT, step.id(), 0, "");
        placeholders(step.text(), Part.TEXT, step.id(), 0);
        placeholders(step.hint(), Part.HINT, step.id(), 0);
        for (int at = 0; at < step.branches().size(); at++)
            read(step, step.branches().get(at), at);
        var names = new HashSet<String>();
        for (int at = 0; at < step.fields().size(); at++)
            read(step, step.fields().get(at), at, names);
    }

    private void read(Step step, Branch branch, int at) {
        String to = branch.step();
        String outcome = branch.outcome();
        if (branch.answer().isBlank()) note(FlawReason.EMPTY_ANSWER, Part.BRANCH, step.id(), at, "");
        boolean nowhere = to == null ? outcome == null : script.step(to).isEmpty();
        if (nowhere) note(FlawReason.BRANCH_TO_NOWHERE, Part.BRANCH, step.id(), at, branch.answer());
        if (outcome != null && !outcomes.contains(outcome))
            note(FlawReason.UNKNOWN_OUTCOME, Part.BRANCH, step.id(), at, outcome);
    }

    private void read(Step step, CardField field, int at, Set<String> names) {
        if (field.name().isBlank()) {
            note(FlawReason.FIELD_WITHOUT_NAME, Part.FIELD, step.id(), at, "");
            return;
        }
        var earlier = fields.putIfAbsent(field.name(), field);
        boolean another = earlier != null
                && (earlier.type() != field.type() || !earlier.choices().equals(field.choices()));
        if (!names.add(field.name()) || another) note(FlawReason.FIELD_TWICE, Part.FIELD, step.id(), at, field.name());
        if (field.type() == FieldType.CHOICE && field.choices().stream().allMatch(String::isBlank))
            note(FlawReason.CHOICE_WITHOUT_CHOICES, Part.FIELD, step.id(), at, field.name());
    }

    private void read(Objection objection, int at) {
        if (objection.title().isBlank()) note(FlawReason.EMPTY_TITLE, Part.OBJECTION, null, at, "");
        if (objection.say().isBlank()) note(FlawReason.EMPTY_TEXT, Part.OBJECTION, null, at, "");
        placeholders(objection.say(), Part.OBJECTION, null, at);
    }

    private void placeholders(String text, Part part, @Nullable String step, int at) {
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(key -> !Placeholder.isKnown(key))
                .forEach(key -> note(FlawReason.UNKNOWN_PLACEHOLDER, part, step, at, "{" + key + "}"));
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) note(FlawReason.OPEN_BRACE, part, step, at, "{ }");
    }

    /// From the first step on: by each branch, and where there is none to the step after.
    private static Set<String> reached(ScriptContent script) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<Integer>();
        if (!script.steps().isEmpty()) next.add(0);
        while (!next.isEmpty()) {
            int at = next.remove();
            if (at >= script.steps().size()) continue;
            var step = script.steps().get(at);
            if (!reached.add(step.id())) continue;
            if (step.branches().isEmpty()) next.add(at + 1);
            for (var branch : step.branches()) {
                String to = branch.step();
                if (to != null) script.step(to).map(script.steps()::indexOf).ifPresent(next::add);
            }
        }
        return reached;
    }

    private void note(FlawReason reason, Part part, @Nullable String step, int index, String detail) {
        flaws.add(new Flaw(reason, part, step, index, detail));
    }
}
