package tritone.web.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tritone.web.Problem;

/// The one way in for what stands in an address: an id is positive, a parameter comes once, a text can be shown.
class Addresses {
    /// Chosen by people, and no id.
    private static final String NAME = "name";
    private static final Pattern NO_ID = Pattern.compile("-\\d+|0+");

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        var place = request.getUriInfo();
        place.getPathParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(NAME))
                .flatMap(parameter -> parameter.getValue().stream())
                .filter(value -> NO_ID.matcher(value).matches())
                .findAny()
                .ifPresent(none -> {
                    throw Problem.notFound("thing").refused();
                });
        texts(place.getPathParameters());
        texts(place.getQueryParameters());
        place.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .findAny()
                .ifPresent(twice -> {
                    throw wrong(twice.getKey(), "is listed more than once");
                });
    }

    private static void texts(MultivaluedMap<String, String> values) {
        for (Map.Entry<String, List<String>> one : values.entrySet())
            for (String value : one.getValue())
                ReadText.flaw(value).ifPresent(flaw -> {
                    throw wrong(one.getKey(), flaw);
                });
    }

    private static Problem.Refused wrong(String field, String reason) {
        return Problem.invalid(field, reason).refused();
    }
}
