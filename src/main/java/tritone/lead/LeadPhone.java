package tritone.lead;

import java.time.ZoneId;
import tritone.phone.PhoneNumber;

/// A number of a lead.
///
/// @param zone calling hours are judged in it
/// @param dead the network said that nobody has this number
public record LeadPhone(long id, PhoneNumber number, ZoneId zone, boolean dead) {}
