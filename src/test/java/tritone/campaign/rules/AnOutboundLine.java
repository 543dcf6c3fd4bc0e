package tritone.campaign.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tritone.phone.AllowedNumbers;
import tritone.phone.OutboundLine;
import tritone.phone.PhoneNumber;

/// A line that dials Russian fixed and mobile numbers without a cap, and what is different about it.
record AnOutboundLine(LineFacts facts) {
    static final Instant NEXT_DAY = Instant.parse("2026-11-24T21:00:00Z");

    static final PhoneNumber OWN = new PhoneNumber("+74951234567");

    AnOutboundLine() {
        this(new LineFacts(
                new OutboundLine("public", AllowedNumbers.usual(Set.of("RU")), Set.of(OWN)),
                Optional.empty(),
                new DayRoom(RateTable.UNKNOWN, DayRoom.Account.FREE, DayRoom.Account.FREE, NEXT_DAY)));
    }

    AnOutboundLine dials(AllowedNumbers allowed) {
        return new AnOutboundLine(
                new LineFacts(new OutboundLine("public", allowed, facts.line().own()), facts.shown(), facts.room()));
    }

    AnOutboundLine showing(PhoneNumber number) {
        return new AnOutboundLine(new LineFacts(facts.line(), Optional.of(number), facts.room()));
    }

    AnOutboundLine with(DayRoom room) {
        return new AnOutboundLine(new LineFacts(facts.line(), facts.shown(), room));
    }
}
