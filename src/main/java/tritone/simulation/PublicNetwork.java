package tritone.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tritone.simulation.Dialogue.Side;

/// A public telephone network of our own: an Asterisk that runs from the templates in `asterisk-config/network` and
/// from what is laid out here. Nobody who calls through a SIP trunk can tell it from another.
public final class PublicNetwork {
    private final Path home;
    private final InstanceAddress address;

    /// @param home the instance's folder, `@HOME@` in the templates
    public PublicNetwork(Path home, InstanceAddress address) {
        this.home = home;
        this.address = address;
    }

    /// Values for the templates.
    public Map<String, String> variables() {
        return address.variables();
    }

    /// Writes the subscribers' dialplan and their speech; to be done before the program starts.
    public void layOut(Profile profile) throws IOException {
        var dialogues = Dialogues.load();
        Path speech = Speech.layOut(home, dialogues, Side.CLIENT);
        String dialplan = new NetworkDialplan(profile, dialogues, speech).text();
        Files.writeString(home.resolve("simulation/subscribers.conf"), dialplan);
        secondLine(profile.secondLine());
    }

    /// What the second line does from now on.
    public void secondLine(String conduct) throws IOException {
        Files.writeString(home.resolve("simulation/second-line"), conduct);
    }

    /// A client who waits to be put through hears the manager, and begins to speak.
    ///
    /// @param number digits without the plus sign
    void managerIsThere(String number) throws IOException {
        try (var ami = address.ami()) {
            var channel = ami.variable("WAITS_" + number);
            if (channel.isPresent()) ami.redirect(channel.get(), "person-" + Dialogues.MANAGER_TALK, "s");
        }
    }
}
