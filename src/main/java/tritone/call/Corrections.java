package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A slip of the finger is put right: for a while after their last call, its operator may say anew what it was. Each
/// time goes on record, and all that follows from the outcome follows from the new one.
@ApplicationScoped
public class Corrections {
    /// From when the call was said to be something first.
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final LastCalls lasts;
    private final CallHistory history;
    private final OutcomeFaults objections;
    private final EntityManager db;
    private final CallSequels sequels;
    private final Event<Object> house;
    private final Clock clock;

    Corrections(
            LastCalls lasts,
            CallHistory history,
            OutcomeFaults objections,
            EntityManager db,
            CallSequels sequels,
            Event<Object> house,
            Clock clock) {
        this.lasts = lasts;
        this.history = history;
        this.objections = objections;
        this.db = db;
        this.sequels = sequels;
        this.house = house;
        this.clock = clock;
    }

    /// The newest conversation that this operator finished and can still correct.
    @Transactional
    public Optional<LastCall> last(PersonId operator) {
        return lasts.correctable(operator);
    }

    @Transactional
    public Result correct(CallId call, PersonId by, Said said) {
        boolean talked = history.conversation(call)
                .filter(talk -> talk.agent().equals(by))
                .isPresent();
        if (!talked) return new Result.NotTheirs();
        var last = lasts.of(by).filter(found -> found.call().equals(call));
        if (last.isEmpty()) return new Result.NotTheLast();
        if (!last.get().until().isAfter(clock.instant())) return new Result.TooLate();
        var objection = objections.to(call, by, said);
        if (objection.isPresent()) return new Result.Objected(objection.get());
        // two corrections of one call come one after the other, each over what the one before wrote
        db.createNativeQuery("select disposition from call_disposition where call_id = ?1 for update")
                .setParameter(1, call.toString())
                .getSingleResult();
        var now = lasts.of(by).orElseThrow();
        return correct(now, by, said.comment().isPresent() ? said : withComment(said, now));
    }

    /// What was written first stays until something else is written.
    private static Said withComment(Said said, LastCall last) {
        return new Said(said.disposition(), said.callbackAt(), said.mine(), last.comment());
    }

    private Result correct(LastCall last, PersonId by, Said said) {
        var wish = new CallCorrected(
                last.said(),
                new CallDisposed(
                        last.call(),
                        last.campaign(),
                        last.lead(),
                        Optional.of(by),
                        said.disposition(),
                        said.callbackAt(),
                        said.mine(),
                        said.comment(),
                        clock.instant()));
        var asked = new CallCorrecting(wish);
        house.fire(asked);
        var objection = asked.objection();
        if (objection.isPresent()) return new Result.Refused(objection.get());
        write(last, by, said);
        sequels.corrected(wish);
        return new Result.Done();
    }

    private void write(LastCall last, PersonId by, Said said) {
        db.createNativeQuery("""
            insert into call_correction
              (call_id, by_person, from_disposition, from_callback_at, from_comment,
               to_disposition, to_callback_at, to_comment, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)\
            """)
                .setParameter(1, last.call().toString())
                .setParameter(2, by.value())
                .setParameter(3, last.said().name())
                .setParameter(4, last.callbackAt().orElse(null))
                .setParameter(5, last.comment().orElse(null))
                .setParameter(6, said.disposition().name())
                .setParameter(7, said.callbackAt().orElse(null))
                .setParameter(8, said.comment().orElse(null))
                .setParameter(9, clock.instant())
                .executeUpdate();
        db.createNativeQuery("""
            update call_disposition
            set disposition = ?2, by_person = ?3, callback_at = ?4, callback_mine = ?5, comment = ?6
            where call_id = ?1\
            """)
                .setParameter(1, last.call().toString())
                .setParameter(2, said.disposition().name())
                .setParameter(3, by.value())
                .setParameter(4, said.callbackAt().orElse(null))
                .setParameter(5, said.mine())
                .setParameter(6, said.comment().orElse(null))
                .executeUpdate();
    }

    /// @param said  what it was said to be
    /// @param until until when it may be said anew
    public record LastCall(
            CallId call,
            CampaignId campaign,
            LeadId lead,
            Disposition said,
            Optional<Instant> callbackAt,
            boolean mine,
            Optional<String> comment,
            Instant endedAt,
            Instant until) {}

    public sealed interface Result {
        record Done() implements Result {}

        record NotTheirs() implements Result {}

        /// They have had another one since.
        record NotTheLast() implements Result {}

        record TooLate() implements Result {}

        /// It could not be said in the first place.
        record Objected(OutcomeFault objection) implements Result {}

        /// What followed from the first word cannot be taken back.
        ///
        /// @param why a code
        record Refused(String why) implements Result {}
    }
}
