package tritone.call.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;
import tritone.call.lifecycle.Outcome.By;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.ChannelId;

/// One call's seeded life: a callee, agents, and a switch whose news is lost, doubled and late. Keeps the truth beside
/// what the machine believes.
final class World {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    /// A look at the switch may be that far off, an operator's phone be waited for, and the news come late.
    static final Duration MOST_ALONE = Terms.CHECK.plus(Terms.RETURN).plusSeconds(15);

    static final Terms TERMS = new Terms(Duration.ofSeconds(25), Duration.ofSeconds(60));

    static final Word WARM =
            new Word(Disposition.WARM, Optional.empty(), false, Optional.empty(), Optional.of(new PersonId(1)));

    private final Random random;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::seq));
    private int seq;
    private Instant now = START;
    private boolean up;
    private boolean bridged;
    private boolean gone;
    private Instant linkDownUntil = START;
    private Instant aloneSince = Instant.MAX;
    private Duration longestAlone = Duration.ZERO;
    private CallState state;
    final List<Order> done = new ArrayList<>();

    World(long seed) {
        random = new Random(seed);
        boolean preview = random.nextInt(10) == 0;
        state = CallState.placed(preview ? Optional.of(line(1)) : Optional.empty(), TERMS, now);
        if (random.nextInt(50) == 0) news(0, new Fact.Gone(end(Disposition.TRUNK_FAILURE, By.NOT_PLACED)), this::die);
        else liveOfTheCallee();
        disturbances();
    }

    /// Runs until nothing is due any more, or an hour has passed.
    World lived() {
        arm();
        while (!due.isEmpty() && due.peek().at().isBefore(START.plusSeconds(3600))) {
            var next = due.poll();
            now = next.at();
            minuteTaker();
            next.what().run();
            minuteTaker();
        }
        return this;
    }

    /// How long a client whose talk had begun, whom nobody held, was with nobody at all while the link was up.
    private void minuteTaker() {
        boolean alone = state instanceof Talking talking && !talking.onHold() && !bridged && !gone;
        if (!alone) aloneSince = Instant.MAX;
        else if (aloneSince.equals(Instant.MAX)) aloneSince = now;
        var from = aloneSince.isAfter(linkDownUntil) ? aloneSince : linkDownUntil;
        if (alone && now.isAfter(from) && Duration.between(from, now).compareTo(longestAlone) > 0)
            longestAlone = Duration.between(from, now);
    }

    Duration longestAlone() {
        return longestAlone;
    }

    CallState state() {
        return state;
    }

    boolean channelGone() {
        return gone;
    }

    <T extends Order> List<T> done(Class<T> kind) {
        return done.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void liveOfTheCallee() {
        if (random.nextInt(3) > 0) news(1 + random.nextInt(3), new Fact.Ringing(), () -> {});
        int answerAfter = random.nextInt(60);
        if (answerAfter < 25) {
            news(answerAfter, new Fact.Answered(START.plusSeconds(answerAfter)), () -> up = !gone);
            hangsUpAfter(answerAfter + random.nextInt(random.nextBoolean() ? 4 : 200), Disposition.OUT_OF_REACH);
        } else {
            hangsUpAfter(random.nextInt(40), Disposition.BUSY);
        }
    }

    private void hangsUpAfter(int seconds, Disposition verdict) {
        news(seconds, new Fact.Gone(end(verdict, By.SWITCH)), this::die);
    }

    private void disturbances() {
        if (random.nextInt(4) == 0) linkDownUntil = START.plusSeconds(random.nextInt(90));
        if (random.nextInt(6) == 0) later(random.nextInt(60), () -> tell(new Fact.HangUpAsked()));
        if (random.nextInt(8) == 0) news(random.nextInt(60), new Fact.Machine(), () -> {});
        if (random.nextInt(3) == 0)
            agentGoes(random.nextInt(60), line(1 + random.nextInt(3)).agent(), random.nextBoolean());
        if (random.nextInt(8) == 0) news(random.nextInt(90), new Fact.AgentBack(line(1 + random.nextInt(3))), () -> {});
        if (random.nextInt(8) == 0) later(random.nextInt(120), () -> tell(new Fact.LeaveAsked()));
        if (random.nextInt(8) == 0) later(random.nextInt(120), () -> tell(new Fact.HoldAsked(random.nextBoolean())));
        if (random.nextInt(3) == 0) hold(random.nextInt(120));
        for (int i = random.nextInt(4); i > 0; i--) later(random.nextInt(60), () -> tell(new Fact.AgentMayBeFree()));
        for (int i = random.nextInt(3); i > 0; i--) later(random.nextInt(300), () -> tell(aWord()));
        if (random.nextInt(10) == 0) later(random.nextInt(90), () -> tell(new Fact.Found(line(9))));
        if (random.nextInt(5) == 0) later(random.nextInt(90), this::look);
    }

    private Fact aWord() {
        return new Fact.Said(WARM, Parting.values()[random.nextInt(Parting.values().length)]);
    }

    private void hold(int afterSeconds) {
        later(afterSeconds, () -> tell(new Fact.HoldAsked(true)));
        later(afterSeconds + 1 + random.nextInt(40), () -> tell(new Fact.HoldAsked(false)));
    }

    /// Any of those a call may be given.
    private void agentGoes(int afterSeconds, PersonId agent, boolean returns) {
        news(afterSeconds, new Fact.AgentGone(agent, returns), () -> {
            if (state.agent().filter(line -> line.agent().equals(agent)).isPresent()) bridged = false;
        });
    }

    private void die() {
        gone = true;
        up = false;
        bridged = false;
    }

    /// Something happens at the switch; the news of it may be lost, doubled, late.
    private void news(int afterSeconds, Fact fact, Runnable truth) {
        later(afterSeconds, () -> {
            if (gone && !(fact instanceof Fact.Gone)) return;
            truth.run();
            int copies = random.nextInt(10) == 0 ? 0 : random.nextInt(10) == 0 ? 2 : 1;
            for (int i = 0; i < copies; i++) {
                int lateBy = random.nextInt(5) == 0 ? random.nextInt(8) : 0;
                later(lateBy, () -> {
                    if (now.isAfter(linkDownUntil)) tell(fact);
                });
            }
        });
    }

    private void tell(Fact fact) {
        var step = state.next(fact, TERMS, now);
        boolean moved = !step.next().equals(state);
        state = step.next();
        done.addAll(step.orders());
        step.orders().forEach(this::carryOut);
        if (moved) arm();
    }

    private void carryOut(Order order) {
        boolean linked = now.isAfter(linkDownUntil);
        switch (order) {
            case Order.FindAgent() -> {
                if (random.nextBoolean()) tell(new Fact.Found(line(1 + random.nextInt(3))));
            }
            case Order.Look() -> look();
            case Order.Join _, Order.Rejoin _ -> {
                if (linked && random.nextInt(10) > 0) news(0, new Fact.Bridged(now), () -> bridged = true);
            }
            case Order.HangUp() -> {
                if (linked) hangsUpAfter(0, Disposition.CANCELLED);
            }
            case Order.Apologise() -> {
                if (linked) hangsUpAfter(random.nextInt(12), Disposition.CANCELLED);
            }
            case Order.Hold _ -> {
                if (linked) news(0, new Fact.Unbridged(), () -> bridged = false);
            }
            case Order.Resume _ -> {
                if (linked && random.nextInt(10) > 0) news(0, new Fact.Bridged(now), () -> bridged = true);
            }
            case Order.Row _, Order.Park _ -> {}
        }
    }

    private void look() {
        if (!now.isAfter(linkDownUntil)) return;
        tell(gone ? new Fact.Missing() : new Fact.Seen(up, bridged));
    }

    private void arm() {
        state.deadline().ifPresent(at -> {
            var armed = state;
            var when = at.isAfter(now) ? at : now.plusSeconds(2);
            due.add(new Due(when, seq++, () -> {
                if (!state.equals(armed)) return;
                tell(new Fact.Tick());
                if (state.equals(armed)) arm();
            }));
        });
    }

    private void later(int seconds, Runnable what) {
        due.add(new Due(now.plusSeconds(seconds), seq++, what));
    }

    private static AgentLine line(long id) {
        return new AgentLine(new PersonId(id), new ChannelId("agent-" + id));
    }

    private static End end(Disposition verdict, By by) {
        return new End(verdict, 17, OptionalInt.of(486), by);
    }

    private record Due(Instant at, int seq, Runnable what) {}
}
