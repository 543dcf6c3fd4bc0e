package tritone.campaign.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When a campaign may call, by weekday, in the callee's own time. A weekday without windows is closed.
public record CallingHours(Map<DayOfWeek, List<Window>> days) {
    public CallingHours {
        var sorted = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        days.forEach((day, windows) -> sorted.put(
                day,
                windows.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList()));
        days = Map.copyOf(sorted);
    }

    public static CallingHours everyDay(LocalTime from, LocalTime to) {
        return new CallingHours(Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> List.of(new Window(from, to)))));
    }

    public List<Window> on(LocalDate day) {
        return days.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /// From its first instant up to, not including, its last.
    public record Window(LocalTime from, LocalTime to) {
        public Window {
            if (!from.isBefore(to)) throw new IllegalArgumentException("a window must end after it begins: " + from);
        }

        boolean covers(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }
}
