package tritone.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import tritone.campaign.TrunkNumbers.OwnNumber;
import tritone.campaign.rules.CallRate;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.RateTable;
import tritone.phone.AllowedNumbers;
import tritone.phone.NumberKind;
import tritone.phone.OutboundLine;

/// The terms of each line.
@ApplicationScoped
public class LineBook {
    private final EntityManager db;
    private final Company company;
    private final TrunkNumbers numbers;
    private final Event<LineTermsChanged> changed;

    LineBook(EntityManager db, Company company, TrunkNumbers numbers, Event<LineTermsChanged> changed) {
        this.db = db;
        this.company = company;
        this.numbers = numbers;
        this.changed = changed;
    }

    /// A line nobody has chosen terms for has the usual ones.
    @Transactional
    public LineTerms terms(String trunk) {
        var found = db.unwrap(Session.class)
                .createNativeQuery(
                        "select countries, kinds, currency, day_cost, day_minutes, given_at from trunk_terms"
                                + " where trunk = ?1",
                        Tuple.class)
                .setParameter(1, trunk)
                .addScalar("countries", StandardBasicTypes.STRING)
                .addScalar("kinds", StandardBasicTypes.STRING)
                .addScalar("currency", StandardBasicTypes.STRING)
                .addScalar("day_cost", StandardBasicTypes.BIG_DECIMAL)
                .addScalar("day_minutes", StandardBasicTypes.INTEGER)
                .addScalar("given_at", StandardBasicTypes.INSTANT)
                .uniqueResultOptional();
        return found.map(row -> terms(row, rates(trunk))).orElseGet(() -> LineTerms.usual(company.usual()));
    }

    /// As the switch's door asks for it.
    @Transactional
    public OutboundLine outbound(String trunk) {
        return outbound(trunk, terms(trunk));
    }

    @Transactional
    public OutboundLine outbound(String trunk, LineTerms terms) {
        var own = numbers.of(trunk).stream().map(OwnNumber::number).collect(Collectors.toSet());
        return new OutboundLine(trunk, terms.allowed(), own);
    }

    @Transactional
    public void put(String trunk, LineTerms terms) {
        run("delete from trunk_rate where trunk = ?1", trunk);
        int at = 0;
        for (CallRate rate : terms.rates().rates()) put(trunk, at++, rate);
        run(
                "replace into trunk_terms (trunk, countries, kinds, currency, day_cost, day_minutes, given_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                trunk,
                String.join(",", terms.allowed().sorted()),
                terms.allowed().kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                terms.currency(),
                terms.caps().cost().orElse(null),
                terms.caps().minutes().orElse(null),
                terms.given().orElse(null));
        changed.fire(new LineTermsChanged(trunk));
    }

    private void put(String trunk, int at, CallRate rate) {
        run(
                "insert into trunk_rate (trunk, position, prefix, country, kind, per_minute, first_seconds,"
                        + " step_seconds) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                trunk,
                at,
                rate.prefix().orElse(null),
                rate.country().orElse(null),
                rate.kind().map(Enum::name).orElse(null),
                rate.perMinute(),
                rate.first(),
                rate.step());
    }

    private RateTable rates(String trunk) {
        return new RateTable(db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select prefix, country, kind, per_minute, first_seconds, step_seconds from trunk_rate"
                                + " where trunk = ?1 order by position",
                        Tuple.class)
                .setParameter(1, trunk)
                .addScalar("prefix", StandardBasicTypes.STRING)
                .addScalar("country", StandardBasicTypes.STRING)
                .addScalar("kind", StandardBasicTypes.STRING)
                .addScalar("per_minute", StandardBasicTypes.BIG_DECIMAL)
                .addScalar("first_seconds", StandardBasicTypes.INTEGER)
                .addScalar("step_seconds", StandardBasicTypes.INTEGER)
                .list()
                .stream()
                .map(LineBook::rate)
                .toList());
    }

    private static LineTerms terms(Tuple row, RateTable rates) {
        return new LineTerms(
                new AllowedNumbers(
                        words(row, "countries"),
                        words(row, "kinds").stream().map(NumberKind::valueOf).collect(Collectors.toSet())),
                row.get("currency", String.class),
                rates,
                new DayCaps(
                        Optional.ofNullable(row.get("day_cost", BigDecimal.class)),
                        Optional.ofNullable(row.get("day_minutes", Integer.class))),
                Optional.ofNullable(row.get("given_at", Instant.class)));
    }

    private static CallRate rate(Tuple row) {
        return new CallRate(
                Optional.ofNullable(row.get("prefix", String.class)),
                Optional.ofNullable(row.get("country", String.class)),
                Optional.ofNullable(row.get("kind", String.class)).map(NumberKind::valueOf),
                row.get("per_minute", BigDecimal.class),
                row.get("first_seconds", Integer.class),
                row.get("step_seconds", Integer.class));
    }

    private static Set<String> words(Tuple row, String name) {
        return Arrays.stream(row.get(name, String.class).split(","))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private void run(String sql, @Nullable Object... values) {
        var query = db.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }
}
