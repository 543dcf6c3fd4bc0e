package tritone.dialer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import tritone.campaign.CampaignId;
import tritone.dialer.Forecasts.Made;
import tritone.dialer.Foreknowledge.Opening;
import tritone.dialer.pacing.forecast.Forecast;

/// What was foretold of each day as it began; the first word stays.
@ApplicationScoped
class ForecastRows {
    private final Sql sql;
    private final ObjectMapper json;

    ForecastRows(DataSource source, ObjectMapper json) {
        this.sql = new Sql(source);
        this.json = json;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(CampaignId campaign, Made made) {
        sql.update(
                """
                insert ignore into campaign_forecast (campaign_id, day, zone, made_at, starts_at, hours, agents, past_days,
                forecast) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                campaign.value(),
                made.opening().day(),
                made.opening().zone().getId(),
                made.at(),
                made.opening().start(),
                made.opening().hours(),
                made.agents(),
                made.pastDays(),
                text(made.forecast()));
    }

    @Transactional
    boolean has(CampaignId campaign, LocalDate day) {
        return !sql.query(
                        row -> row.getLong(1),
                        "select 1 from campaign_forecast where campaign_id = ? and day = ?",
                        campaign.value(),
                        day)
                .isEmpty();
    }

    /// The latest first.
    @Transactional
    List<Made> of(CampaignId campaign, int most) {
        return sql.query(
                this::made,
                "select * from campaign_forecast where campaign_id = ? order by day desc limit " + most,
                campaign.value());
    }

    private Made made(ResultSet row) throws SQLException {
        return new Made(
                new Opening(
                        row.getObject("day", LocalDate.class),
                        ZoneId.of(row.getString("zone")),
                        Sql.instant(row, "starts_at"),
                        row.getDouble("hours")),
                Sql.instant(row, "made_at"),
                row.getInt("agents"),
                row.getInt("past_days"),
                read(row.getString("forecast")));
    }

    private String text(Forecast forecast) {
        try {
            return json.writeValueAsString(forecast);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a forecast has no JSON form", broken);
        }
    }

    private Forecast read(String text) {
        try {
            return json.readValue(text, Forecast.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept forecast cannot be read", broken);
        }
    }
}
