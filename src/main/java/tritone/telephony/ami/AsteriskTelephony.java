package tritone.telephony.ami;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.ModuleLoadAction;
import org.asteriskjava.manager.action.PJSipShowContactsAction;
import org.asteriskjava.manager.action.PJSipShowEndpointAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony;
import tritone.telephony.TelephonyEvent;

/// The switch is an Asterisk, spoken to over AMI. Accounts and groups reach it as files that it reads again when told.
@ApplicationScoped
class AsteriskTelephony implements Telephony {
    private static final Logger LOG = Logger.getLogger(AsteriskTelephony.class);

    private final AmiConfig config;
    private final Path intake;
    private final Orders orders;
    private final ReplacedFile accounts;
    private final QueuesFile queues;
    private final ContactStates contacts;
    private final Hearing hearing;
    private final AmiLink link;

    @Inject
    AsteriskTelephony(
            AmiConfig config,
            AsteriskFiles files,
            @ConfigProperty(name = "tritone.recordings.intake") Path intake,
            Event<TelephonyEvent> events,
            Clock clock) {
        this(config, files, intake, (Consumer<TelephonyEvent>) events::fire, clock);
    }

    AsteriskTelephony(AmiConfig config, AsteriskFiles files, Path intake, Consumer<TelephonyEvent> house, Clock clock) {
        this.config = config;
        this.intake = intake;
        orders = new Orders(intake);
        accounts = new ReplacedFile(files.accountsFile());
        queues = new QueuesFile(new ReplacedFile(files.queuesFile()));
        contacts = new ContactStates(config.trunks());
        hearing = new Hearing(contacts, this::contactList, house, clock);
        link = new AmiLink(config, hearing);
    }

    /// Last, so that everyone who listens is ready.
    void start(@Observes @Priority(5000) StartupEvent starting) throws IOException {
        open();
    }

    void open() throws IOException {
        if (!config.enabled()) {
            LOG.info("The switch is turned off: nothing will be dialled");
            return;
        }
        Files.createDirectories(intake);
        link.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        close();
    }

    void close() {
        link.close();
        hearing.close();
    }

    @Override
    public void dial(Dial dial) {
        link.send(orders.dial(dial));
    }

    @Override
    public void callAgent(AgentLine line) {
        link.send(orders.callAgent(line));
    }

    @Override
    public void join(Join join) {
        join.recording().ifPresent(target -> link.send(orders.record(join.call(), target)));
        link.send(orders.bridge(join.call(), join.agent()));
    }

    @Override
    public void apologise(CallId call, String sound) {
        link.send(orders.sound(call, sound));
        link.send(orders.apologise(call));
    }

    @Override
    public void hangUp(ChannelId channel) {
        link.send(orders.hangUp(channel));
    }

    @Override
    public void park(ChannelId agent) {
        link.send(orders.park(agent));
    }

    @Override
    public void hold(ChannelId customer, ChannelId agent) {
        link.send(orders.heldBy(customer, agent));
        link.send(orders.hold(customer));
    }

    @Override
    public void resume(ChannelId customer, ChannelId agent) {
        link.send(orders.heldBy(customer, agent));
        link.send(orders.resume(customer));
    }

    @Override
    public void invite(Invitation invitation) {
        link.send(orders.invite(invitation));
    }

    @Override
    public void listen(Listen listen) {
        link.send(orders.listen(listen));
    }

    @Override
    public void listenAs(ChannelId listener, Ear ear) {
        link.send(orders.listenAs(listener, ear));
    }

    @Override
    public void recordNextSegment(CallId call, RecordingTarget target) {
        link.send(orders.stopRecording(call));
        link.send(orders.record(call, target));
    }

    @Override
    public void accounts(List<PhoneAccount> all) {
        boolean changed = accounts.write(AccountsFile.text(all));
        // a switch that starts later reads the file by itself
        if (changed && link.up()) link.send(new ModuleLoadAction("res_pjsip.so", ModuleLoadAction.LOAD_TYPE_RELOAD));
    }

    @Override
    public void groupMembers(String group, List<String> members) {
        boolean changed = queues.members(group, members);
        if (changed && link.up()) link.send(new QueueReloadAction());
    }

    @Override
    public List<LiveChannel> channels() {
        return link.list(new CoreShowChannelsAction()).stream()
                .filter(CoreShowChannelEvent.class::isInstance)
                .map(CoreShowChannelEvent.class::cast)
                .map(AsteriskTelephony::live)
                .toList();
    }

    @Override
    public boolean linked() {
        return link.up();
    }

    @Override
    public Map<String, Boolean> trunks() {
        return contacts.trunks();
    }

    private Collection<ResponseEvent> contactList() {
        var all = new ArrayList<>(link.list(new PJSipShowContactsAction()));
        for (String trunk : config.trunks()) {
            var question = new PJSipShowEndpointAction();
            question.setEndpoint(trunk);
            all.addAll(link.list(question));
        }
        return all;
    }

    private static LiveChannel live(CoreShowChannelEvent channel) {
        String bridge = channel.getBridgeid();
        return new LiveChannel(
                new ChannelId(channel.getUniqueid()),
                channel.getChannel(),
                "Up".equals(channel.getChannelStateDesc())
                        && !Orders.BEFORE_THE_ANSWER.contains(String.valueOf(channel.getContext())),
                bridge == null || bridge.isBlank() ? Optional.empty() : Optional.of(bridge),
                Interpreter.call(channel));
    }
}
