package tritone.dialer.pacing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the last attempts taught, kept for the case that it turns out to have been the line's doing.
final class Taught {
    /// A run that is judged is no longer.
    static final int MOST_KEPT = 400;

    private final Map<String, List<PaceFact>> facts = new LinkedHashMap<>();

    void keep(String attempt, PaceFact fact) {
        facts.computeIfAbsent(attempt, first -> new ArrayList<>()).add(fact);
        if (facts.size() > MOST_KEPT) facts.remove(facts.keySet().iterator().next());
    }

    /// Once only.
    Optional<PaceFact> takeBack(String attempt, Instant at) {
        return Optional.ofNullable(facts.remove(attempt)).map(all -> new PaceFact.TakenBack(List.copyOf(all), at));
    }

    void write(Memory.Writer out) {
        out.rows(
                "taught",
                facts,
                all -> all.stream().flatMap(fact -> cells(fact).stream()).toList());
    }

    void read(Memory in) {
        in.rows("taught", row -> {
            var all = new ArrayList<PaceFact>();
            for (int cell = 1; cell < row.size(); cell += 4) all.add(fact(row.subList(cell, cell + 4)));
            facts.put(row.getFirst(), all);
        });
    }

    private static List<String> cells(PaceFact fact) {
        String at = Memory.text(fact.at());
        return switch (fact) {
            case PaceFact.Answer answer -> List.of("ANSWER", exact(answer.age()), answer.number() + "", at);
            case PaceFact.Failure failure -> List.of("FAILURE", exact(failure.age()), failure.number() + "", at);
            case PaceFact.Talk talk -> List.of("TALK", exact(talk.length()), "", at);
            case PaceFact.WrapUp work -> List.of("WRAP_UP", exact(work.length()), "", at);
            case PaceFact.Patience patience ->
                List.of("PATIENCE", exact(patience.waited()), patience.gaveUp() + "", at);
            case PaceFact.TakenBack none ->
                throw new IllegalArgumentException("nothing is taught by what is taken back");
        };
    }

    private static PaceFact fact(List<String> cells) {
        double seconds = Double.parseDouble(cells.get(1));
        String word = cells.get(2);
        Instant at = Memory.instant(cells.get(3));
        return switch (cells.getFirst()) {
            case "ANSWER" -> new PaceFact.Answer(seconds, Integer.parseInt(word), at);
            case "FAILURE" -> new PaceFact.Failure(seconds, Integer.parseInt(word), at);
            case "TALK" -> new PaceFact.Talk(seconds, at);
            case "WRAP_UP" -> new PaceFact.WrapUp(seconds, at);
            case "PATIENCE" -> new PaceFact.Patience(seconds, Boolean.parseBoolean(word), at);
            default -> throw new IllegalArgumentException("there is no fact " + cells.getFirst());
        };
    }

    private static String exact(double seconds) {
        return Double.toHexString(seconds);
    }
}
