package tritone.call;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets follow what follows from a call that nobody placed.
@ApplicationScoped
public class AfterTheCall {
    private final CallSequels sequels;

    AfterTheCall(CallSequels sequels) {
        this.sequels = sequels;
    }

    public void disposed(CallDisposed call) {
        QuarkusTransaction.joiningExisting().run(() -> sequels.disposed(call));
    }

    public void corrected(CallCorrected correction) {
        QuarkusTransaction.joiningExisting().run(() -> sequels.corrected(correction));
    }
}
