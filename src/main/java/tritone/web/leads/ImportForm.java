package tritone.web.leads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.ColumnMarks;
import tritone.lead.importing.DuplicateRule;
import tritone.lead.importing.DuplicateRule.Others;
import tritone.lead.importing.DuplicateRule.Within;
import tritone.lead.importing.Field;
import tritone.lead.importing.FileChoice;
import tritone.lead.importing.Imports.Upload;
import tritone.people.PersonId;
import tritone.web.Problem;

/// A file with what shall become of it, as `multipart/form-data`.
public class ImportForm {
    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<Integer, ColumnMarks.Said>> SAID = new TypeReference<>() {};

    @RestForm
    public @Nullable FileUpload file;

    /// JSON list of fields, one a column; guessed or remembered when left out.
    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    public @Nullable String mapping;

    /// JSON list of names of sheets of a workbook, or `["*"]` for all that are visible; the first that holds
    /// numbers when left out.
    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    public @Nullable String sheets;

    /// The line of the headings in the first of these sheets; 0 when there are none; found when left out.
    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    public @Nullable String headings;

    /// What the values of columns of consent and do-not-call mean, as JSON by the column's place from 0:
    /// `{"3": {"values": {"maybe": false}, "others": true}}`; true is agreed, or not to be called.
    /// What is not said is judged by its words. Of words nobody knows, no consent comes, and the row of a
    /// do-not-call column is rejected.
    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    public @Nullable String marks;

    /// SKIP, MERGE (when left out) or KEEP rows whose number is in this base.
    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    public @Nullable String within;

    /// SKIP (when left out) or KEEP rows whose number is in another base.
    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    public @Nullable String others;

    /// Of the file, in hex; when given, a file damaged on the way is refused.
    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    public @Nullable String sha256;

    Path path() {
        return file().uploadedFile();
    }

    Upload upload(ObjectMapper json, PersonId by) {
        String name = file().fileName();
        return new Upload(
                path(),
                name.length() > 255 ? name.substring(name.length() - 255) : name,
                choice(json, sheets, headings),
                fields(json),
                marks(json),
                rule(),
                Optional.ofNullable(sha256).map(String::strip),
                by);
    }

    private FileUpload file() {
        if (file == null) throw wrong("file", "missing");
        return file;
    }

    private Optional<List<Field>> fields(ObjectMapper json) {
        if (mapping == null || mapping.isBlank()) return Optional.empty();
        try {
            return Optional.of(json.readValue(mapping, FIELDS));
        } catch (JsonProcessingException unreadable) {
            throw wrong("mapping", "not a JSON list of fields");
        }
    }

    static FileChoice choice(ObjectMapper json, @Nullable String sheets, @Nullable String headings) {
        return new FileChoice(names(json, sheets), line(headings));
    }

    private static List<String> names(ObjectMapper json, @Nullable String sheets) {
        if (sheets == null || sheets.isBlank()) return List.of();
        try {
            var names = json.readValue(sheets, NAMES);
            if (names != null && names.stream().allMatch(Objects::nonNull)) return names;
        } catch (JsonProcessingException unreadable) {
            throw wrong("sheets", "not a JSON list of names");
        }
        throw wrong("sheets", "not a JSON list of names");
    }

    private static OptionalLong line(@Nullable String headings) {
        if (headings == null || headings.isBlank()) return OptionalLong.empty();
        String line = headings.strip();
        if (!line.matches("[0-9]{1,7}")) throw wrong("headings", "not a line number");
        return OptionalLong.of(Long.parseLong(line));
    }

    private ColumnMarks marks(ObjectMapper json) {
        if (marks == null || marks.isBlank()) return ColumnMarks.NONE;
        try {
            var said = json.readValue(marks, SAID);
            if (said != null && !said.containsValue(null)) return new ColumnMarks(said);
        } catch (JsonProcessingException unreadable) {
            throw wrong("marks", "not a map of meanings by column");
        }
        throw wrong("marks", "not a map of meanings by column");
    }

    private DuplicateRule rule() {
        try {
            return new DuplicateRule(
                    within == null ? DuplicateRule.DEFAULT.within() : Within.valueOf(within.strip()),
                    others == null ? DuplicateRule.DEFAULT.others() : Others.valueOf(others.strip()));
        } catch (IllegalArgumentException unknown) {
            throw wrong("within, others", "unknown rule");
        }
    }

    private static Problem.Refused wrong(String field, String reason) {
        return Problem.of(400, "invalid-input", "The upload is invalid.", "Correct the listed fields and send again.")
                .with(List.of(new Problem.Field(field, reason)))
                .refused();
    }
}
