package tritone.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the subscribers of the simulated network behave, as `asterisk-config/network/profile.yaml` says and explains.
///
/// @param people who lives at a number, by weight: `dead` or the id of a conversation
/// @param line what happens to one call, by weight
/// @param patience seconds a person stays when the conversation is over
/// @param transferPatience seconds a person who was promised a manager waits for one
/// @param secondLine what the second line does to every call
public record Profile(
        long seed,
        SortedMap<String, Double> people,
        SortedMap<String, Double> line,
        Ring ring,
        double patience,
        double transferPatience,
        String secondLine,
        List<Always> always) {
    static final String DEAD = "dead";
    static final String ANSWERS = "answers";
    /// Each has a context of its own in the network's dialplan.
    static final Set<String> CONDUCTS =
            Set.of("works", "refuses", "unknown", "fails", "busy", "away", "silent", "late", "drops");

    static final Set<String> LINES = Set.of(ANSWERS, "no-answer", "busy", "out-of-reach", "refuses");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    public Profile {
        // sorted, so that the order of lines in the file changes nothing
        people = new TreeMap<>(people);
        line = new TreeMap<>(line);
        always = List.copyOf(always);
        line.keySet().forEach(Profile::known);
        if (!CONDUCTS.contains(secondLine))
            throw new IllegalArgumentException("a line cannot be " + secondLine + ", only one of " + CONDUCTS);
    }

    /// Seconds of ringing, log-normal.
    public record Ring(double median, double spread, double least, double most) {
        public Ring {
            if (least <= 0 || most < least || median <= 0 || spread < 0)
                throw new IllegalArgumentException("no ringing time: " + median + " " + spread);
        }
    }

    /// @param prefix digits without the plus sign
    /// @param line   null for a dead number
    /// @param ring   seconds; null for a drawn one
    public record Always(
            String prefix,
            String person,
            @Nullable String line,
            @Nullable Double ring) {
        public Always {
            if (!prefix.matches("[0-9]{1,15}")) throw new IllegalArgumentException("no digits: " + prefix);
            if (!person.equals(DEAD)) known(String.valueOf(line));
        }
    }

    public static Profile read(Path yaml) throws IOException {
        return YAML.readValue(Files.readString(yaml), Profile.class);
    }

    private static void known(String line) {
        if (!LINES.contains(line))
            throw new IllegalArgumentException("a call cannot end as " + line + ", only as one of " + LINES);
    }
}
