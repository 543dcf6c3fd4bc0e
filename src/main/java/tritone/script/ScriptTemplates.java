package tritone.script;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tritone.script.content.ScriptContent;

/// Scripts to begin with: nobody should start from an empty page.
@Singleton
public class ScriptTemplates {
    private static final List<String> FILES = List.of("first-call-ru.json", "first-call-en.json");

    private final List<Template> templates;

    ScriptTemplates(ObjectMapper json) {
        templates = FILES.stream().map(file -> read(json, file)).toList();
    }

    public List<Template> all() {
        return templates;
    }

    private static Template read(ObjectMapper json, String file) {
        try (var words = ScriptTemplates.class.getResourceAsStream("/script/" + file)) {
            return json.readValue(Objects.requireNonNull(words, file), Template.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the script that came with the program cannot be read: " + file, broken);
        }
    }

    public record Template(String name, ScriptContent content) {}
}
