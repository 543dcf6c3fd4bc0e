package tritone.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tritone.lead.Stage;
import tritone.people.PersonId;

/// A person's day while its parts are read.
final class Counted {
    private final Key key;
    private final Map<String, Long> words = new TreeMap<>();
    private final Map<String, Long> moves = new TreeMap<>();
    private long conversations;
    private double seconds;

    Counted(Key key) {
        this.key = key;
    }

    void talked(long times, double length) {
        conversations += times;
        seconds += length;
    }

    void said(String disposition, long times) {
        words.merge(disposition, times, Long::sum);
    }

    void moved(String ground, long times) {
        moves.merge(ground, times, Long::sum);
    }

    PersonDay day() {
        var talk = Duration.ofMillis(Math.round(seconds * 1000));
        return new PersonDay(key.person(), key.name(), key.stage(), key.day(), conversations, talk, words, moves);
    }

    record Key(PersonId person, String name, Stage stage, LocalDate day) {}
}
