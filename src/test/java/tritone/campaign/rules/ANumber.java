package tritone.campaign.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tritone.phone.PhoneNumber;

/// A lead's number, no other test's, and what is wrong with it.
record ANumber(NumberFacts facts) {
    private static long next = 9_161_000_000L;

    ANumber(ZoneId zone) {
        this(new NumberFacts(
                ++next,
                new PhoneNumber("+7" + next),
                zone,
                List.of(),
                false,
                false,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    ANumber orIn(ZoneId... zones) {
        return new ANumber(new NumberFacts(
                facts.phone(),
                facts.number(),
                facts.zone(),
                List.of(zones),
                facts.dead(),
                facts.doNotCall(),
                facts.busy(),
                facts.attempts(),
                facts.abandonedAt(),
                facts.saidDeadAt()));
    }

    ANumber dead() {
        return new ANumber(new NumberFacts(
                facts.phone(),
                facts.number(),
                facts.zone(),
                facts.alsoIn(),
                true,
                facts.doNotCall(),
                facts.busy(),
                facts.attempts(),
                facts.abandonedAt(),
                facts.saidDeadAt()));
    }

    ANumber doNotCall() {
        return new ANumber(new NumberFacts(
                facts.phone(),
                facts.number(),
                facts.zone(),
                facts.alsoIn(),
                facts.dead(),
                true,
                facts.busy(),
                facts.attempts(),
                facts.abandonedAt(),
                facts.saidDeadAt()));
    }

    ANumber busy() {
        return new ANumber(new NumberFacts(
                facts.phone(),
                facts.number(),
                facts.zone(),
                facts.alsoIn(),
                facts.dead(),
                facts.doNotCall(),
                true,
                facts.attempts(),
                facts.abandonedAt(),
                facts.saidDeadAt()));
    }

    ANumber attempts(Instant... at) {
        return new ANumber(new NumberFacts(
                facts.phone(),
                facts.number(),
                facts.zone(),
                facts.alsoIn(),
                facts.dead(),
                facts.doNotCall(),
                facts.busy(),
                List.of(at),
                facts.abandonedAt(),
                facts.saidDeadAt()));
    }

    ANumber abandoned(Instant at) {
        return new ANumber(new NumberFacts(
                facts.phone(),
                facts.number(),
                facts.zone(),
                facts.alsoIn(),
                facts.dead(),
                facts.doNotCall(),
                facts.busy(),
                facts.attempts(),
                Optional.of(at),
                facts.saidDeadAt()));
    }

    ANumber saidDead(Instant at) {
        return new ANumber(new NumberFacts(
                facts.phone(),
                facts.number(),
                facts.zone(),
                facts.alsoIn(),
                facts.dead(),
                facts.doNotCall(),
                facts.busy(),
                facts.attempts(),
                facts.abandonedAt(),
                Optional.of(at)));
    }
}
