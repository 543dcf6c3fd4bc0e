package tritone.web.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.telephony.Telephony;
import tritone.web.system.Finding.FindingState;

/// The link to the switch, and the ways out to the public network behind it.
@ApplicationScoped
class SwitchCheck implements Check {
    static final String SWITCH = "switch";
    static final String TRUNK = "trunk";

    private final Telephony telephony;
    private final Trunks trunks;

    SwitchCheck(Telephony telephony, Trunks trunks) {
        this.telephony = telephony;
        this.trunks = trunks;
    }

    @Override
    public List<Finding> look() {
        var found = new ArrayList<Finding>();
        boolean linked = telephony.linked();
        found.add(linked ? Finding.ok(SWITCH, Map.of()) : Finding.failed(SWITCH, "no-link"));
        var reachable = telephony.trunks();
        for (Trunk trunk : trunks.all()) {
            found.add(trunk(trunk, linked && reachable.getOrDefault(trunk.name(), false))
                    .named(trunk.name()));
        }
        return found;
    }

    private static Finding trunk(Trunk trunk, boolean reachable) {
        if (trunk.stopped().isPresent()) {
            var stopped = trunk.stopped().get();
            return new Finding(
                    TRUNK,
                    "",
                    FindingState.FAILED,
                    "stopped",
                    Map.of("since", stopped.since(), "why", stopped.why(), "mostLines", trunk.mostLines()));
        }
        if (!reachable) return Finding.failed(TRUNK, "unreachable");
        return Finding.ok(TRUNK, Map.of("mostLines", trunk.mostLines()));
    }
}
