package tritone.web.system;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.access.HouseText;
import tritone.web.signin.Viewer;
import tritone.web.system.Finding.FindingState;
import tritone.web.system.SystemBoard.Standing;

/// How the system is, for a person: the same facts the health checks tell a machine.
@Path("/api/system")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SystemResource {
    private final SystemBoard board;
    private final Viewer viewer;
    private final String version;
    /// Of the process: this object is made when somebody first asks.
    private final Instant startedAt =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    SystemResource(
            SystemBoard board, Viewer viewer, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.board = board;
        this.viewer = viewer;
        this.version = version;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public SystemView system() {
        return new SystemView(
                version,
                startedAt,
                board.standings().stream()
                        .filter(standing -> !viewer.reader().outsourced()
                                || !standing.finding().code().equals(SwitchCheck.TRUNK))
                        .map(CheckView::of)
                        .toList());
    }

    @HouseText
    public record SystemView(String version, Instant startedAt, List<CheckView> checks) {}

    /// Codes are given, the screens have the words. Reasons: `no-connection`, `no-answer`, `no-link`, `unreachable`,
    /// `stopped`, `full`, `nearly-full`, `unreadable`, `late`; empty when all is well.
    ///
    /// @param code    the part: `database`, `switch`, `trunk`, `disk`, `outbox`, `recordings`
    /// @param name    which of several: a trunk, a folder (`intake`, `store`); empty where there is but one
    /// @param since   when it came into this state
    /// @param figures the numbers behind it
    @HouseText
    public record CheckView(
            String code, String name, FindingState state, Instant since, String reason, Map<String, Object> figures) {
        static CheckView of(Standing standing) {
            var finding = standing.finding();
            return new CheckView(
                    finding.code(),
                    finding.of(),
                    finding.state(),
                    standing.since(),
                    finding.reason(),
                    finding.figures());
        }
    }
}
