package tritone.web.scripts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.HouseText;
import tritone.script.content.Block;
import tritone.script.content.Branch;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.Prompter;
import tritone.script.content.ScriptContent;
import tritone.script.content.Step;

/// A script with everything that is known of one lead filled in, as an operator reads it.
///
/// @param language of the words, `ru` or `en`
public record ReadScript(String language, List<ReadStep> steps, List<ReadObjection> objections) {
    /// @param next the step after this one where no branch is taken; null at the end and where branches decide
    public record ReadStep(
            String id,
            @HouseText String title,
            List<Block> text,
            List<Block> hint,
            List<Branch> branches,
            List<ReadField> fields,
            @Nullable String next) {}

    /// @param value what is known already
    public record ReadField(
            @HouseText String name,
            FieldType type,
            @HouseText List<String> choices,
            boolean needed,
            @Nullable ClientText value) {}

    public record ReadObjection(
            @HouseText String title,
            List<Block> say,
            @HouseText List<String> words) {}

    static ReadScript of(ScriptContent script, ScriptLeadFacts known) {
        var prompter = new Prompter(known.facts());
        var steps = script.steps();
        return new ReadScript(
                script.language(),
                steps.stream()
                        .map(step -> step(step, next(step, steps), prompter, known))
                        .toList(),
                script.objections().stream()
                        .map(objection -> new ReadObjection(
                                objection.title(), prompter.render(objection.say()), objection.words()))
                        .toList());
    }

    private static ReadStep step(Step step, @Nullable String next, Prompter prompter, ScriptLeadFacts known) {
        return new ReadStep(
                step.id(),
                step.title(),
                prompter.render(step.text()),
                prompter.render(step.hint()),
                step.branches(),
                step.fields().stream()
                        .map(field -> new ReadField(
                                field.name(),
                                field.type(),
                                field.choices(),
                                field.needed(),
                                known.columns().get(field.name())))
                        .toList(),
                next);
    }

    private static @Nullable String next(Step step, List<Step> steps) {
        int after = steps.indexOf(step) + 1;
        return step.branches().isEmpty() && after < steps.size()
                ? steps.get(after).id()
                : null;
    }
}
