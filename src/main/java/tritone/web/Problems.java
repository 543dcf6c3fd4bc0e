package tritone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.netty.handler.codec.DecoderException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tritone.access.TooManyLooks;
import tritone.outbox.DatabaseAway;

/// Turns what goes wrong into problem details; nobody outside sees a stack trace.
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    /// No standard status fits; proxies write this one into their logs.
    private static final int CALLER_GONE = 499;
    private static final int DEEPEST = 20;

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
        return Problem.invalid(fields).response();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return Problem.of(403, "forbidden", "Your role does not allow this.", "Ask your head of sales.")
                .response();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException unauthorized) {
        return Problem.of(401, "sign-in-needed", "Please sign in.", "The session is missing or has ended.")
                .response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException known, UriInfo request) {
        int status = known.getResponse().getStatus();
        if (known.getCause() instanceof JsonProcessingException unreadable)
            return Misread.json(unreadable).response();
        if (status == 404 && known.getCause() != null)
            return Misread.address(known.getCause(), request).response();
        if (known.getResponse().hasEntity() || status < 400) return known.getResponse();
        String detail = status == 400 && known.getCause() != null ? "The request cannot be read." : reason(known);
        return Problem.of(status, "http-" + status, reason(known), detail).response();
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException unreadable) {
        return Misread.json(unreadable).response();
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable) {
        return Misread.json(unreadable).response();
    }

    @ServerExceptionMapper
    Response stopped(TooManyLooks tooMany) {
        return Problem.of(
                        429,
                        "too-many-looks",
                        "You have viewed too many clients.",
                        "Your supervisor has been told and can let you continue; otherwise wait an hour.")
                .response();
    }

    @ServerExceptionMapper
    Response unreadable(DecoderException form) {
        return Problem.of(400, "invalid-input", "The form cannot be read.", "Send it as multipart/form-data.")
                .response();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable) {
        return Misread.json(unreadable).response();
    }

    @ServerExceptionMapper
    Response broken(IOException broken) {
        return Misread.form(broken).map(Problem::response).orElseGet(() -> unexpected(broken));
    }

    @ServerExceptionMapper
    Response unexpected(Exception unexpected) {
        if (DatabaseAway.explains(unexpected)) return Problem.databaseAway().response();
        var misfit = Misread.data(unexpected);
        if (misfit.isPresent()) return misfit.get().response();
        if (closedByCaller(unexpected)) return Response.status(CALLER_GONE).build();
        String id = UUID.randomUUID().toString();
        LOG.errorf(unexpected, "unexpected failure %s", id);
        return Problem.of(
                        500,
                        "unexpected",
                        "Something went wrong on the server.",
                        "Tell the administrator this number: " + id)
                .response();
    }

    /// A caller that closes its connection in the middle of a request is no failure of ours; nobody reads the answer.
    private static boolean closedByCaller(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(HttpClosedException.class::isInstance);
    }

    private static String reason(WebApplicationException known) {
        return known.getResponse().getStatusInfo().getReasonPhrase();
    }

    /// An element of a list is named by its place: `countries[0]`.
    private static String lastNode(String path) {
        String named = path.replaceAll("\\.<[a-z ]+>$", "");
        return named.substring(named.lastIndexOf('.') + 1);
    }
}
