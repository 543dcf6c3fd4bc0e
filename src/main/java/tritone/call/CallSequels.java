package tritone.call;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/// Runs all sequels of a call in order.
@ApplicationScoped
class CallSequels {
    private final List<CallSequel> inTurn;

    CallSequels(@All List<CallSequel> sequels) {
        this.inTurn =
                sequels.stream().sorted(Comparator.comparing(CallSequel::turn)).toList();
    }

    void ended(AttemptEnded attempt) {
        inTurn.forEach(sequel -> sequel.ended(attempt));
    }

    void disposed(CallDisposed call) {
        inTurn.forEach(sequel -> sequel.disposed(call));
    }

    void corrected(CallCorrected correction) {
        inTurn.forEach(sequel -> sequel.corrected(correction));
    }
}
