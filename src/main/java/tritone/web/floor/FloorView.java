package tritone.web.floor;

import java.time.Instant;
import java.util.List;
import tritone.report.ManagerQueue;
import tritone.web.desk.AgentView;

/// The shift at one moment. Each part of it is pushed again when it changes.
///
/// @param at      the server's time of this view
/// @param figures of the agents' day
public record FloorView(
        Instant at,
        List<AgentView> agents,
        List<AgentFigures> figures,
        List<FloorCall> calls,
        List<FloorCampaign> campaigns,
        List<ManagerQueue> queues,
        List<TrunkLine> trunks) {}
