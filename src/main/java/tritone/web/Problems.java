package tritone.web;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tritone.outbox.DatabaseAway;

/// Turns what goes wrong into problem details; nobody outside sees a stack trace.
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response refused(Problem.Refused refused) {
        return refused.problem().response();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        var fields = invalid.getConstraintViolations().stream()
                .map(violation ->
                        new Problem.Field(lastNode(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return Problem.of(400, "invalid-input", "Some fields are not right.", "Mend the named fields and send again.")
                .with(fields)
                .response();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return Problem.of(403, "forbidden", "Your role may not do this.", "Ask your head of sales.")
                .response();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException unauthorized) {
        return Problem.of(401, "sign-in-needed", "Please sign in.", "The session is missing or over.")
                .response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException known) {
        int status = known.getResponse().getStatus();
        if (known.getResponse().hasEntity() || status < 400) return known.getResponse();
        String detail = status == 400 && known.getCause() != null ? "The request cannot be read." : reason(known);
        return Problem.of(status, "http-" + status, reason(known), detail).response();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException unexpected) {
        if (DatabaseAway.explains(unexpected)) return Problem.databaseAway().response();
        String id = UUID.randomUUID().toString();
        LOG.errorf(unexpected, "unexpected failure %s", id);
        return Problem.of(
                        500, "unexpected", "Something broke on our side.", "Tell the administrator this number: " + id)
                .response();
    }

    private static String reason(WebApplicationException known) {
        return known.getResponse().getStatusInfo().getReasonPhrase();
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
