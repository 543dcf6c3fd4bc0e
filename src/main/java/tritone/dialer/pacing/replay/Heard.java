package tritone.dialer.pacing.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tritone.dialer.pacing.Observation;

/// What the observations on a tape say of people and agents, as lengths in seconds.
final class Heard {
    private static final double MILLION = 1e6;
    /// Between an answer nobody told of and the abandoned call that was told.
    private static final double JOIN = 2;

    final List<Double> toAnswer = new ArrayList<>();
    final Map<String, List<Double>> toFailure = new TreeMap<>();
    final List<Double> talk = new ArrayList<>();
    final List<Double> wrapUp = new ArrayList<>();
    /// When each attempt was placed, and whether a person answered.
    final List<Try> tries = new ArrayList<>();
    long contacts;
    long abandoned;
    long placed;

    private final Map<String, Instant> open = new HashMap<>();
    private final Map<String, Runnable> undo = new HashMap<>();
    private final Map<Long, Instant> talking = new HashMap<>();
    private final Map<Long, Instant> wrapping = new HashMap<>();

    void take(Observation seen) {
        switch (seen) {
            case Observation.Placed attempt -> {
                placed++;
                open.put(attempt.attempt(), attempt.at());
            }
            case Observation.Rang rang -> {}
            case Observation.Answered answered -> answer(answered.attempt(), answered.at(), 0);
            case Observation.Failed failed -> failure(failed);
            case Observation.Joined joined -> {
                answer(joined.attempt(), joined.at(), 0);
                contacts++;
                talking.put(joined.agent(), joined.at());
            }
            case Observation.Abandoned gone -> {
                answer(gone.attempt(), gone.at(), JOIN);
                abandoned++;
            }
            case Observation.MistakenForMachine mistake -> abandoned++;
            case Observation.WasTheLine was -> {
                @Nullable Runnable forget = undo.remove(was.attempt());
                if (forget != null) forget.run();
            }
            case Observation.TalkEnded ended -> {
                @Nullable Instant since = talking.remove(ended.agent());
                if (since != null) talk.add(seconds(since, ended.at()));
                wrapping.put(ended.agent(), ended.at());
            }
            case Observation.WrapUpEnded ended -> {
                @Nullable Instant since = wrapping.remove(ended.agent());
                if (since != null) wrapUp.add(seconds(since, ended.at()));
            }
            case Observation.AgentCame came -> without(came.agent());
            case Observation.AgentPaused paused -> without(paused.agent());
            case Observation.AgentLeft left -> without(left.agent());
        }
    }

    private void answer(String attempt, Instant at, double before) {
        @Nullable Instant since = open.remove(attempt);
        if (since == null) return;
        learn(attempt, toAnswer, Math.max(0.5, seconds(since, at) - before), new Try(since, true));
    }

    private void failure(Observation.Failed failed) {
        @Nullable Instant since = open.remove(failed.attempt());
        if (since == null) return;
        var lengths = toFailure.computeIfAbsent(failed.outcome(), outcome -> new ArrayList<>());
        learn(failed.attempt(), lengths, seconds(since, failed.at()), new Try(since, false));
    }

    private void learn(String attempt, List<Double> lengths, double length, Try one) {
        lengths.add(length);
        tries.add(one);
        undo.put(attempt, () -> {
            lengths.remove(Double.valueOf(length));
            tries.remove(one);
        });
    }

    private void without(long agent) {
        talking.remove(agent);
        wrapping.remove(agent);
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, from.until(to, java.time.temporal.ChronoUnit.MICROS) / MILLION);
    }

    record Try(Instant at, boolean answered) {}
}
