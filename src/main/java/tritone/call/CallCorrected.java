package tritone.call;

import tritone.campaign.Disposition;

/// What a call was is said anew. Each [CallSequel] hears of it inside the transaction that writes it: what followed
/// from the first word is taken back, and what follows from this one is done.
///
/// @param before what was said first
/// @param after  what the call was
public record CallCorrected(Disposition before, CallDisposed after) {
    /// Whether a lead was warm and is not, or the other way round.
    public boolean turns(Disposition what) {
        return (before == what) != (after.disposition() == what);
    }
}
