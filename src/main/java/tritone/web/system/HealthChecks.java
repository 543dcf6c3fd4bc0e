package tritone.web.system;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tritone.web.system.Finding.FindingState;

/// The board as health checks. Ready means that people can be served: that takes the database and nothing else, because
/// a person who is sent away cannot read what is broken. Switch, trunks, disk and queues are wellness
/// (`/q/health/well`): a reason to call somebody, none to end or shun the process. Liveness is the process's own.
class HealthChecks {
    private final SystemBoard board;

    HealthChecks(SystemBoard board) {
        this.board = board;
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck database() {
        return () -> answer("database");
    }

    @Produces
    @Wellness
    @ApplicationScoped
    HealthCheck theSwitch() {
        return () -> answer("switch");
    }

    @Produces
    @Wellness
    @ApplicationScoped
    HealthCheck trunk() {
        return () -> answer("trunk");
    }

    @Produces
    @Wellness
    @ApplicationScoped
    HealthCheck disk() {
        return () -> answer("disk");
    }

    @Produces
    @Wellness
    @ApplicationScoped
    HealthCheck outbox() {
        return () -> answer("outbox");
    }

    @Produces
    @Wellness
    @ApplicationScoped
    HealthCheck recordings() {
        return () -> answer("recordings");
    }

    /// All of one kind as one check: it is up while none has failed.
    private HealthCheckResponse answer(String code) {
        var response = HealthCheckResponse.named(code);
        boolean up = true;
        for (SystemBoard.Standing standing : board.standings()) {
            var finding = standing.finding();
            if (!finding.code().equals(code)) continue;
            up = up && finding.state() != FindingState.FAILED;
            String name = finding.of().isEmpty() ? "state" : finding.of();
            response.withData(name, finding.reason().isEmpty() ? finding.state().name() : finding.reason());
        }
        return response.status(up).build();
    }
}
