package tritone.web.signin;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import tritone.people.FailedSignIns;

/// What the provider's word is refused for before any endpoint is reached: a foreign issuer or audience, a nonce that
/// is not ours, a time that is over, a signature that does not fit. The browser is led back to the page with a reason,
/// and it is on record.
@ApplicationScoped
class CompanyFailures {
    private static final Logger LOG = Logger.getLogger(CompanyFailures.class);
    private static final int SEE_OTHER = 303;

    private final CompanySettings company;
    private final FailedSignIns failures;
    private final ClientAddress addresses;

    CompanyFailures(CompanySettings company, FailedSignIns failures, ClientAddress addresses) {
        this.company = company;
        this.failures = failures;
        this.addresses = addresses;
    }

    void listen(@Observes Router router) {
        router.route(CompanySettings.PATH).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        boolean word = context.failure() instanceof AuthenticationCompletionException
                || context.failure() instanceof AuthenticationFailedException;
        if (!company.enters(context) || !word || context.response().ended()) {
            context.next();
            return;
        }
        LOG.warnf("the company's provider was not believed: %s", context.failure());
        String address = addresses.of(context.request());
        Thread.ofVirtual().start(() -> record(address));
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, "/?error=not-believed")
                .end();
    }

    private void record(String address) {
        try {
            failures.record("OpenID Connect", Optional.of(address), "provider-not-believed");
        } catch (RuntimeException unwritten) {
            LOG.warn("a failed sign-in could not be put on record", unwritten);
        }
    }
}
