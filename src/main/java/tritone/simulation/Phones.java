package tritone.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tritone.simulation.Dialogue.Side;

/// The desk phones of the people who work here: an Asterisk that runs from the templates in `asterisk-config/phones`,
/// registers each account with the PBX, picks up, and speaks what it is told to.
public final class Phones {
    private final Path home;
    private final InstanceAddress address;

    /// @param home the instance's folder, `@HOME@` in the templates
    public Phones(Path home, InstanceAddress address) {
        this.home = home;
        this.address = address;
    }

    /// How a phone is picked up.
    sealed interface Habit {
        /// At once: a headset, always on.
        record Headset() implements Habit {}

        record Rings(double seconds) implements Habit {}
    }

    record Account(String username, String secret, Habit habit) {
        Account {
            if (!username.matches("[0-9a-zA-Z][0-9a-zA-Z_-]*"))
                throw new IllegalArgumentException("not a name for a phone: " + username);
        }
    }

    /// Values for the templates.
    public Map<String, String> variables() {
        return address.variables();
    }

    /// Writes what operators and managers say; to be done before the program starts.
    public void layOut() throws IOException {
        var dialogues = Dialogues.load();
        Path speech = Speech.layOut(home, dialogues, Side.OPERATOR);
        Files.write(speech.resolve(Dialogues.FAREWELL + ".alaw"), dialogues.farewell());
    }

    /// Plugs these phones in, instead of any before, and waits until the PBX knows them all.
    void plugIn(List<Account> accounts, Duration patience) throws IOException {
        Files.writeString(home.resolve("simulation/accounts.conf"), registrations(accounts));
        Files.writeString(home.resolve("simulation/people.conf"), dialplan(accounts));
        try (var ami = address.ami()) {
            for (String module : List.of("pbx_config.so", "res_pjsip.so", "res_pjsip_outbound_registration.so"))
                if (!ami.reload(module)) throw new IOException(module + " could not read its files");
            awaitRegistered(ami, accounts.size(), patience);
        }
    }

    /// @return false when the phone is on no call
    boolean speak(String username, Dialogue dialogue) throws IOException {
        return send(username, "speak", NetworkDialplan.track(dialogue, Side.OPERATOR));
    }

    boolean sayFarewell(String username) throws IOException {
        return send(username, "speak", Dialogues.FAREWELL);
    }

    boolean fallSilent(String username) throws IOException {
        return send(username, "listen", "s");
    }

    boolean hangUp(String username) throws IOException {
        return send(username, "leave", "s");
    }

    private boolean send(String username, String context, String extension) throws IOException {
        try (var ami = address.ami()) {
            Optional<String> channel = ami.variable("PHONE_" + username);
            return channel.isPresent() && ami.redirect(channel.get(), context, extension);
        }
    }

    private void awaitRegistered(Ami ami, int wanted, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var states = ami.list("PJSIPShowRegistrationsOutbound").stream()
                    .filter(entry -> entry.containsKey("status"))
                    .collect(Collectors.toMap(entry -> entry.getOrDefault("objectname", ""), e -> e.get("status")));
            long registered =
                    states.values().stream().filter("Registered"::equals).count();
            if (registered >= wanted) return;
            if (System.nanoTime() > deadline)
                throw new IOException("only %d of %d phones could register: %s".formatted(registered, wanted, states));
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String registrations(List<Account> accounts) {
        var text = new StringBuilder("; The accounts of the simulated people, made anew at each start.\n");
        for (var account : accounts) text.append("""

                [%1$s]
                type = auth
                auth_type = userpass
                username = %1$s
                password = %2$s

                [%1$s]
                type = registration
                transport = transport-udp
                outbound_auth = %1$s
                server_uri = sip:%3$s:5060
                client_uri = sip:%1$s@%3$s:5060
                contact_user = %1$s
                expiration = 120
                retry_interval = 2
                forbidden_retry_interval = 2
                max_retries = 10000
                max_random_initial_delay = 1
                """.formatted(account.username(), account.secret(), address.pbxIp()));
        return text.toString();
    }

    private static String dialplan(List<Account> accounts) {
        var text = new StringBuilder("; Who holds which phone, made anew at each start.\n[from-pbx]\n");
        for (var account : accounts)
            text.append(
                    switch (account.habit()) {
                        case Habit.Headset() -> "exten => %s,1,Goto(desk,${EXTEN},1)%n".formatted(account.username());
                        case Habit.Rings(double seconds) ->
                            "exten => %s,1,Set(SECONDS=%s)%n same => n,Goto(rings,${EXTEN},1)%n"
                                    .formatted(account.username(), seconds);
                    });
        return text.toString();
    }
}
