package tritone.call.lifecycle;

import java.util.List;

/// Where a call goes and what is to be done on the way, in this order: rows, all in one transaction, then the switch
/// and the floor.
public record Step(CallState next, List<Order> orders) {
    static Step to(CallState next, Order... orders) {
        return new Step(next, List.of(orders));
    }
}
