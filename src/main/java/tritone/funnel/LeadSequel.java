package tritone.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.call.CallCorrected;
import tritone.call.CallDisposed;
import tritone.call.CallSequel;

/// The outcome of a call moves the lead to the state that the regulation names.
@ApplicationScoped
class LeadSequel implements CallSequel {
    private final Funnel funnel;
    private final Corrected corrected;

    LeadSequel(Funnel funnel, Corrected corrected) {
        this.funnel = funnel;
        this.corrected = corrected;
    }

    @Override
    public Turn turn() {
        return Turn.LEAD_STATE;
    }

    @Override
    public void disposed(CallDisposed call) {
        funnel.disposed(call);
    }

    @Override
    public void corrected(CallCorrected correction) {
        corrected.corrected(correction);
    }
}
