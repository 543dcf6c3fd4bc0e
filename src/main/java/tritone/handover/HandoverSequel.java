package tritone.handover;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.call.CallCorrected;
import tritone.call.CallDisposed;
import tritone.call.CallSequel;

/// A lead that an operator calls warm is given to a manager.
@ApplicationScoped
class HandoverSequel implements CallSequel {
    private final Handovers handovers;

    HandoverSequel(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Turn turn() {
        return Turn.HAND_OVER;
    }

    @Override
    public void disposed(CallDisposed call) {
        handovers.disposed(call);
    }

    @Override
    public void corrected(CallCorrected correction) {
        handovers.corrected(correction);
    }
}
