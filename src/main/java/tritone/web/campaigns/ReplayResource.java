package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.law.Limit;
import tritone.dialer.Replays;
import tritone.dialer.pacing.replay.WhatIf;
import tritone.dialer.pacing.simulation.Policy;
import tritone.web.Moments;
import tritone.web.Problem;
import tritone.web.Shapes;
import tritone.web.signin.Viewer;

/// A campaign's pacing as it was, minute by minute, made anew from its tape; and as it would have been.
@Path("/api/campaigns/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class ReplayResource {
    private final VisibleCampaigns visible;
    private final Replays replays;
    private final Viewer viewer;

    ReplayResource(VisibleCampaigns visible, Replays replays, Viewer viewer) {
        this.visible = visible;
        this.replays = replays;
        this.viewer = viewer;
    }

    @GET
    public ReplayView replay(
            long id,
            @QueryParam("from") @Pattern(regexp = Shapes.MOMENT) @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Shapes.MOMENT) @Nullable String to)
            throws InterruptedException {
        var campaign = visible.one(id, viewer);
        var time = Time.of(from, to);
        var replay = replays.of(campaign.id(), time.from(), time.to());
        return new ReplayView(
                replay.ticks(),
                replay.identical(),
                replay.minutes().stream().map(MinuteView::of).toList());
    }

    /// @param policy predictive, progressive, ratio:K, adaptive
    /// @param tau    the limit on abandoned calls as a share; the campaign's own when left out
    @GET
    @Path("what-if")
    public WhatIfView whatIf(
            long id,
            @QueryParam("from") @Pattern(regexp = Shapes.MOMENT) @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Shapes.MOMENT) @Nullable String to,
            @QueryParam("policy") @DefaultValue("predictive") @Pattern(regexp = "[a-z]+(:[0-9.]{1,4})?") String policy,
            @QueryParam("tau") @Nullable Double tau)
            throws InterruptedException {
        var campaign = visible.one(id, viewer);
        var time = Time.of(from, to);
        var chosen = Policy.named(policy)
                .orElseThrow(
                        () -> wrong("policy", "must be one of " + Policy.WORDS).refused());
        if (tau != null && !(tau >= Limit.LEAST && tau <= Limit.MOST))
            throw wrong("tau", "must be 0.001 to 0.05").refused();
        var whatIf = replays.whatIf(campaign.id(), time.from(), time.to(), chosen, Optional.ofNullable(tau))
                .orElseThrow(() -> Problem.of(
                                404,
                                "no-tape",
                                "There is nothing to simulate for that time.",
                                "Choose a time when the campaign dialled and people answered.")
                        .refused());
        return new WhatIfView(
                FiguresView.of(whatIf.then()), FiguresView.of(whatIf.again()), FiguresView.of(whatIf.other()));
    }

    private static Problem wrong(String field, String reason) {
        return Problem.invalid(field, reason, field + " " + reason + ".");
    }

    private record Time(Instant from, Instant to) {
        static Time of(@Nullable String from, @Nullable String to) {
            var time = new Time(Moments.needed("from", from), Moments.needed("to", to));
            if (!time.to().isAfter(time.from()))
                throw wrong("to", "must be after from").refused();
            if (Duration.between(time.from(), time.to()).compareTo(Replays.LONGEST) > 0)
                throw wrong("to", "must be at most a day after from").refused();
            return time;
        }
    }

    /// @param identical of the ticks, those whose plan came out as it was, to the last figure
    public record ReplayView(long ticks, long identical, List<MinuteView> minutes) {}

    /// A minute as its last tick shows it.
    ///
    /// @param orders calls placed in the whole minute
    @HouseText
    public record MinuteView(
            Instant at, int ticks, int orders, int present, int busy, int lines, int waiting, BecauseView because) {
        static MinuteView of(Replays.Minute minute) {
            return new MinuteView(
                    minute.at(),
                    minute.ticks(),
                    minute.orders(),
                    minute.present(),
                    minute.busy(),
                    minute.lines(),
                    minute.waiting(),
                    BecauseView.of(minute.because()));
        }
    }

    /// @param then  as it was
    /// @param again simulated with the policy of then: what `other` is to be held against
    /// @param other simulated with the other policy or limit
    public record WhatIfView(FiguresView then, FiguresView again, FiguresView other) {}

    /// @param abandonedShare of the people who answered
    public record FiguresView(
            double occupancy, double dials, double contacts, double abandoned, double abandonedShare) {
        static FiguresView of(WhatIf.Figures figures) {
            return new FiguresView(
                    figures.occupancy(),
                    figures.dials(),
                    figures.contacts(),
                    figures.abandoned(),
                    figures.abandonedShare());
        }
    }
}
