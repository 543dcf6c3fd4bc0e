package tritone.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The public holidays of the countries we ship calendars of.
///
/// Days that a government moves for one year are kept in `moved-days.json`; for a year that is not there only the
/// country's standing rules hold.
@ApplicationScoped
public class ShippedCalendars {
    private static final TypeReference<Map<String, Map<Integer, Moved>>> MOVED = new TypeReference<>() {};
    /// By the two letters that bases have; the part of the country whose days are added to those of the whole.
    private static final Map<String, List<String>> COUNTRIES =
            Map.of("RU", List.of(), "BY", List.of(), "KZ", List.of(), "US", List.of(), "GB", List.of("eng"));
    private static final int LAST_OF_JANUARY = 8;
    private static final int CHRISTMAS = 7;

    private final Map<Key, List<ShippedDay>> known = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Moved>> moved;

    ShippedCalendars(ObjectMapper json) {
        try (var file = ShippedCalendars.class.getResourceAsStream("moved-days.json")) {
            this.moved = json.readValue(Objects.requireNonNull(file), MOVED);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Set<String> countries() {
        return new TreeSet<>(COUNTRIES.keySet());
    }

    /// In their order; none for a country without a calendar.
    public List<ShippedDay> of(String country, int year) {
        return COUNTRIES.containsKey(country) ? known.computeIfAbsent(new Key(country, year), this::read) : List.of();
    }

    private List<ShippedDay> read(Key key) {
        var manager = HolidayManager.getInstance(
                ManagerParameters.create(key.country().toLowerCase(Locale.ROOT)));
        var parts = Objects.requireNonNull(COUNTRIES.get(key.country())).toArray(String[]::new);
        var days = new ArrayList<ShippedDay>();
        for (Holiday holiday : manager.getHolidays(Year.of(key.year()), HolidayType.PUBLIC_HOLIDAY, parts))
            for (var day : days(key.country(), holiday))
                days.add(new ShippedDay(day, holiday.getPropertiesKey(), holiday.getDescription(Locale.ENGLISH)));
        if (key.country().equals("RU")) days.addAll(newYearInRussia(key.year()));
        var year = moved.getOrDefault(key.country(), Map.of()).getOrDefault(key.year(), Moved.NOTHING);
        days.removeIf(day -> year.working().contains(day.day()));
        year.off().forEach(day -> days.add(new ShippedDay(day, "MOVED_DAY", "Day off moved by the government")));
        return days.stream()
                .sorted(Comparator.comparing(ShippedDay::day))
                .filter(new TreeSet<>(Comparator.comparing(ShippedDay::day))::add)
                .toList();
    }

    /// The day itself, and the one it is taken on where it falls on a weekend. The Russian January has its own law.
    private static Set<LocalDate> days(String country, Holiday holiday) {
        var day = holiday.getActualDate();
        if (country.equals("RU") && day.getMonth() == Month.JANUARY) return Set.of();
        var days = new TreeSet<>(Set.of(day));
        holiday.getObservedDate().ifPresent(days::add);
        return days;
    }

    /// By the Labour Code (art. 112) the New Year holidays are 1 to 8 January whatever weekdays they fall on.
    private static List<ShippedDay> newYearInRussia(int year) {
        return IntStream.rangeClosed(1, LAST_OF_JANUARY)
                .mapToObj(day -> new ShippedDay(
                        LocalDate.of(year, Month.JANUARY, day),
                        day == CHRISTMAS ? "CHRISTMAS" : "NEW_YEAR",
                        day == CHRISTMAS ? "Christmas" : "New Year"))
                .toList();
    }

    /// @param key  of its name, `NEW_YEAR`
    /// @param name in English
    public record ShippedDay(LocalDate day, String key, String name) {}

    private record Key(String country, int year) {}

    private record Moved(Set<LocalDate> off, Set<LocalDate> working) {
        static final Moved NOTHING = new Moved(Set.of(), Set.of());
    }
}
