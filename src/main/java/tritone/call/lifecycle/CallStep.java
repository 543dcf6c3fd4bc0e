package tritone.call.lifecycle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where a call goes and what is to be done on the way, in this order: rows, all in one transaction, then the switch
/// and the floor.
public record CallStep(CallState next, List<Order> orders) {
    static CallStep to(CallState next, Order... orders) {
        return new CallStep(next, List.of(orders));
    }

    /// This and what follows from where it leads, as one step.
    CallStep then(Function<CallState, CallStep> more) {
        var after = more.apply(next);
        return new CallStep(
                after.next(),
                Stream.concat(orders.stream(), after.orders().stream()).toList());
    }
}
