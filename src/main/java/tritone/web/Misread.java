package tritone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names the field of what somebody sent that cannot be read.
final class Misread {
    private static final String MEND = "Correct the listed fields and send again.";

    private Misread() {}

    static Problem json(JsonProcessingException unreadable) {
        // refused while it was read, for example because of its size: the reader of JSON wraps what stops it
        for (Throwable why = unreadable.getCause(); why != null; why = why.getCause())
            if (why instanceof Problem.Refused refused) return refused.problem();
        var sent = unreadable instanceof JsonMappingException mapped ? path(mapped) : "";
        if (sent.isEmpty())
            return Problem.of(
                            400,
                            "invalid-input",
                            "The request is not valid JSON for this operation.",
                            "Correct it and send again.")
                    .with(List.of(new Problem.Field("body", place(unreadable))));
        return wrong(sent, reason(unreadable));
    }

    /// A parameter that has another form than it should. What stands in the path names a thing: there is none.
    static Problem address(Throwable why, UriInfo request) {
        String said = String.valueOf(why.getMessage());
        for (Map.Entry<String, List<String>> parameter :
                request.getQueryParameters().entrySet())
            for (String value : parameter.getValue())
                if (said.contains(value)) return wrong(parameter.getKey(), "cannot be read");
        return Problem.notFound("thing");
    }

    /// A form that ends before it should, or is none.
    static Optional<Problem> form(IOException broken) {
        String said = String.valueOf(broken.getMessage());
        if (!said.contains("multipart")) return Optional.empty();
        return Optional.of(Problem.of(
                        400, "invalid-input", "The form cannot be read.", "Send the whole form as multipart/form-data.")
                .with(List.of(new Problem.Field("body", "no form"))));
    }

    /// What the database refuses to hold, because it is too long, too large, or there already.
    static Optional<Problem> data(Throwable broken) {
        for (Throwable why = broken; why != null; why = why.getCause()) {
            if (!(why instanceof SQLException refused) || refused.getSQLState() == null) continue;
            if (refused.getSQLState().startsWith("22"))
                return Optional.of(Problem.of(400, "out-of-range", "A value is out of range.", MEND));
            if (refused.getSQLState().startsWith("23"))
                return Optional.of(Problem.of(
                        409, "changed-meanwhile", "The data has changed in the meantime.", "Reload and try again."));
        }
        return Optional.empty();
    }

    private static Problem wrong(String field, String reason) {
        return Problem.invalid(field, reason, MEND);
    }

    private static String path(JsonMappingException mapped) {
        return mapped.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String reason(JsonProcessingException unreadable) {
        if (unreadable instanceof InvalidFormatException form
                && form.getTargetType() != null
                && form.getTargetType().isEnum())
            return "must be one of " + List.of(form.getTargetType().getEnumConstants());
        if (unreadable.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null)
            return refused.getMessage();
        // no class of ours is named to whoever sends nonsense
        String said = unreadable.getOriginalMessage();
        return said == null || said.contains("java") || said.contains("tritone") ? "cannot be read" : said;
    }

    private static String place(JsonProcessingException unreadable) {
        var at = unreadable.getLocation();
        return at == null ? "cannot be read" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
