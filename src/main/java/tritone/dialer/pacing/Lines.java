package tritone.dialer.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.dialer.pacing.Floor.InFlight;

/// The attempts of a campaign as far as they are known: makes facts of observations, whatever order they come in, and
/// counts what may still be abandoned.
///
/// ```
/// placed ──▶ flying ──answered──▶ waiting ──▶ over: joined, abandoned, failed
///               └── no longer on the floor, and nobody says why ──▶ lost: held for abandoned
/// ```
final class Lines {
    /// An attempt that left the floor is waited for so long.
    static final Duration LOST_AFTER = Duration.ofSeconds(60);
    /// News of an attempt that is over for so long are not news of it.
    static final Duration REMEMBERED = Duration.ofMinutes(5);
    /// The ledger is read at least so often: until then an abandoned call is held against the budget beside it.
    static final Duration BOOKED_WITHIN = Duration.ofSeconds(10);
    /// A lost attempt is held against the budget as long as the longest legal window.
    static final Duration LONGEST_WINDOW = Duration.ofDays(30);

    private final Map<String, Line> open = new LinkedHashMap<>();
    private final Map<String, Over> over = new LinkedHashMap<>();
    private final Map<String, Instant> lost = new LinkedHashMap<>();
    private final ArrayDeque<Instant> unbooked = new ArrayDeque<>();
    private final Map<Long, Talk> talks = new LinkedHashMap<>();
    private final Map<Long, Instant> wrapUps = new LinkedHashMap<>();
    private final Taught taught = new Taught();
    private int flying;
    private int justAbandoned;

    Optional<PaceFact> take(Observation observation) {
        var fact = heard(observation);
        fact.ifPresent(one -> about(observation).ifPresent(attempt -> taught.keep(attempt, one)));
        return fact;
    }

    /// The attempt that an observation may teach something by.
    private static Optional<String> about(Observation observation) {
        return switch (observation) {
            case Observation.Answered answered -> Optional.of(answered.attempt());
            case Observation.Failed failed -> Optional.of(failed.attempt());
            case Observation.Joined joined -> Optional.of(joined.attempt());
            case Observation.Abandoned abandoned -> Optional.of(abandoned.attempt());
            case Observation.MistakenForMachine mistake -> Optional.of(mistake.attempt());
            case Observation.TalkEnded ended -> Optional.of(ended.attempt());
            case Observation.Placed _, Observation.Rang _, Observation.WasTheLine _ -> Optional.empty();
            case Observation.WrapUpEnded _, Observation.AgentCame _ -> Optional.empty();
            case Observation.AgentPaused _, Observation.AgentLeft _ -> Optional.empty();
        };
    }

    private Optional<PaceFact> heard(Observation observation) {
        return switch (observation) {
            case Observation.Placed placed -> placed(placed);
            case Observation.Rang rang -> Optional.empty();
            case Observation.Answered answered -> answered(answered);
            case Observation.Failed failed -> failed(failed);
            case Observation.Joined joined -> joined(joined);
            case Observation.Abandoned abandoned -> abandoned(abandoned.attempt(), abandoned.at());
            case Observation.MistakenForMachine mistake -> abandoned(mistake.attempt(), mistake.at());
            case Observation.WasTheLine was -> taught.takeBack(was.attempt(), was.at());
            case Observation.TalkEnded ended -> talkEnded(ended);
            case Observation.WrapUpEnded ended -> wrapUpEnded(ended);
            case Observation.AgentCame came -> without(came.agent());
            case Observation.AgentPaused paused -> without(paused.agent());
            case Observation.AgentLeft left -> without(left.agent());
        };
    }

    /// One placed after its end is another of the same name.
    private Optional<PaceFact> placed(Observation.Placed placed) {
        @Nullable Over before = over.get(placed.attempt());
        if (before != null && placed.at().isAfter(before.at())) over.remove(placed.attempt());
        if (!over.containsKey(placed.attempt()) && !lost.containsKey(placed.attempt()))
            open.putIfAbsent(placed.attempt(), new Line(placed.at(), placed.number(), placed.at()));
        return Optional.empty();
    }

    private Optional<PaceFact> answered(Observation.Answered answered) {
        if (over.containsKey(answered.attempt()) || lost.containsKey(answered.attempt())) return Optional.empty();
        @Nullable Line known = open.get(answered.attempt());
        var line = known == null ? new Line(answered.at(), 1, answered.at()) : known;
        if (line.answeredAt != null) return Optional.empty();
        line.answeredAt = answered.at();
        line.seenAt = answered.at();
        open.put(answered.attempt(), line);
        return known == null ? Optional.empty() : answer(line, answered.at());
    }

    private Optional<PaceFact> failed(Observation.Failed failed) {
        @Nullable Line line = close(failed.attempt(), Over.Kind.QUIET, failed.at());
        if (line == null || !tells(failed.outcome())) return Optional.empty();
        if (line.answeredAt != null)
            return Optional.of(new PaceFact.Patience(length(line.answeredAt, failed.at()), true, failed.at()));
        return Optional.of(new PaceFact.Failure(length(line.placedAt, failed.at()), line.number, failed.at()));
    }

    /// What we or the trunk broke off says nothing about people.
    private static boolean tells(String outcome) {
        return !outcome.equals("CANCELLED") && !outcome.equals("TRUNK_FAILURE");
    }

    private Optional<PaceFact> joined(Observation.Joined joined) {
        if (over.containsKey(joined.attempt())) return Optional.empty();
        @Nullable Line line = close(joined.attempt(), Over.Kind.QUIET, joined.at());
        talks.put(joined.agent(), new Talk(joined.attempt(), joined.at()));
        wrapUps.remove(joined.agent());
        if (line == null) return Optional.empty();
        if (line.answeredAt == null) return answer(line, joined.at());
        return Optional.of(new PaceFact.Patience(length(line.answeredAt, joined.at()), false, joined.at()));
    }

    private Optional<PaceFact> abandoned(String attempt, Instant at) {
        @Nullable Over before = over.get(attempt);
        if (before != null && before.kind() == Over.Kind.ABANDONED) return Optional.empty();
        justAbandoned++;
        @Nullable Line line = close(attempt, Over.Kind.ABANDONED, at);
        if (line == null) return Optional.empty();
        if (line.answeredAt == null) return answer(line, at);
        return Optional.of(new PaceFact.Patience(length(line.answeredAt, at), false, at));
    }

    private Optional<PaceFact> talkEnded(Observation.TalkEnded ended) {
        close(ended.attempt(), Over.Kind.QUIET, ended.at());
        @Nullable Talk talk = talks.get(ended.agent());
        if (talk == null || !talk.attempt().equals(ended.attempt())) return Optional.empty();
        talks.remove(ended.agent());
        wrapUps.put(ended.agent(), ended.at());
        return Optional.of(new PaceFact.Talk(length(talk.since(), ended.at()), ended.at()));
    }

    private Optional<PaceFact> wrapUpEnded(Observation.WrapUpEnded ended) {
        @Nullable Instant since = wrapUps.remove(ended.agent());
        return since == null
                ? Optional.empty()
                : Optional.of(new PaceFact.WrapUp(length(since, ended.at()), ended.at()));
    }

    private Optional<PaceFact> without(long agent) {
        talks.remove(agent);
        wrapUps.remove(agent);
        return Optional.empty();
    }

    private static Optional<PaceFact> answer(Line line, Instant at) {
        return Optional.of(new PaceFact.Answer(length(line.placedAt, at), line.number, at));
    }

    private static double length(Instant from, Instant to) {
        return Math.max(0, Seconds.between(from, to));
    }

    /// @return the line, when it was open until now
    private @Nullable Line close(String attempt, Over.Kind kind, Instant at) {
        lost.remove(attempt);
        over.putIfAbsent(attempt, new Over(kind, at));
        if (kind == Over.Kind.ABANDONED) over.put(attempt, new Over(kind, at));
        return open.remove(attempt);
    }

    /// Takes over what the floor shows and nobody told, and gives up what it has not shown for long.
    void compare(Floor floor) {
        int shownThoughOver = 0;
        for (InFlight attempt : floor.attempts()) {
            @Nullable Line line = open.get(attempt.id());
            if (line != null) line.seenAt = floor.now();
            else if (over.containsKey(attempt.id())) shownThoughOver++;
            else {
                lost.remove(attempt.id());
                open.put(attempt.id(), new Line(attempt.since(), attempt.number(), floor.now()));
            }
        }
        for (; justAbandoned > 0; justAbandoned--) unbooked.add(floor.now());
        giveUp(floor.now());
        forget(floor.now());
        flying = Math.max(
                open.size() + shownThoughOver,
                floor.attempts().size() + floor.waiting().size());
    }

    private void giveUp(Instant now) {
        Instant last = now.minus(LOST_AFTER);
        for (Iterator<Map.Entry<String, Line>> all = open.entrySet().iterator(); all.hasNext(); ) {
            var entry = all.next();
            if (entry.getValue().seenAt.isAfter(last)) continue;
            lost.put(entry.getKey(), now);
            all.remove();
        }
    }

    private void forget(Instant now) {
        Instant last = now.minus(REMEMBERED);
        over.values().removeIf(ending -> !ending.at().isAfter(last));
        while (!unbooked.isEmpty() && !unbooked.peek().plus(BOOKED_WITHIN).isAfter(now)) unbooked.poll();
        lost.values().removeIf(since -> !since.plus(LONGEST_WINDOW).isAfter(now));
    }

    /// All that may still want an agent, as of the last floor: each attempt either told or shown, each person who
    /// waits.
    int flying() {
        return flying;
    }

    /// Abandoned for all we know, and perhaps not in the ledger.
    int charges() {
        return lost.size() + unbooked.size();
    }

    void write(Memory.Writer out) {
        out.rows(
                "open",
                open,
                line -> List.of(
                        Memory.text(line.placedAt),
                        line.number + "",
                        Memory.text(line.answeredAt),
                        Memory.text(line.seenAt)));
        out.rows("over", over, ending -> List.of(ending.kind().name(), Memory.text(ending.at())));
        out.rows("lost", lost, since -> List.of(Memory.text(since)));
        out.rows("talks", talks, talk -> List.of(talk.attempt(), Memory.text(talk.since())));
        out.rows("wrap-ups", wrapUps, since -> List.of(Memory.text(since)));
        out.words("unbooked", unbooked.stream().map(Memory::text).toArray(String[]::new));
        out.numbers("just-abandoned", justAbandoned);
        taught.write(out);
    }

    void read(Memory in) {
        in.rows("open", row -> {
            var line = new Line(Memory.instant(row.get(1)), Integer.parseInt(row.get(2)), Memory.instant(row.get(4)));
            line.answeredAt = row.get(3).isEmpty() ? null : Memory.instant(row.get(3));
            open.put(row.getFirst(), line);
        });
        in.rows(
                "over",
                row -> over.put(row.getFirst(), new Over(Over.Kind.valueOf(row.get(1)), Memory.instant(row.get(2)))));
        in.rows("lost", row -> lost.put(row.getFirst(), Memory.instant(row.get(1))));
        in.rows(
                "talks",
                row -> talks.put(Long.parseLong(row.getFirst()), new Talk(row.get(1), Memory.instant(row.get(2)))));
        in.rows("wrap-ups", row -> wrapUps.put(Long.parseLong(row.getFirst()), Memory.instant(row.get(1))));
        for (String since : in.words("unbooked")) unbooked.add(Memory.instant(since));
        double[] just = new double[1];
        in.numbers("just-abandoned", just);
        justAbandoned = (int) just[0];
        taught.read(in);
    }

    /// One attempt, seen last when it was told of or shown.
    private static final class Line {
        final Instant placedAt;
        final int number;

        @Nullable
        Instant answeredAt;

        Instant seenAt;

        Line(Instant placedAt, int number, Instant seenAt) {
            this.placedAt = placedAt;
            this.number = number;
            this.seenAt = seenAt;
        }
    }

    private record Over(Kind kind, Instant at) {
        enum Kind {
            QUIET,
            ABANDONED
        }
    }

    private record Talk(String attempt, Instant since) {}
}
