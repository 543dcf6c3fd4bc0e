package tritone.web;

import jakarta.ws.rs.core.Response;
import java.util.List;

/// A refusal a person can act on, as RFC 9457 problem details.
///
/// @param type   `/problems/<slug>`; the web UI translates by it
/// @param title  one sentence in English
/// @param detail what exactly, and what to do
/// @param fields which inputs were wrong and why
public record Problem(String type, String title, int status, String detail, List<Field> fields) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int INVALID = 400;

    public record Field(String name, String reason) {}

    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem("/problems/" + slug, title, status, detail, List.of());
    }

    public static Problem notFound(String what) {
        return of(404, "not-found", "There is no such " + what + ".", "It was removed, or you have no access to it.");
    }

    /// One field of the request is invalid.
    public static Problem invalid(String field, String reason) {
        return invalid(List.of(new Field(field, reason)));
    }

    /// @param detail what to send instead
    public static Problem invalid(String field, String reason, String detail) {
        return of(INVALID, "invalid-input", "Some fields are invalid.", detail).with(List.of(new Field(field, reason)));
    }

    public static Problem invalid(List<Field> fields) {
        return of(INVALID, "invalid-input", "Some fields are invalid.", "Correct the listed fields and send again.")
                .with(fields);
    }

    public static Problem databaseAway() {
        return of(
                503, "database-away", "The database is not responding.", "Saved data is safe. Try again in a moment.");
    }

    public Problem with(List<Field> wrong) {
        return new Problem(type, title, status, detail, List.copyOf(wrong));
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /// For the rare place that cannot return a response; rendered as the problem it carries.
    public Refused refused() {
        return new Refused(this);
    }

    public static final class Refused extends RuntimeException {
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.title(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
