package tritone.web.edge;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.web.Problem;

/// The one way in for bodies: a JSON body is there unless its endpoint takes none as well, is no larger than any form
/// of ours, and holds nothing that could not be shown.
@Provider
public class Bodies implements ReaderInterceptor {
    static final int MOST_BYTES = 4_000_000;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!isJson(body)) return body.proceed();
        body.setInputStream(new Measured(body.getInputStream(), MOST_BYTES));
        @Nullable Object read = Incoming.from(body::proceed);
        if (read != null || mayBeMissing(body)) return read;
        throw Problem.of(400, "invalid-input", "The request has no body.", "Send a JSON object.")
                .with(List.of(new Problem.Field("body", "missing")))
                .refused();
    }

    private static boolean isJson(ReaderInterceptorContext body) {
        var type = body.getMediaType();
        return type == null
                || type.getSubtype().endsWith("json")
                || type.isWildcardSubtype()
                || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    private boolean mayBeMissing(ReaderInterceptorContext body) {
        var method = resource == null ? null : resource.getResourceMethod();
        return method != null
                && Arrays.stream(method.getAnnotatedParameterTypes())
                        .filter(parameter -> parameter.getType().equals(body.getGenericType()))
                        .anyMatch(parameter -> parameter.isAnnotationPresent(Nullable.class));
    }
}
