package tritone.dialer.pacing.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor.Doing;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pacer;

/// One day, as it really goes: attempts ring and are answered or fail, who answers gets the longest idle agent or waits
/// as long as the limit lets, agents talk, wrap up, come and go. The pacer sees none of it but the [News].
final class Day {
    private final Scenario scenario;
    private final Pacer pacer;
    private final Agenda agenda = new Agenda();
    private final DayFigures figures;
    private final News news;
    private final RandomGenerator people;
    private final RandomGenerator work;
    private final RandomGenerator shifts;
    private final List<SimulatedSeat> seats = new ArrayList<>();
    private final LinkedHashSet<SimulatedSeat> idle = new LinkedHashSet<>();
    private final Deque<Person> waiting = new ArrayDeque<>();
    private final double end;
    private int attempts;

    private Day(Scenario scenario, Pacer pacer, long seed) {
        this.scenario = scenario;
        this.pacer = pacer;
        this.figures = new DayFigures(scenario);
        this.end = scenario.length().toMillis() / 1000.0;
        var dice = new SplittableRandom(seed);
        this.people = dice.split();
        this.work = dice.split();
        this.shifts = dice.split();
        this.news = new News(scenario, pacer, agenda, dice.split());
    }

    static Report run(Scenario scenario, Pacer pacer, String policy, long seed) {
        var day = new Day(scenario, pacer, seed);
        day.open();
        day.agenda.runUntil(day.end);
        day.close();
        return day.figures.report(scenario, policy, seed);
    }

    private void open() {
        for (Scenario.Crew crew : scenario.agents()) {
            for (int member = 0; member < crew.count(); member++) {
                var seat = new SimulatedSeat(seats.size() + 1L, crew);
                seats.add(seat);
                agenda.in(seconds(crew.from()), () -> come(seat));
                agenda.in(seconds(crew.to()), () -> goHome(seat));
            }
        }
        agenda.in(0, this::tick);
    }

    private static double seconds(java.time.Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Instant now() {
        return news.instant(agenda.now());
    }

    // ---- dialling ----

    private void tick() {
        var plan = pacer.plan(news.floor(seats));
        release(plan);
        for (int order = 0; order < plan.orders(); order++) place();
        agenda.in(seconds(scenario.tick()), this::tick);
    }

    private void release(DialPlan plan) {
        int left = plan.release();
        for (SimulatedSeat seat : List.copyOf(idle)) {
            if (left == 0) return;
            if (seat.doing == Doing.LEAVING) {
                leave(seat);
                left--;
            }
        }
    }

    private void place() {
        var subscribers = scenario.subscribers();
        int number = 1;
        double drawn = people.nextDouble();
        while (number < subscribers.numbers().size()
                && drawn >= subscribers.numbers().get(number - 1))
            drawn -= subscribers.numbers().get(number++ - 1);
        String attempt = "a" + ++attempts;
        figures.placed(agenda.now());
        news.tell(new Observation.Placed(attempt, number, now()));
        if (people.nextDouble() < subscribers.answered(number, agenda.now()))
            agenda.in(subscribers.toAnswer().draw(people), () -> answer(attempt));
        else fail(attempt, subscribers.failures());
    }

    private void fail(String attempt, List<Scenario.Failure> failures) {
        double drawn = people.nextDouble();
        int kind = 0;
        while (kind + 1 < failures.size() && drawn >= failures.get(kind).share())
            drawn -= failures.get(kind++).share();
        var failure = failures.get(kind);
        agenda.in(
                failure.after().draw(people),
                () -> news.tell(new Observation.Failed(attempt, failure.outcome(), now())));
    }

    private void answer(String attempt) {
        figures.answered(agenda.now());
        news.tell(new Observation.Answered(attempt, now()));
        var person = new Person(attempt, agenda.now());
        if (!idle.isEmpty()) {
            join(person, idle.removeFirst());
            return;
        }
        waiting.add(person);
        double patience = scenario.subscribers().patience().draw(people);
        agenda.in(Math.min(patience, seconds(scenario.limit().join())), () -> giveUp(person));
    }

    private void giveUp(Person person) {
        if (!waiting.remove(person)) return;
        figures.abandoned(agenda.now());
        news.tell(new Observation.Abandoned(person.attempt(), now()));
    }

    // ---- agents ----

    private void join(Person person, SimulatedSeat seat) {
        figures.joined(agenda.now() - person.since());
        become(seat, Doing.TALKING);
        news.tell(new Observation.Joined(person.attempt(), seat.id, now()));
        double talk = scenario.work().talk().draw(work);
        double wrapUp = scenario.work().wrapUp().draw(work);
        figures.busy(agenda.now(), agenda.now() + talk + wrapUp);
        agenda.in(talk, () -> {
            become(seat, Doing.WRAPPING_UP);
            news.tell(new Observation.TalkEnded(person.attempt(), seat.id, now()));
            agenda.in(wrapUp, () -> {
                news.tell(new Observation.WrapUpEnded(seat.id, now()));
                free(seat);
            });
        });
    }

    private void free(SimulatedSeat seat) {
        if (seat.wantsToLeave) {
            leave(seat);
            return;
        }
        @Nullable Person next = waiting.poll();
        if (next != null) join(next, seat);
        else {
            become(seat, Doing.IDLE);
            idle.add(seat);
        }
    }

    private void come(SimulatedSeat seat) {
        seat.wantsToLeave = false;
        if (agenda.now() >= Math.min(end, seconds(seat.crew.to()))) return;
        news.tell(new Observation.AgentCame(seat.id, now()));
        free(seat);
        seat.crew.away().ifPresent(away -> agenda.in(away.between().draw(shifts), () -> wantToLeave(seat)));
    }

    private void goHome(SimulatedSeat seat) {
        if (seat.present()) wantToLeave(seat);
        else if (seat.doing != null) become(seat, null);
    }

    private void wantToLeave(SimulatedSeat seat) {
        if (!seat.present()) return;
        seat.wantsToLeave = true;
        if (idle.contains(seat)) become(seat, Doing.LEAVING);
    }

    private void leave(SimulatedSeat seat) {
        idle.remove(seat);
        boolean home =
                agenda.now() >= seconds(seat.crew.to()) || seat.crew.away().isEmpty();
        boolean paused = !home && seat.crew.away().get().paused();
        become(seat, paused ? Doing.PAUSED : null);
        news.tell(paused ? new Observation.AgentPaused(seat.id, now()) : new Observation.AgentLeft(seat.id, now()));
        if (!home) agenda.in(seat.crew.away().get().lasts().draw(shifts), () -> come(seat));
    }

    private void become(SimulatedSeat seat, @Nullable Doing next) {
        if (seat.present()) figures.present(seat.since, agenda.now());
        seat.doing = next;
        seat.since = agenda.now();
    }

    private void close() {
        for (SimulatedSeat seat : seats) if (seat.present()) figures.present(seat.since, end);
    }

    private record Person(String attempt, double since) {}
}
