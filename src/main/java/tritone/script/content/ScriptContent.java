package tritone.script.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// The fields that the steps of a talk ask for, must have, and have not got; a talk is at the first step at least.
    ///
    /// @param taken  the ids of the steps
    /// @param filled the names of the fields that have a value
    public List<String> missing(List<String> taken, Set<String> filled) {
        var visited =
                taken.isEmpty() ? steps.stream().limit(1) : steps.stream().filter(step -> taken.contains(step.id()));
        return visited.flatMap(step -> step.fields().stream())
                .filter(CardField::needed)
                .map(CardField::name)
                .filter(name -> !filled.contains(name))
                .distinct()
                .toList();
    }

    public Optional<CardField> field(String name) {
        return fields().filter(field -> field.name().equals(name)).findFirst();
    }
}
