package tritone.script.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a script holds. A draft may be unfinished, so nothing is refused here: [Proofreader] says what is wrong.
///
/// @param language `ru` or `en`
public record ScriptContent(String language, List<Step> steps, List<Objection> objections) {
    public static final ScriptContent EMPTY = new ScriptContent("ru", List.of(), List.of());

    public ScriptContent {
        language = language == null ? "ru" : language;
        steps = steps == null ? List.of() : List.copyOf(steps);
        objections = objections == null ? List.of() : List.copyOf(objections);
    }

    public boolean russian() {
        return !language.equals("en");
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// The card's fields in the order in which the steps ask for them; one that several steps ask for stands once.
    public Stream<CardField> fields() {
        return steps.stream().flatMap(step -> step.fields().stream());
    }

    public Optional<CardField> field(String name) {
        return fields().filter(field -> field.name().equals(name)).findFirst();
    }
}
