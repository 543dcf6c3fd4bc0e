package tritone.call;

import java.time.Instant;
import java.util.Optional;
import tritone.campaign.Disposition;

/// What an operator says a call was.
///
/// @param callbackAt when the client asked to be called again
/// @param mine       whether the same operator shall call
public record Said(Disposition disposition, Optional<Instant> callbackAt, boolean mine, Optional<String> comment) {}
