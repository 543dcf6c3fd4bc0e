package tritone.dialer;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import tritone.campaign.Trunks;

/// Down while dialling on some trunk is stopped; says which and why.
@Wellness
@ApplicationScoped
class TrunkHealth implements HealthCheck {
    private final Trunks trunks;

    TrunkHealth(Trunks trunks) {
        this.trunks = trunks;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("trunks").up();
        for (var trunk : trunks.all()) {
            trunk.stopped().ifPresent(stopped -> response.down().withData(trunk.name(), stopped.why()));
        }
        return response.build();
    }
}
