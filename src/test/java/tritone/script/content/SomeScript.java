package tritone.script.content;

import java.util.ArrayList;
import java.util.List;
import tritone.script.content.CardField.FieldType;

/// A script in the making: `aScript().with(aStep("one", "Hello").to("two"))`.
public final class SomeScript {
    private SomeScript() {}

    public static ScriptContent of(Step... steps) {
        return new ScriptContent("ru", List.of(steps), List.of());
    }

    public static Step aStep(String id, String text, Branch... branches) {
        return new Step(id, "Step " + id, text, "", List.of(branches), List.of());
    }

    public static Branch to(String step) {
        return new Branch("yes, " + step, step, null);
    }

    public static Branch suggesting(String outcome) {
        return new Branch("no, " + outcome, null, outcome);
    }

    public static Step asking(Step step, CardField... fields) {
        var all = new ArrayList<>(step.fields());
        all.addAll(List.of(fields));
        return new Step(step.id(), step.title(), step.text(), step.hint(), step.branches(), all);
    }

    public static CardField aField(String name, FieldType type, String... choices) {
        return new CardField(name, type, List.of(choices), false);
    }
}
