package tritone.web.leads;

import java.time.Instant;
import tritone.lead.Base;

/// @param region the country of numbers written without a plus
public record BaseView(long id, String name, String region, Instant createdAt, long leads) {
    static BaseView of(Base base) {
        return new BaseView(base.id().value(), base.name(), base.region(), base.createdAt(), base.leads());
    }
}
