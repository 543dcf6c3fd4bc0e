package tritone.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tritone.people.PersonId;
import tritone.script.Reading.Turn;
import tritone.script.content.ScriptContent;

/// Between scripts and their rows; contents and paths lie in the rows as JSON.
@Singleton
class ScriptShape {
    private static final TypeReference<List<Turn>> PATH = new TypeReference<>() {};

    private final ObjectMapper json;

    ScriptShape(ObjectMapper json) {
        this.json = json;
    }

    Script script(ScriptRow row) {
        return new Script(
                new ScriptId(row.id),
                row.name,
                content(row.draft),
                row.revision,
                row.published == 0 ? Optional.empty() : Optional.of(row.published),
                row.publishedRevision == null || row.publishedRevision != row.revision,
                row.changedAt);
    }

    ScriptVersion version(ScriptVersionRow row) {
        return new ScriptVersion(
                new ScriptId(row.scriptId),
                row.number,
                content(row.content),
                row.publishedAt,
                Optional.ofNullable(row.publishedBy).map(PersonId::new));
    }

    List<Turn> path(String text) {
        try {
            return json.readValue(text, PATH);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored path cannot be read", broken);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("this has no JSON form: " + value.getClass(), broken);
        }
    }

    private ScriptContent content(String text) {
        try {
            return json.readValue(text, ScriptContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored script cannot be read", broken);
        }
    }
}
