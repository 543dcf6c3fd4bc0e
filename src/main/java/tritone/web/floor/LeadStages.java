package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tritone.access.Walls;
import tritone.call.InFlight;
import tritone.lead.Stage;
import tritone.telephony.CallId;

/// Whose stage each talk is, read once a talk.
@ApplicationScoped
class LeadStages {
    private final Map<CallId, Stage> known = new ConcurrentHashMap<>();
    private final Walls walls;

    LeadStages(Walls walls) {
        this.walls = walls;
    }

    Optional<Stage> of(InFlight call) {
        if (call.agent().isEmpty()) return Optional.empty();
        var before = Optional.ofNullable(known.get(call.call()));
        if (before.isPresent()) return before;
        var read = walls.stage(call.lead());
        read.ifPresent(stage -> known.put(call.call(), stage));
        return read;
    }

    void forget(CallId call) {
        known.remove(call);
    }
}
