package tritone.call.lifecycle;

import java.util.List;

/// Where a call goes and what is to be done on the way, in this order: rows, all in one transaction, then the switch
/// and the floor.
public record CallStep(CallState next, List<Order> orders) {
    static CallStep to(CallState next, Order... orders) {
        return new CallStep(next, List.of(orders));
    }
}
