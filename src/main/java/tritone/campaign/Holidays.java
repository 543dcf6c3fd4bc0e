package tritone.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import tritone.campaign.ShippedCalendars.ShippedDay;
import tritone.people.PersonId;

/// Days on which nobody of a country is called: those of its shipped calendar, where it is kept, with what people have
/// added to it and taken out of it.
@ApplicationScoped
public class Holidays {
    private final EntityManager db;
    private final ShippedCalendars shipped;
    private final Clock clock;

    Holidays(EntityManager db, ShippedCalendars shipped, Clock clock) {
        this.db = db;
        this.shipped = shipped;
        this.clock = clock;
    }

    /// Of the countries whose numbers the campaign's bases hold.
    @Transactional
    public Set<LocalDate> of(CampaignId campaign) {
        var closed = new HashSet<LocalDate>();
        texts(
                        "select distinct b.default_region from base b join campaign_base cb on cb.base_id = b.id where"
                                + " cb.campaign_id = ?1",
                        campaign.value())
                .forEach(country -> closed.addAll(of(country)));
        return closed;
    }

    /// Those added by hand whenever they are, those of the shipped calendar from the year before to the year after
    /// next.
    @Transactional
    public List<LocalDate> of(String country) {
        var days = new TreeSet<LocalDate>();
        int now = clock.instant().atZone(ZoneOffset.UTC).getYear();
        if (kept(country))
            for (int year = now - 1; year <= now + 2; year++)
                shipped.of(country, year).forEach(day -> days.add(day.day()));
        for (Change change : changes(country)) {
            if (change.closed()) days.add(change.day());
            else days.remove(change.day());
        }
        return List.copyOf(days);
    }

    /// One year as people read it, also the days that somebody has taken out.
    @Transactional
    public List<Line> year(String country, int year) {
        var lines = new TreeMap<LocalDate, Line>();
        if (kept(country)) for (var day : shipped.of(country, year)) lines.put(day.day(), Line.of(day));
        for (Change change : changes(country)) {
            if (change.day().getYear() != year) continue;
            var known = lines.get(change.day());
            if (!change.closed() && known != null) lines.put(change.day(), known.opened());
            if (change.closed() && known == null)
                lines.put(change.day(), new Line(change.day(), Optional.empty(), change.name(), Origin.ADDED));
        }
        return List.copyOf(lines.values());
    }

    /// The countries whose shipped calendars are kept, and those that days were added for.
    @Transactional
    public Set<String> kept() {
        return new TreeSet<>(texts("select country from holiday_calendar where ?1 = ?1", 1));
    }

    /// Whether it was not kept before.
    @Transactional
    public boolean keep(String country, PersonId by) {
        return db.createNativeQuery(
                                "insert ignore into holiday_calendar (country, since, by_person) values (?1, ?2, ?3)")
                        .setParameter(1, country)
                        .setParameter(2, clock.instant())
                        .setParameter(3, by.value())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public boolean leave(String country) {
        return db.createNativeQuery("delete from holiday_calendar where country = ?1")
                        .setParameter(1, country)
                        .executeUpdate()
                == 1;
    }

    /// Nobody is called on that day.
    @Transactional
    public boolean add(String country, LocalDate day, @Nullable String name) {
        if (of(country).contains(day)) return false;
        if (isShipped(country, day)) forget(country, day);
        else write(country, day, true, name);
        return true;
    }

    /// People are called on that day, whatever the shipped calendar says.
    @Transactional
    public boolean remove(String country, LocalDate day) {
        if (!of(country).contains(day)) return false;
        if (isShipped(country, day)) write(country, day, false, null);
        else forget(country, day);
        return true;
    }

    private boolean kept(String country) {
        return kept().contains(country);
    }

    private boolean isShipped(String country, LocalDate day) {
        return kept(country)
                && shipped.of(country, day.getYear()).stream()
                        .anyMatch(line -> line.day().equals(day));
    }

    private void write(String country, LocalDate day, boolean closed, @Nullable String name) {
        db.createNativeQuery("insert into holiday (country, day, closed, name) values (?1, ?2, ?3, ?4)"
                        + " on duplicate key update closed = values(closed), name = values(name)")
                .setParameter(1, country)
                .setParameter(2, day)
                .setParameter(3, closed)
                .setParameter(4, name)
                .executeUpdate();
    }

    private void forget(String country, LocalDate day) {
        db.createNativeQuery("delete from holiday where country = ?1 and day = ?2")
                .setParameter(1, country)
                .setParameter(2, day)
                .executeUpdate();
    }

    private List<Change> changes(String country) {
        return db.unwrap(Session.class)
                .createNativeQuery(
                        "select cast(day as char), closed, name from holiday where country = ?1 order by day",
                        Object[].class)
                .setParameter(1, country)
                .getResultStream()
                .map(row -> new Change(
                        LocalDate.parse((String) row[0]),
                        Boolean.TRUE.equals(row[1]) || Integer.valueOf(1).equals(row[1]),
                        Optional.ofNullable((String) row[2])))
                .toList();
    }

    private List<String> texts(String sql, Object value) {
        return db.unwrap(Session.class)
                .createNativeQuery(sql, String.class)
                .setParameter(1, value)
                .getResultList();
    }

    public enum Origin {
        SHIPPED,
        /// By hand.
        ADDED,
        /// Of the shipped calendar, and yet people are called.
        OPENED
    }

    /// @param key  of the name of a shipped day
    /// @param name in English, or as somebody wrote it
    public record Line(LocalDate day, Optional<String> key, Optional<String> name, Origin origin) {
        static Line of(ShippedDay day) {
            return new Line(day.day(), Optional.of(day.key()), Optional.of(day.name()), Origin.SHIPPED);
        }

        Line opened() {
            return new Line(day, key, name, Origin.OPENED);
        }
    }

    private record Change(LocalDate day, boolean closed, Optional<String> name) {}
}
