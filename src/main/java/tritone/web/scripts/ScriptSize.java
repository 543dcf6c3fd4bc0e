package tritone.web.scripts;

import java.util.stream.Stream;
import tritone.script.content.CardField;
import tritone.script.content.ScriptContent;
import tritone.script.content.Step;
import tritone.web.Problem;

/// Keeps what somebody sends to the size of a thing that people read.
final class ScriptSize {
    private static final int MOST_STEPS = 100;
    private static final int MOST_IN_A_STEP = 30;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 120;

    private ScriptSize() {}

    static ScriptContent checked(ScriptContent script) {
        boolean fits = script.steps().size() <= MOST_STEPS
                && script.objections().size() <= MOST_STEPS
                && script.steps().stream().allMatch(ScriptSize::fits)
                && script.objections().stream()
                        .flatMap(objection -> Stream.concat(
                                Stream.of(objection.title(), objection.say()), objection.words().stream()))
                        .allMatch(text -> text.length() <= LONGEST_TEXT);
        if (!fits)
            throw Problem.of(
                            400,
                            "script-too-large",
                            "The script is too large.",
                            "At most 100 steps and objections, 30 branches and fields a step, 4,000 characters a text.")
                    .refused();
        return script;
    }

    private static boolean fits(Step step) {
        return step.branches().size() <= MOST_IN_A_STEP
                && step.fields().size() <= MOST_IN_A_STEP
                && step.id().length() <= LONGEST_NAME
                && step.fields().stream().map(CardField::name).allMatch(name -> name.length() <= LONGEST_NAME)
                && Stream.of(step.title(), step.text(), step.hint()).allMatch(text -> text.length() <= LONGEST_TEXT)
                && step.branches().stream().allMatch(branch -> branch.answer().length() <= LONGEST_TEXT);
    }
}
