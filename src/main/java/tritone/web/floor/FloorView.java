package tritone.web.floor;

import java.time.Instant;
import java.util.List;
import tritone.web.desk.AgentView;
import tritone.web.desk.CallView;

/// The shift at one moment.
///
/// @param at the server's time of this view
public record FloorView(Instant at, List<AgentView> agents, List<CallView> calls) {}
