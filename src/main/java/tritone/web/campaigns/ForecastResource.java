package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Campaign;
import tritone.dialer.Actuals;
import tritone.dialer.Forecasts;
import tritone.dialer.pacing.forecast.Forecast;
import tritone.dialer.pacing.forecast.Span;
import tritone.web.signin.Viewer;

/// What a campaign's day will bring, and what the days before brought beside what was foretold of them.
@Path("/api/campaigns/{id}/forecast")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class ForecastResource {
    private static final int DAYS = 14;
    private static final int MOST_AGENTS = 500;

    private final VisibleCampaigns visible;
    private final Forecasts forecasts;
    private final Actuals actuals;
    private final Viewer viewer;

    ForecastResource(VisibleCampaigns visible, Forecasts forecasts, Actuals actuals, Viewer viewer) {
        this.visible = visible;
        this.forecasts = forecasts;
        this.actuals = actuals;
        this.viewer = viewer;
    }

    /// Not waited for: the last one made, and `campaign-forecast` is pushed when a newer one is.
    @GET
    public ForecastView forecast(long id, @QueryParam("agents") @Min(1) @Max(MOST_AGENTS) @Nullable Integer agents) {
        var campaign = visible.one(id, viewer);
        var answer = forecasts.of(campaign, Optional.ofNullable(agents));
        return new ForecastView(
                campaign.id().value(),
                answer.underWay(),
                answer.made().map(ForetoldView::of).orElse(null),
                forecasts.kept(campaign.id(), DAYS).stream()
                        .map(made -> day(campaign, made))
                        .toList());
    }

    private DayView day(Campaign campaign, Forecasts.Made made) {
        var actual = actuals.of(campaign, made.start(), made.end());
        return new DayView(
                ForetoldView.of(made),
                new ActualView(actual.occupancy(), actual.dials(), actual.contacts(), actual.warm(), actual.byHour()));
    }

    /// @param underWay a newer one is being made
    /// @param next     none: it is being made, or nobody of the base may be called
    /// @param days     as foretold when they began, and as they went; the latest first
    public record ForecastView(
            long campaign, boolean underWay, @Nullable ForetoldView next, List<DayView> days) {}

    public record DayView(ForetoldView foretold, ActualView actual) {}

    /// @param pastDays  days it was made from; none: from what is usual
    /// @param occupancy the share of their time agents talk or wrap up
    /// @param daysLeft  working days until nobody of the base is left to dial
    /// @param byHour    contacts until the end of each hour
    public record ForetoldView(
            LocalDate day,
            Instant start,
            double hours,
            int agents,
            int pastDays,
            Instant madeAt,
            SpanView occupancy,
            SpanView dials,
            SpanView contacts,
            SpanView warm,
            SpanView daysLeft,
            List<SpanView> byHour) {
        static ForetoldView of(Forecasts.Made made) {
            Forecast forecast = made.forecast();
            return new ForetoldView(
                    made.day(),
                    made.start(),
                    made.hours(),
                    made.agents(),
                    made.pastDays(),
                    made.at(),
                    SpanView.of(forecast.occupancy()),
                    SpanView.of(forecast.dials()),
                    SpanView.of(forecast.contacts()),
                    SpanView.of(forecast.warm()),
                    SpanView.of(forecast.days()),
                    forecast.byHour().stream().map(SpanView::of).toList());
        }
    }

    /// Eight of ten days fall between `low` and `high`.
    public record SpanView(double low, double middle, double high) {
        static SpanView of(Span span) {
            return new SpanView(span.low(), span.middle(), span.high());
        }
    }

    public record ActualView(double occupancy, long dials, long contacts, long warm, List<Long> byHour) {}
}
