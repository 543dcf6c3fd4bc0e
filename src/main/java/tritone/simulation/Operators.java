package tritone.simulation;

import java.io.IOException;

/// Simulated people at work: operators and managers who sign in, take calls on real phones, speak, and say what came of
/// it.
public final class Operators implements AutoCloseable {
    private final Site site;

    public Operators(Site site) {
        this.site = site;
    }

    /// @param api any client of the service
    public record Site(ApiClient api, Phones phones, PublicNetwork network, Profile profile, Demo.Department demo) {}

    /// Lets this many operators and all managers begin their work; returns when their phones are known to the PBX.
    public void start(int operators) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("start " + operators + site);
    }

    /// Ends every shift after the call in hand.
    @Override
    public void close() {}
}
