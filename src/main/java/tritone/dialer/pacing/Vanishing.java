package tritone.dialer.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Agents who were idle and then are not, without having been given a call or let go: a browser closed, a call of
/// another kind. As many as went at once in the last hour may go at once again, so as much of the budget is held back.
final class Vanishing {
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final ArrayDeque<Instant> gone = new ArrayDeque<>();
    private final Set<Long> idle = new HashSet<>();
    private int released;

    void compare(Floor floor) {
        Map<Long, Floor.Doing> now = new HashMap<>();
        for (Floor.Agent agent : floor.agents()) now.put(agent.id(), agent.state());
        int missing = 0;
        for (long agent : idle) if (vanished(now.get(agent))) missing++;
        for (int left = missing - released; left > 0; left--) gone.add(floor.now());
        idle.clear();
        now.forEach((agent, doing) -> {
            if (covers(doing)) idle.add(agent);
        });
        while (!gone.isEmpty() && gone.peek().plus(REMEMBERED).isBefore(floor.now())) gone.poll();
    }

    private static boolean vanished(Floor.@Nullable Doing doing) {
        return doing == null || doing == Floor.Doing.PAUSED || doing == Floor.Doing.RESERVED;
    }

    private static boolean covers(Floor.Doing doing) {
        return doing == Floor.Doing.IDLE || doing == Floor.Doing.LEAVING;
    }

    /// So many will go, because they were let.
    void released(int agents) {
        released = agents;
    }

    int reserve() {
        int most = 0;
        var together = new ArrayDeque<Instant>();
        for (Instant at : gone) {
            together.add(at);
            while (together.peek().plus(AT_ONCE).isBefore(at)) together.poll();
            most = Math.max(most, together.size());
        }
        return most;
    }

    void write(Memory.Writer out) {
        out.words("vanished", gone.stream().map(Memory::text).toArray(String[]::new));
        out.words("idle", idle.stream().sorted().map(String::valueOf).toArray(String[]::new));
        out.numbers("released", released);
    }

    void read(Memory in) {
        for (String at : in.words("vanished")) gone.add(Memory.instant(at));
        for (String agent : in.words("idle")) idle.add(Long.parseLong(agent));
        double[] let = new double[1];
        in.numbers("released", let);
        released = (int) let[0];
    }
}
