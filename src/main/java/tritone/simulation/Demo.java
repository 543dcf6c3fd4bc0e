package tritone.simulation;

import java.io.IOException;
import java.util.List;

/// Fills an empty service with a department at work, through the public API only. Done twice it changes nothing.
public final class Demo {
    private Demo() {}

    /// @param adminPassword of the first administrator
    /// @param seed          a secret of this installation: everybody's password follows from it
    /// @param trunkIp       where the public network takes calls
    /// @param operators     how many cold-call operators there shall be at least
    public record Wanted(String adminPassword, String seed, String trunkIp, int operators) {}

    public record SignIn(String role, String login, String password) {}

    /// @param people one sign-in for each person of the department, the administrator first
    public record Department(List<SignIn> people, long campaign) {}

    /// @param api      a client that nobody has signed in with
    /// @param progress told one line for each step
    public static Department load(
            ApiClient api, Wanted wanted, Profile profile, java.util.function.Consumer<String> progress)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("load " + api + wanted + profile + progress);
    }
}
