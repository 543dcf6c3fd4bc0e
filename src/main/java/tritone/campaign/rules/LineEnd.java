package tritone.campaign.rules;

import java.time.Instant;
import tritone.phone.PhoneNumber;

/// The end of a call to a number, as the line it went by sees it.
public record LineEnd(PhoneNumber number, LineSign sign, Instant at) {}
