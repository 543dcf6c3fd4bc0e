package tritone.simulation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Operators on shift who go for a break one after another and come back, so that there is something to be seen.
public final class Breaks {
    private static final int PEOPLE = 40;
    private static final String REASON = "break";

    private final List<ApiClient> people = new ArrayList<>();
    private int next;

    private Breaks() {}

    /// Of the operators of a department, all of whom are ready.
    public static Breaks of(Operators.Site site) throws IOException, InterruptedException {
        var breaks = new Breaks();
        var operators = site.demo().of(Staff.OPERATOR);
        for (var person : operators.subList(0, Math.min(PEOPLE, operators.size()))) {
            var api = site.api().another();
            api.signIn(person.login(), person.password());
            breaks.people.add(api);
        }
        return breaks;
    }

    /// @param changes how many; everybody goes before the first comes back
    public void take(int changes, Duration between) throws IOException, InterruptedException {
        for (int n = 0; n < changes; n++, next++) {
            var person = people.get(next % people.size());
            if (next / people.size() % 2 == 0) person.post("/api/pause", Map.of("reason", REASON));
            else person.delete("/api/pause");
            new CountDownLatch(1).await(between.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
