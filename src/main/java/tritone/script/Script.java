package tritone.script;

import java.time.Instant;
import java.util.Optional;
import tritone.script.content.ScriptContent;

/// A script with its draft.
///
/// @param revision  grows with each change of the draft
/// @param published the newest version, once there is one
/// @param changed   whether the draft is another than that version
public record Script(
        ScriptId id,
        String name,
        ScriptContent draft,
        int revision,
        Optional<Integer> published,
        boolean changed,
        Instant changedAt) {}
