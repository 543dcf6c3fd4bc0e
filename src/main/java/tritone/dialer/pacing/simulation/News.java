package tritone.dialer.pacing.simulation;

import java.time.Instant;
import java.util.random.RandomGenerator;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pacer;

/// How what happens comes to the books and the pacer: at once, or late, twice or never. What is our own doing or the
/// agents' is known at once.
final class News {
    private final Scenario scenario;
    private final Pacer pacer;
    private final Agenda agenda;
    private final RandomGenerator dice;
    private final Books books;

    News(Scenario scenario, Pacer pacer, Agenda agenda, RandomGenerator dice) {
        this.scenario = scenario;
        this.pacer = pacer;
        this.agenda = agenda;
        this.dice = dice;
        this.books = new Books(scenario);
    }

    Instant instant(double seconds) {
        return scenario.start().plusNanos((long) (seconds * 1e9));
    }

    void tell(Observation observation) {
        if (!fromOutside(observation)) {
            arrive(observation);
            return;
        }
        if (dice.nextDouble() < scenario.faults().lost()) return;
        deliver(observation);
        if (dice.nextDouble() < scenario.faults().twice()) deliver(observation);
    }

    private static boolean fromOutside(Observation observation) {
        return switch (observation) {
            case Observation.Rang rang -> true;
            case Observation.Answered answered -> true;
            case Observation.Failed failed -> true;
            case Observation.Joined joined -> true;
            case Observation.Abandoned abandoned -> true;
            case Observation.MistakenForMachine mistake -> true;
            case Observation.TalkEnded ended -> true;
            case Observation.Placed placed -> false;
            case Observation.WasTheLine was -> true;
            case Observation.WrapUpEnded ended -> false;
            case Observation.AgentCame came -> false;
            case Observation.AgentPaused paused -> false;
            case Observation.AgentLeft left -> false;
        };
    }

    private void deliver(Observation observation) {
        scenario.faults()
                .delay()
                .ifPresentOrElse(
                        delay -> agenda.in(delay.draw(dice), () -> arrive(observation)), () -> arrive(observation));
    }

    private void arrive(Observation observation) {
        books.take(observation);
        pacer.observe(observation);
    }

    Floor floor(Iterable<SimulatedSeat> seats) {
        return books.floor(instant(agenda.now()), seats);
    }
}
