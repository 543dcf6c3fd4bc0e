package tritone.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tritone.agent.PhoneAccounts;
import tritone.call.Calls;
import tritone.handover.routing.Candidate;
import tritone.handover.routing.Chosen;
import tritone.lead.Lead;
import tritone.lead.Leads;
import tritone.people.PersonId;
import tritone.recording.Recordings;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.Invitation;

/// What hand-overs ask of the switch, the call and its recording. A lost link is an answer, not a breakdown: the row is
/// written before, and the deadlines go on.
@ApplicationScoped
class HandoverWires {
    private static final Logger LOG = Logger.getLogger(HandoverWires.class);

    private final Telephony telephony;
    private final PhoneAccounts accounts;
    private final Calls calls;
    private final Recordings recordings;
    private final Leads leads;
    private final ManagerProfiles profiles;

    HandoverWires(
            Telephony telephony,
            PhoneAccounts accounts,
            Calls calls,
            Recordings recordings,
            Leads leads,
            ManagerProfiles profiles) {
        this.profiles = profiles;
        this.telephony = telephony;
        this.accounts = accounts;
        this.calls = calls;
        this.recordings = recordings;
        this.leads = leads;
    }

    /// The accounts to be rung, best first: desk phone before browser.
    Map<String, PersonId> accounts(Chosen.Choice choice) {
        var found = new LinkedHashMap<String, PersonId>();
        Stream.concat(Stream.of(choice.manager()), choice.others().stream())
                .map(Candidate::person)
                .forEach(person -> {
                    var own = accounts.of(person);
                    found.put(own.phone().username(), person);
                    found.put(own.browser().username(), person);
                });
        return found;
    }

    /// @return whether the order left the house
    boolean invite(Handover handover, Chosen.Choice choice, Duration patience) {
        String group = ManagerGroups.queue(choice.manager().group());
        String caller = leads.byId(handover.lead()).map(Lead::title).orElse("");
        return sent(() -> {
            telephony.groupMembers(group, List.copyOf(accounts(choice).keySet()));
            telephony.invite(new Invitation(handover.call(), handover.id().channel(), group, patience, caller));
        });
    }

    /// Those who are left when somebody declined; the switch goes on with them.
    void ringOnly(Handover handover, Map<String, PersonId> left) {
        profiles.of(left.values().iterator().next())
                .ifPresent(profile -> sent(() ->
                        telephony.groupMembers(ManagerGroups.queue(profile.group()), List.copyOf(left.keySet()))));
        LOG.infof("hand-over %s: declined, %d phones are left to ring", handover.id(), left.size());
    }

    /// Who talks with a client of their own now.
    Set<PersonId> inCalls() {
        return calls.inFlight().stream().flatMap(call -> call.agent().stream()).collect(Collectors.toSet());
    }

    void hangUp(ChannelId channel) {
        boolean sent = sent(() -> telephony.hangUp(channel));
        if (!sent) LOG.warnf("channel %s could not be hung up: no link to the switch", channel.value());
    }

    /// The operator goes to wrap-up; what follows is recorded as the manager's talk.
    void release(Handover handover) {
        var answer = calls.leave(handover.call(), handover.operator());
        LOG.infof("hand-over %s: the operator leaves call %s: %s", handover.id(), handover.call(), answer);
        recordOn(handover);
    }

    /// What follows is the manager's talk.
    void recordOn(Handover handover) {
        boolean sent = sent(
                () -> recordings.nextSegment(handover.call(), handover.manager().orElse(null)));
        if (!sent) LOG.warnf("call %s is recorded on in the operator's segment", handover.call());
    }

    private static boolean sent(Runnable order) {
        try {
            order.run();
            return true;
        } catch (Telephony.LinkLost lost) {
            LOG.warnf("an order of a hand-over did not reach the switch: %s", lost.getMessage());
            return false;
        }
    }
}
