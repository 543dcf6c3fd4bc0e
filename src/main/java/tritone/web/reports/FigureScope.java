package tritone.web.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.people.TeamId;
import tritone.report.Days;
import tritone.report.Figures.Scope;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Reads which figures are wanted, and keeps supervisors to their own team.
@ApplicationScoped
class FigureScope {
    private final Walls walls;
    private final Viewer viewer;
    private final Clock clock;

    FigureScope(Walls walls, Viewer viewer, Clock clock) {
        this.walls = walls;
        this.viewer = viewer;
        this.clock = clock;
    }

    Scope of(FigureQuery wanted) {
        return new Scope(days(wanted), team(wanted), campaign(wanted));
    }

    private Optional<TeamId> team(FigureQuery wanted) {
        var reader = viewer.reader();
        var asked = Optional.ofNullable(wanted.team).filter(id -> id > 0).map(TeamId::new);
        if (reader.seesAllTeams()) return asked;
        var own = reader.watched()
                .orElseThrow(() -> Problem.of(
                                403, "no-team", "You do not lead a team yet.", "Your head of sales assigns you one.")
                        .refused());
        if (asked.isPresent() && !asked.get().equals(own))
            throw Problem.notFound("team").refused();
        return Optional.of(own);
    }

    private Optional<CampaignId> campaign(FigureQuery wanted) {
        if (wanted.campaign == null) return Optional.empty();
        return Optional.of(wanted.campaign)
                .filter(id -> id > 0)
                .flatMap(id -> walls.campaign(viewer.reader(), new CampaignId(id)))
                .map(Campaign::id)
                .or(() -> {
                    throw Problem.notFound("campaign").refused();
                });
    }

    private Days days(FigureQuery wanted) {
        var zone = viewer.person().zone();
        try {
            var last = wanted.to == null ? LocalDate.ofInstant(clock.instant(), zone) : LocalDate.parse(wanted.to);
            return new Days(wanted.from == null ? last : LocalDate.parse(wanted.from), last, zone);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw Problem.of(
                            400,
                            "invalid-days",
                            "These days are not a valid period.",
                            "Send from and to as 2026-11-22, a year at most.")
                    .refused();
        }
    }
}
