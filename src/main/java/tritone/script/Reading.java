package tritone.script;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.telephony.CallId;

/// A script as one call reads it: the version the call began with, and the way taken so far.
public record Reading(CallId call, ScriptVersion version, List<Turn> path) {
    public Reading {
        path = List.copyOf(path);
    }

    /// The id of the step the operator is at.
    public Optional<String> at() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast().step());
    }

    /// @param answer which branch was taken from here, from 0; null where none was
    public record Turn(String step, @Nullable Integer answer) {}
}
