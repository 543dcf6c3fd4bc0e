package tritone.script.content;

import org.jspecify.annotations.Nullable;

/// What keeps a script from being published, and where.
///
/// @param step   the id of the step; null for the script as a whole and for its objections
/// @param index  which branch, field or objection, from 0; otherwise 0
/// @param detail the word that is wrong
public record Flaw(FlawReason reason, Part part, @Nullable String step, int index, String detail) {
    public enum FlawReason {
        NO_STEPS,
        EMPTY_TITLE,
        EMPTY_TEXT,
        STEP_TWICE,
        UNREACHABLE_STEP,
        EMPTY_ANSWER,
        /// A branch that leads to no step and suggests no outcome, or to a step that is not there.
        BRANCH_TO_NOWHERE,
        UNKNOWN_OUTCOME,
        UNKNOWN_PLACEHOLDER,
        /// A brace without its other half.
        OPEN_BRACE,
        FIELD_WITHOUT_NAME,
        /// Within one step, or elsewhere with another type.
        FIELD_TWICE,
        CHOICE_WITHOUT_CHOICES
    }

    public enum Part {
        SCRIPT,
        TITLE,
        TEXT,
        HINT,
        BRANCH,
        FIELD,
        OBJECTION
    }
}
