package tritone.agent;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/// How many agents do what.
@ApplicationScoped
class AgentMetrics {
    private final MeterRegistry meters;
    private final Agents agents;

    AgentMetrics(MeterRegistry meters, Agents agents) {
        this.meters = meters;
        this.agents = agents;
    }

    void start(@Observes StartupEvent event) {
        for (var state : List.of("CONNECTING", "READY", "PAUSED", "JOINING", "TALKING", "WRAP_UP", "DISCONNECTED")) {
            Gauge.builder("tritone.agents", agents, board -> count(board, state))
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private static double count(Agents agents, String state) {
        return agents.seats().stream()
                .filter(seat -> ShiftRows.name(seat.state()).equals(state))
                .count();
    }
}
