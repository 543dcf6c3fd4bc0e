package tritone.web.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return new Scope(days(wanted.from, wanted.to, 0), team(wanted), campaign(wanted));
    }

    private Optional<TeamId> team(FigureQuery wanted) {
        var asked = Optional.ofNullable(wanted.team).filter(id -> id > 0).map(TeamId::new);
        var own = viewer.watchedTeam();
        if (viewer.reader().seesAllTeams()) return asked;
        if (asked.isPresent() && !asked.equals(own))
            throw Problem.notFound("team").refused();
        return own;
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

    /// @param from   first day, ISO-8601; without it, `before` days before the last
    /// @param to     last day, ISO-8601; without it, today in the reader's zone
    Days days(@Nullable String from, @Nullable String to, int before) {
        var zone = viewer.person().zone();
        try {
            var last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : LocalDate.parse(to);
            return new Days(from == null ? last.minusDays(before) : LocalDate.parse(from), last, zone);
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
