package tritone.call.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.people.PersonId;

/// Whom to try for an answered person, in order.
public final class AgentChoice {
    private AgentChoice() {}

    /// @param idle     the team's free agents, longest idle first
    /// @param promised the operator the client was promised: first when free, waited for by nobody when not
    public static List<AgentLine> order(List<AgentLine> idle, Optional<PersonId> promised) {
        var order = new ArrayList<>(idle);
        promised.flatMap(who ->
                        idle.stream().filter(line -> line.agent().equals(who)).findFirst())
                .ifPresent(first -> {
                    order.remove(first);
                    order.addFirst(first);
                });
        return List.copyOf(order);
    }
}
