package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.telephony.CallId;

/// Who works now and who is free: a board in memory, backed by append-only rows. Each change is written first and shown
/// after its commit.
@ApplicationScoped
public class Agents {
    private final Map<PersonId, Chair> board = new ConcurrentHashMap<>();
    private final ShiftRows rows;
    private final PauseReasons reasons;
    private final PhoneAccounts accounts;
    private final People people;
    private final AgentNews news;
    private final LinesOnTheirWay lines;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    Agents(
            ShiftRows rows,
            PauseReasons reasons,
            PhoneAccounts accounts,
            People people,
            AgentNews news,
            LinesOnTheirWay lines,
            TransactionSynchronizationRegistry transactions,
            Clock clock) {
        this.rows = rows;
        this.reasons = reasons;
        this.accounts = accounts;
        this.people = people;
        this.news = news;
        this.lines = lines;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// On shift: rings the agent's phone. Again while it is not reached: rings it anew.
    @Transactional
    public void startShift(PersonId person, Phone phone) {
        Instant now = clock.instant();
        var chair = board.computeIfAbsent(person, who -> new Chair(nobody(who, now)));
        change(chair, seat -> {
            if (!seat.over()) return seat.again(now);
            String account = accounts.of(person).of(phone).username();
            return Seat.taken(who(person), rows.open(person, account, now), account, now)
                    .ring(Line.fresh(), now);
        });
    }

    /// Off shift: at once, after the call in hand, or when no call on its way counts on them.
    @Transactional
    public void endShift(PersonId person) {
        boolean stays = stays(person);
        change(person, seat -> stays ? seat.endWhenLet(clock.instant()) : seat.end(clock.instant()));
    }

    /// Takes no calls from now on, after the call in hand, or when none on its way counts on them.
    ///
    /// @param reason the code of one that is offered now
    @Transactional
    public PauseAnswer pause(PersonId person, String reason) {
        if (!reasons.knows(reason)) return PauseAnswer.NO_SUCH_REASON;
        if (isOff(person)) return PauseAnswer.NOT_ON_SHIFT;
        setAside(person, reason);
        return PauseAnswer.DONE;
    }

    /// The same for a reason of the house's own, which nobody chooses.
    @Transactional
    void setAside(PersonId person, String reason) {
        boolean stays = stays(person);
        change(
                person,
                seat -> stays ? seat.pauseWhenLet(reason, clock.instant()) : seat.pause(reason, clock.instant()));
    }

    private boolean stays(PersonId person) {
        return onShift(person)
                .filter(agent -> agent.state() instanceof AgentState.Ready)
                .filter(lines::countOn)
                .isPresent();
    }

    /// Whoever is free and asked to go may go now.
    @Transactional
    public void letGo(PersonId person) {
        change(person, seat -> seat.letGo(clock.instant()));
    }

    /// Takes calls again; also takes back a wish to pause or to end the shift.
    @Transactional
    public PauseAnswer ready(PersonId person) {
        if (isOff(person)) return PauseAnswer.NOT_ON_SHIFT;
        change(person, seat -> seat.ready(clock.instant()));
        return PauseAnswer.DONE;
    }

    private boolean isOff(PersonId person) {
        return stateOf(person) instanceof AgentState.Off;
    }

    /// What they are called and whose calls they take, from now on.
    @Transactional
    void known(Person person) {
        change(person.id(), seat -> seat.known(who(person)));
    }

    /// Their phone began anew and knows of no line: it is rung, and what stood is let go.
    @Transactional
    public void lineDead(PersonId person) {
        change(person, seat -> seat.lineDead(clock.instant()));
    }

    public AgentState stateOf(PersonId person) {
        var chair = board.get(person);
        return chair == null ? new AgentState.Off(Instant.EPOCH) : chair.seat().state();
    }

    /// Empty for somebody who is not on shift.
    public Optional<Agent> onShift(PersonId person) {
        return Optional.ofNullable(board.get(person))
                .map(Chair::seat)
                .filter(seat -> !seat.over())
                .map(Seat::agent);
    }

    public List<Agent> onShift() {
        return seats().stream().map(Seat::agent).toList();
    }

    /// The agents of a team who can be given a call now, longest idle first.
    public List<Agent> idle(TeamId team) {
        return seats().stream()
                .filter(seat -> seat.who().team().filter(team::equals).isPresent())
                .filter(Seat::idle)
                .sorted(Comparator.comparing(seat -> seat.state().since()))
                .map(Seat::agent)
                .toList();
    }

    /// Promises an idle agent to a call, on the board only (the row follows by [#joining]); false if somebody else was
    /// faster.
    public boolean reserve(PersonId person, CallId call) {
        var chair = board.get(person);
        if (chair == null) return false;
        var before = chair.seat();
        boolean moved = chair.changeNow(seat -> seat.reserve(call, clock.instant()));
        if (moved) news.changed(before, chair.seat());
        return moved;
    }

    /// Takes a promise back whose row could not be written.
    public void unreserve(PersonId person, CallId call) {
        var chair = board.get(person);
        if (chair == null) return;
        var before = chair.seat();
        if (chair.changeSurely(seat -> seat.free(call, clock.instant()))) news.changed(before, chair.seat());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void joining(PersonId person) {
        var chair = board.get(person);
        if (chair == null) return;
        change(chair, seat -> seat);
        rows.entered(chair.pending());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void talking(PersonId person, CallId call) {
        change(person, seat -> seat.talking(call, clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void wrapUp(PersonId person, CallId call, Instant until) {
        change(person, seat -> seat.wrapUp(call, until, clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void free(PersonId person, CallId call) {
        change(person, seat -> seat.free(call, clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void overran(PersonId person, CallId call) {
        change(person, seat -> seat.overran(call, clock.instant()));
    }

    @Transactional
    void change(PersonId person, UnaryOperator<Seat> move) {
        var chair = board.get(person);
        if (chair != null) change(chair, move);
    }

    Collection<Seat> seats() {
        return board.values().stream()
                .map(Chair::seat)
                .filter(seat -> !seat.over())
                .toList();
    }

    /// Puts the open shifts of the rows on the board; their lines are still to be found.
    void restore(List<ShiftRows.OpenShift> shifts, Instant now) {
        for (var shift : shifts) {
            var line = shift.line()
                    .<Line>map(on -> new Line.Calling(on, 0, now))
                    .orElseGet(() -> new Line.Planned(now, 0));
            var seat = Seat.taken(who(shift.person()), shift.id(), shift.account(), now)
                    .with(shift.state())
                    .with(line)
                    .asked(shift.pauseAsked(), shift.endAsked());
            board.put(shift.person(), new Chair(seat));
        }
    }

    private void change(Chair chair, UnaryOperator<Seat> move) {
        if (chair.takeTurn(transactions.getTransactionKey())) giveBackAfterwards(chair);
        var before = chair.pending();
        var after = move.apply(before);
        if (after == before) return;
        if (!after.state().equals(before.state()) && !after.wrapsUpLonger(before)) rows.entered(after);
        if (!after.line().channel().equals(before.line().channel())) rows.line(after);
        if (!after.sameWishes(before)) rows.wishes(after);
        chair.pend(after);
    }

    private void giveBackAfterwards(Chair chair) {
        boolean agreed = false;
        try {
            transactions.registerInterposedSynchronization(new Turn(chair));
            agreed = true;
        } finally {
            // a transaction that is doomed already takes no more listeners
            if (!agreed) chair.settle(false);
        }
    }

    private Seat.Who who(PersonId person) {
        return people.byId(person)
                .map(Agents::who)
                .orElseGet(() -> new Seat.Who(person, "#" + person.value(), Optional.empty()));
    }

    /// A team's calls are for its operators; whoever works a list of their own talks by hand.
    private static Seat.Who who(Person person) {
        var team = person.role() == Role.OPERATOR ? person.team() : Optional.<TeamId>empty();
        return new Seat.Who(person.id(), person.name(), team);
    }

    private static Seat nobody(PersonId person, Instant now) {
        var who = new Seat.Who(person, "", Optional.empty());
        return Seat.taken(who, 0, "", now).with(new AgentState.Off(now));
    }

    /// Gives the chair back when the transaction is over, and tells who wants to know.
    private final class Turn implements Synchronization {
        private final Chair chair;

        Turn(Chair chair) {
            this.chair = chair;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            var before = chair.settle(status == Status.STATUS_COMMITTED);
            news.changed(before, chair.seat());
        }
    }
}
