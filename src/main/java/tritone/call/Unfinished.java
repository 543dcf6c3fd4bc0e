package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.call.lifecycle.AgentLine;
import tritone.call.lifecycle.CallState;
import tritone.call.lifecycle.Joining;
import tritone.call.lifecycle.Leaving;
import tritone.call.lifecycle.OnHold;
import tritone.call.lifecycle.OpenTalk;
import tritone.call.lifecycle.Ordered;
import tritone.call.lifecycle.Part;
import tritone.call.lifecycle.Talk;
import tritone.call.lifecycle.Talking;
import tritone.call.lifecycle.Together;
import tritone.call.lifecycle.Word;
import tritone.call.lifecycle.WrappingUp;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;

/// Reads the calls that an earlier run of the service left open. Whatever waited for an event is due at once: the event
/// may have come and gone while nobody listened.
@ApplicationScoped
class Unfinished {
    private static final List<String> TEXTS =
            List.of("id", "state", "agent_channel", "verdict", "e164", "zone", "trunk", "said", "comment");
    private static final List<String> NUMBERS = List.of(
            "agent_id",
            "campaign_id",
            "lead_id",
            "phone_id",
            "number_of",
            "for_agent",
            "wrap_agent",
            "by_person",
            "seq");
    private static final List<String> TIMES = List.of("answered_at", "joined_at", "ordered_at", "until", "callback_at");

    private final EntityManager db;
    private final Campaigns campaigns;

    Unfinished(EntityManager db, Campaigns campaigns) {
        this.db = db;
        this.campaigns = campaigns;
    }

    @Transactional
    List<CallId> ids() {
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select cast(id as char) from open_attempt union select cast(call_id as char) from open_wrap_up",
                        String.class)
                .list()
                .stream()
                .map(CallId::of)
                .toList();
    }

    @Transactional
    List<OpenCall> calls(Instant now) {
        var query = db.unwrap(Session.class).createNativeQuery("""
                select cast(a.id as char) id, o.state, o.agent_id, o.agent_channel, o.answered_at, o.joined_at, o.verdict,
                  coalesce(o.held, false) held, a.campaign_id, a.lead_id, a.phone_id, a.e164, a.zone, a.trunk, a.number_of,
                  a.for_agent, a.by_hand, a.ordered_at, w.agent_id wrap_agent, w.until, d.disposition said, d.comment, d.by_person,
                  d.callback_at, coalesce(d.callback_mine, false) mine,
                  (select coalesce(max(seq) + 1, 0) from call_event where call_id = a.id) seq
                from (select id from open_attempt union select call_id from open_wrap_up) u
                join attempt a on a.id = u.id
                left join open_attempt o on o.id = a.id
                left join open_wrap_up w on w.call_id = a.id
                left join call_disposition d on d.call_id = a.id""", Tuple.class);
        TEXTS.forEach(name -> query.addScalar(name, StandardBasicTypes.STRING));
        NUMBERS.forEach(name -> query.addScalar(name, StandardBasicTypes.LONG));
        TIMES.forEach(name -> query.addScalar(name, StandardBasicTypes.INSTANT));
        List.of("held", "mine", "by_hand").forEach(name -> query.addScalar(name, StandardBasicTypes.BOOLEAN));
        return query.list().stream().map(row -> call(row, now)).toList();
    }

    private OpenCall call(Tuple row, Instant now) {
        var attempt = new NewAttempt(
                new CampaignId(number(row, "campaign_id")),
                new LeadId(number(row, "lead_id")),
                number(row, "phone_id"),
                new PhoneNumber(row.get("e164", String.class)),
                ZoneId.of(row.get("zone", String.class)),
                row.get("trunk", String.class),
                (int) number(row, "number_of"),
                person(row, "for_agent"),
                row.get("by_hand", Boolean.class));
        var campaign = campaigns.byId(attempt.campaign()).orElseThrow();
        var placed = Placed.of(
                CallId.of(row.get("id", String.class)), attempt, campaign, row.get("ordered_at", Instant.class));
        return new OpenCall(placed, state(row, placed, now), (int) number(row, "seq"));
    }

    private static CallState state(Tuple row, Placed placed, Instant now) {
        String state = row.get("state", String.class);
        if (state == null)
            return new WrappingUp(wrapUpLine(row), time(row, "until").orElse(now));
        return switch (state) {
            case "JOINING" -> new Joining(line(row), time(row, "answered_at").orElse(now), now, now);
            case "TALKING" -> talking(row, now);
            case "LEAVING" ->
                new Leaving(Disposition.valueOf(row.get("verdict", String.class)), time(row, "answered_at"), now);
            case "ORDERED" -> {
                var patience = CallState.placed(Optional.empty(), placed.terms(), placed.orderedAt())
                        .deadline();
                yield new Ordered(Optional.empty(), false, patience.orElse(now));
            }
            default -> throw new IllegalStateException("open_attempt knows no state " + state);
        };
    }

    private static Talk talk(Tuple row, Instant now) {
        var joinedAt = time(row, "joined_at").orElse(now);
        return new Talk(line(row), time(row, "answered_at").orElse(joinedAt), joinedAt);
    }

    private static Part part(Tuple row) {
        var until = time(row, "until");
        return until.<Part>map(Part.WrapsUp::new).orElseGet(() -> new Part.Present(word(row)));
    }

    private static Optional<Word> word(Tuple row) {
        return Optional.ofNullable(row.get("said", String.class))
                .map(said -> new Word(
                        Disposition.valueOf(said),
                        time(row, "callback_at"),
                        row.get("mine", Boolean.class),
                        Optional.ofNullable(row.get("comment", String.class)),
                        person(row, "by_person")));
    }

    private static Talking talking(Tuple row, Instant now) {
        var conversation = new OpenTalk(talk(row, now), part(row));
        return row.get("held", Boolean.class) ? new OnHold(conversation, now) : new Together(conversation, now);
    }

    private static AgentLine line(Tuple row) {
        return new AgentLine(
                new PersonId(number(row, "agent_id")), new ChannelId(row.get("agent_channel", String.class)));
    }

    /// Their channel matters no more.
    private static AgentLine wrapUpLine(Tuple row) {
        return new AgentLine(new PersonId(number(row, "wrap_agent")), new ChannelId("wrapping-up"));
    }

    private static long number(Tuple row, String name) {
        return row.get(name, Long.class);
    }

    private static Optional<PersonId> person(Tuple row, String name) {
        return Optional.ofNullable(row.get(name, Long.class)).map(PersonId::new);
    }

    private static Optional<Instant> time(Tuple row, String name) {
        return Optional.ofNullable(row.get(name, Instant.class));
    }
}
