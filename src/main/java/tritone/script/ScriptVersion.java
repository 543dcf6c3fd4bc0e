package tritone.script;

import java.time.Instant;
import java.util.Optional;
import tritone.people.PersonId;
import tritone.script.content.ScriptContent;

/// What was published, for good.
public record ScriptVersion(
        ScriptId script, int number, ScriptContent content, Instant publishedAt, Optional<PersonId> publishedBy) {}
